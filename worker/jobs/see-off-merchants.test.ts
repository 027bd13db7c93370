// Leaving: gifting stops at once, coupons are honoured, the tail settles whatever the minimum, and then one has left.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Merchant } from "../../schema/contract/merchants.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { aRedeemedWorld, disputed, positionsIn, resolved } from "../../tests/support/disputing.ts";
import { confirm, settleAt } from "../../tests/support/settling.ts";
import { aCoupon, anOrder, aPartnership, only, type World } from "../../tests/support/world.ts";
import { seeOffMerchants } from "./see-off-merchants.ts";

const run = () => seeOffMerchants(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });

test("a merchant has left once nothing of it is open, and not a step before", async () => {
  const world = await aPartnership();
  const { toys, pram, allotment } = world;
  const coupon = await aCoupon(pram, allotment);
  await departs(world, toys);
  await run();
  expect(await statusOf(world, toys), "with a coupon in somebody's hand").toBe("leaving");
  await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  await run();
  expect(await statusOf(world, toys), "with a transfer that is pending").toBe("leaving");
  const settlement = await settleAt(world, "2026-02-01T00:00:00.000Z");
  await run();
  expect(await statusOf(world, toys), "with payments on their way").toBe("leaving");
  for (const it of settlement.instructions) await confirm(world, it);
  await Promise.all(Array.from({ length: 8 }, run));
  await run();
  expect(await statusOf(world, toys)).toBe("left");
  const events = await world.admin.read<{ data: AuditEvent[] }>("/v1/audit-events?action=merchant.left");
  expect(only(events.data)).toMatchObject({ principalId: "system", subjectId: toys.id });
});

test("from its departure on nothing is gifted under its offers nor by it, and its coupons are honoured", async () => {
  const world = await aPartnership();
  const { toys, pram, allotment } = world;
  const coupon = await aCoupon(pram, allotment);
  await departs(world, toys);
  const gift = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", gift)).toEqual([409, "merchant_not_active"]);
  await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));

  const other = await aPartnership();
  await departs(other, other.pram);
  const own = { allotmentIds: [other.allotment.id] };
  expect(await other.pram.refused("/v1/gifts", own)).toEqual([409, "merchant_not_active"]);
});

test("a gifter waits for the coupons that it gave", async () => {
  const world = await aPartnership();
  await aCoupon(world.pram, world.allotment);
  await departs(world, world.pram);
  await run();
  expect(await statusOf(world, world.pram)).toBe("leaving");
  await liveUntil(world, "2026-03-01T00:00:00.000Z");
  await run();
  expect(await statusOf(world, world.pram)).toBe("left");
});

test("an open dispute keeps both its sides, though their positions are even", async () => {
  const world = await aRedeemedWorld();
  const { admin, pram, toys, redemption } = world;
  const disputes = [await disputed(toys, redemption), await disputed(pram, redemption, "subsidy")];
  for (const it of [pram, toys]) await departs(world, it);
  await liveUntil(world, "2026-03-01T00:00:00.000Z");
  expect(await positionsIn(world)).toEqual({});
  await run();
  expect(await statusOf(world, toys)).toBe("leaving");
  for (const it of disputes) await resolved(admin, it, "upheld");
  await run();
  expect([await statusOf(world, pram), await statusOf(world, toys)]).toEqual(["left", "left"]);
});

test("after it left a late reversal still posts, and settles without a minimum", async () => {
  const world = await aPartnership();
  const { toys, pram, allotment } = world;
  const redemption = await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const first = await settleAt(world, "2026-02-01T00:00:00.000Z");
  for (const it of first.instructions) await confirm(world, it);
  await departs(world, pram);
  await run();
  expect(await statusOf(world, pram)).toBe("left");
  world.at("2026-02-10T00:00:00.000Z");
  await toys.made(`/v1/redemptions/${redemption.id}/refunds`, { reference: "late", amountMinor: 2000 });
  // The alliance still waits for a fee that was below the minimum, and the shop that owed it is owed as much now.
  const second = await settleAt(world, "2026-03-01T00:00:00.000Z");
  expect(second.instructions.map((it) => [it.payerId, it.payeeId, it.amountMinor])).toEqual([
    [pram.id, "alliance", 144],
  ]);
  expect(await statusOf(world, pram)).toBe("left");
  expect((await world.admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
});

test("a suspended merchant's coupons are honoured, it gifts nothing, and reinstated it gifts again", async () => {
  const world = await aPartnership();
  const { admin, toys, pram, allotment } = world;
  const coupon = await aCoupon(pram, allotment);
  await admin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "it does not pay" });
  await run();
  expect(await statusOf(world, toys)).toBe("suspended");
  const gift = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", gift)).toEqual([409, "merchant_not_active"]);
  await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "it paid" });
  expect((await pram.post("/v1/gifts", gift)).status).toBe(201);
});

test("who has left is listed as such, and takes no step any more", async () => {
  const world = await aPartnership();
  const { admin, photo } = world;
  await departs(world, photo);
  await run();
  const listed = async (status: string) =>
    (await admin.read<{ data: Merchant[] }>(`/v1/merchants?status=${status}`)).data.map(({ id }) => id);
  expect([await listed("left"), await listed("leaving")]).toEqual([[photo.id], []]);
  const again = await admin.refused(`/v1/merchants/${photo.id}/departure`, { reason: "again" });
  expect(again).toEqual([409, "merchant_status_differs"]);
});

function departs({ admin }: World, { id }: { id: string }) {
  return admin.made(`/v1/merchants/${id}/departure`, { reason: "the shop closes" });
}

async function statusOf({ admin }: World, { id }: { id: string }): Promise<string> {
  return (await admin.read<Merchant>(`/v1/merchants/${id}`)).status;
}

/** Somebody does something, and a test alliance's clock stands at it. */
async function liveUntil(world: World, at: string): Promise<void> {
  world.at(at);
  await world.photo.made("/v1/stores", { reference: crypto.randomUUID(), name: "North" });
}
