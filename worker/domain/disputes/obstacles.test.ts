// What may be disputed, as a redemption tells it: what stands in the way is what a dispute would be refused with.
import { expect, test } from "vitest";
import type { Redemption, RedemptionDetail } from "../../../schema/contract/redemptions.ts";
import { aRedeemedWorld, disputed, refunded, transferOf } from "../../../tests/support/disputing.ts";
import { approve, close } from "../../../tests/support/settling.ts";
import { aCoupon, anOrder } from "../../../tests/support/world.ts";

const FIRST = "2026-02-01T00:00:00.000Z";

test("a redemption says what of it may be disputed, and what stands in the way", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, photo, toys, allotment, redemption } = world;
  const claimsOf = async (reader: typeof admin, of = redemption) =>
    (await reader.read<RedemptionDetail>(`/v1/redemptions/${of.id}`)).claims;
  const commission = await transferOf(toys, redemption, "commission");
  const subsidy = await transferOf(toys, redemption, "subsidy");
  const open = { disputeId: null, obstacle: null };
  const claims = [
    {
      claim: "commission",
      transferId: commission.id,
      debtorId: toys.id,
      creditorId: pram.id,
      leftMinor: 1744,
    },
    { claim: "subsidy", transferId: subsidy.id, debtorId: pram.id, creditorId: toys.id, leftMinor: 2000 },
  ].map((it) => ({ ...it, ...open }));
  for (const reader of [admin, pram, toys]) expect(await claimsOf(reader)).toEqual(claims);
  expect((await photo.get(`/v1/redemptions/${redemption.id}`)).status).toBe(404);
  const { id: disputeId } = await disputed(toys, redemption);
  const obstacles = async (of = redemption) => (await claimsOf(toys, of)).map((it) => it.obstacle);
  expect(await claimsOf(toys)).toMatchObject([{ disputeId, obstacle: "disputed_once" }, open]);
  const refundedOne = await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await refunded({ ...world, redemption: refundedOne }, { full: true });
  expect(await obstacles(refundedOne)).toEqual(["something_left_to_dispute", "something_left_to_dispute"]);
  const closed = await close(world, FIRST);
  expect(await obstacles()).toEqual(["disputed_once", null]);
  await approve(world, closed);
  expect(await obstacles()).toEqual(["disputed_once", "dispute_in_time"]);
});
