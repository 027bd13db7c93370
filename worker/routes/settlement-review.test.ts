// The review before approval through the API: what changed, what is large, what is unusual; for admins alone.
import { expect, test } from "vitest";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { SettlementReview } from "../../schema/contract/settlement-review.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { close, settleAt } from "../../tests/support/settling.ts";
import { aWorld, only, type World } from "../../tests/support/world.ts";

const reviewOf = ({ admin }: World, { id }: Settlement) =>
  admin.read<SettlementReview>(`/v1/settlements/${id}/review`);

async function owe(world: World, amountMinor: number, effectiveAt: string, reverses?: string) {
  const { pram, toys } = world;
  const sides = { debitId: toys.id, creditId: pram.id };
  const [id = ""] = await postLines(world.id, [
    reverses === undefined
      ? { ...sides, amountMinor, effectiveAt }
      : { debitId: pram.id, creditId: toys.id, amountMinor, effectiveAt, reverses },
  ]);
  return id;
}

test("the first settlement is compared with nothing, and its lines stand by size", async () => {
  const world = await aWorld();
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  await owe(world, 900, "2026-01-11T00:00:00.000Z");
  await owe(world, 7_000, "2026-02-20T00:00:00.000Z");
  const review = await reviewOf(world, await close(world, "2026-02-01T00:00:00.000Z"));
  expect(review).toMatchObject({ previousId: null, anomalies: [], overLimit: [] });
  expect(review.largestLines.map(({ amountMinor }) => amountMinor)).toEqual([900, 500]);
  expect(review.changes).toEqual(
    expect.arrayContaining([
      {
        ...{ ownerId: world.pram.id, name: "Pram & Co" },
        ...{ dueMinor: 1_400, previousDueMinor: 0, changeMinor: 1_400 },
      },
    ]),
  );
});

test("a due far from earlier ones, a line far above the others and a debt mostly reversed are named", async () => {
  const world = await aWorld();
  const previous: Settlement[] = [];
  for (const month of ["01", "02", "03"]) {
    await owe(world, 300, `2026-${month}-10T00:00:00.000Z`);
    previous.push(await settleAt(world, `2026-${month}-28T00:00:00.000Z`));
  }
  for (let line = 0; line < 20; line++) await owe(world, 10, "2026-04-02T00:00:00.000Z");
  const large = await owe(world, 9_000, "2026-04-03T00:00:00.000Z");
  const review = await reviewOf(world, await close(world, "2026-04-28T00:00:00.000Z"));
  expect(review.previousId).toBe(previous.at(-1)?.id);
  const far = { code: "due_far_from_usual", transferId: null, amountMinor: 9_200, usualMinor: 300 };
  expect(review.anomalies).toEqual(
    expect.arrayContaining([
      { ...far, ownerId: world.pram.id },
      { ...far, ownerId: world.toys.id },
      {
        ...{ code: "line_far_from_usual", ownerId: world.toys.id, transferId: large },
        ...{ amountMinor: 9_000, usualMinor: 438 },
      },
    ]),
  );
  expect(review.anomalies).toHaveLength(3);
  await world.admin.made(`/v1/settlements/${review.settlementId}/reopening`, { reason: "too large" });
  await owe(world, 8_800, "2026-04-05T00:00:00.000Z", large);
  const again = await reviewOf(world, await close(world, "2026-04-29T00:00:00.000Z"));
  expect(again.anomalies.map(({ code }) => code)).toContain("mostly_reversed");
});

test("a merchant beyond its credit limit is named with what it is exposed to", async () => {
  const world = await aWorld();
  await world.admin.patch(`/v1/merchants/${world.toys.id}`, { creditLimitMinor: 400 });
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  const { overLimit } = await reviewOf(world, await close(world, "2026-02-01T00:00:00.000Z"));
  expect(overLimit).toEqual([
    {
      merchantId: world.toys.id,
      name: "Toy House",
      exposureMinor: 500,
      creditLimitMinor: 400,
      limitMinor: 400,
    },
  ]);
});

test("a review names everybody in it and says who owed whom before netting", async () => {
  const world = await aWorld();
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  await owe(world, 900, "2026-01-11T00:00:00.000Z");
  const review = await reviewOf(world, await close(world, "2026-02-01T00:00:00.000Z"));
  expect(review.obligations).toEqual([
    { debtorId: world.toys.id, creditorId: world.pram.id, amountMinor: 1_400 },
  ]);
  expect(review.owners).toEqual(
    expect.arrayContaining([
      { ownerId: world.pram.id, name: "Pram & Co" },
      { ownerId: world.toys.id, name: "Toy House" },
    ]),
  );
});

test("no merchant reads a review, and a settlement of another alliance has none", async () => {
  const [world, other] = await Promise.all([aWorld(), aWorld()]);
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  const { id } = await close(world, "2026-02-01T00:00:00.000Z");
  expect(await world.toys.get(`/v1/settlements/${id}/review`)).toMatchObject({ status: 403 });
  expect(await other.admin.get(`/v1/settlements/${id}/review`)).toMatchObject({ status: 404 });
});

test("whoever approves may say why, and the log keeps it", async () => {
  const world = await aWorld();
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  const { id } = await close(world, "2026-02-01T00:00:00.000Z");
  const reason = "compared with the shops' own books";
  const approved = await world.secondAdmin.made<Settlement>(`/v1/settlements/${id}/approval`, { reason });
  expect(approved.decision).toMatchObject({ decision: "approved", reason });
  const { data } = await world.admin.read<{ data: AuditEvent[] }>(
    "/v1/audit-events?action=settlement.approved",
  );
  expect(only(data).details).toEqual({ reason });
});
