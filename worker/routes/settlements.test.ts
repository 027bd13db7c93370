// Settlements through the API: who may close, approve and reopen, when, and what everybody sees.
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { Settlement, SettlementSummary } from "../../schema/contract/settlements.ts";
import { Caller } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { approve, between, close, column, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { aWorld, POLICY, START, type World } from "../../tests/support/world.ts";

test("closing settles what takes effect before the cut-off and leaves what takes effect at it", async () => {
  const world = await aWorld();
  await owe(world, 500, "2026-01-31T23:59:59.999Z");
  await owe(world, 300, FIRST);
  const first = await settleAt(world, FIRST);
  expect(first).toMatchObject({ number: 1, status: "approved", fromAt: null, cutoffAt: FIRST, lineCount: 1 });
  expect(column(first, "dueMinor")).toEqual({ [world.pram.id]: -500, [world.toys.id]: 500 });
  const second = await close(world, SECOND);
  expect(second).toMatchObject({
    number: 2,
    status: "closed",
    fromAt: FIRST,
    cutoffAt: SECOND,
    lineCount: 1,
  });
  expect(column(second, "dueMinor")).toEqual({ [world.pram.id]: -300, [world.toys.id]: 300 });
});

test("a cut-off may lie in the past, and what came after it waits for the next", async () => {
  const world = await aWorld();
  await owe(world, 500, "2026-01-10T00:00:00.000Z");
  await owe(world, 300, "2026-01-20T00:00:00.000Z");
  world.at(FIRST);
  const settled = await world.admin.made<Settlement>("/v1/settlements", {
    cutoffAt: "2026-01-15T00:00:00.000Z",
  });
  expect(settled).toMatchObject({ lineCount: 1, grossMinor: 500, instructedMinor: 500 });
});

test("a cut-off in the future is refused", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  expect(await world.admin.refused("/v1/settlements", { cutoffAt: FIRST })).toEqual([
    422,
    "cutoff_in_future",
  ]);
});

test("a cut-off that is not after the latest is refused", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  await settleAt(world, FIRST);
  for (const cutoffAt of [FIRST, START])
    expect(await world.admin.refused("/v1/settlements", { cutoffAt })).toEqual([
      409,
      "cutoff_already_passed",
    ]);
});

test("a period closes only once its predecessor is approved", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const first = await close(world, FIRST);
  world.at(SECOND);
  await owe(world, 500, FIRST);
  expect(await world.admin.refused("/v1/settlements", {})).toEqual([409, "previous_settlement_not_approved"]);
  await approve(world, first);
  expect(await close(world, SECOND)).toMatchObject({ number: 2 });
});

test("a period without lines and dues has nothing to settle", async () => {
  const world = await aWorld();
  world.at(FIRST);
  expect(await world.admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
  await owe(world, 500, FIRST);
  expect(await world.admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
});

test("what was carried forward is something to settle, and becomes due once it reaches the minimum", async () => {
  const world = await aWorld();
  await owe(world, 150, START);
  const first = await settleAt(world, FIRST);
  expect(first).toMatchObject({ status: "paid", instructions: [], instructedMinor: 0 });
  expect(column(first, "carriedMinor")).toEqual({ [world.pram.id]: -150, [world.toys.id]: 150 });
  const second = await settleAt(world, SECOND);
  expect(second).toMatchObject({ lineCount: 0, status: "paid" });
  expect(column(second, "openingMinor")).toEqual(column(first, "carriedMinor"));
  await owe(world, 50, SECOND);
  const third = await settleAt(world, THIRD);
  expect(third.instructions.map(({ amountMinor }) => amountMinor)).toEqual([200]);
});

test("the tail of a merchant that leaves is instructed however small", async () => {
  const world = await aWorld();
  await owe(world, 150, START);
  await world.admin.made(`/v1/merchants/${world.toys.id}/departure`, { reason: "closing the shop" });
  expect(await settleAt(world, FIRST)).toMatchObject({ instructedMinor: 150, status: "approved" });
});

test("new customers are counted and never settled", async () => {
  const world = await aWorld();
  const sides = { debitId: world.pram.id, creditId: world.toys.id };
  await postLines(world.id, [
    { ...sides, amountMinor: 1, effectiveAt: START, code: "new_customer", unit: "NEW_CUSTOMER" },
  ]);
  world.at(FIRST);
  expect(await world.admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
});

test("another person approves than the one who closed, whichever key that person uses", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  const made = await world.admin.made<CreatedApiKey>("/v1/api-keys", { role: "admin", label: "another key" });
  const anotherKey = new Caller(made.key ?? "", FIRST);
  for (const caller of [world.admin, anotherKey])
    expect(await caller.refused(`/v1/settlements/${id}/approval`)).toEqual([409, "approver_closed_it"]);
  expect(await approve(world, { id })).toMatchObject({
    status: "approved",
    decision: { decision: "approved" },
  });
});

test("a settlement is approved once the review hours have passed", async () => {
  const world = await aWorld({ policy: { ...POLICY, reviewHours: 72 } });
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  world.at("2026-02-03T23:59:59.999Z");
  expect(await world.secondAdmin.refused(`/v1/settlements/${id}/approval`)).toEqual([409, "review_not_over"]);
  world.at("2026-02-04T00:00:00.000Z");
  expect(await approve(world, { id })).toMatchObject({ status: "approved" });
});

test("a settlement is decided once", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const { id } = await settleAt(world, FIRST);
  const reason = { reason: "second thoughts" };
  for (const [path, body] of [
    ["approval", undefined],
    ["reopening", reason],
  ] as const)
    expect(await world.secondAdmin.refused(`/v1/settlements/${id}/${path}`, body)).toEqual([
      409,
      "settlement_not_closed",
    ]);
});

test("a reopened settlement is void: its payments are withdrawn, its period takes transfers and closes again", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const first = await close(world, FIRST);
  await expect(owe(world, 1, START)).rejects.toThrow("period_is_open");
  const reopened = await world.admin.made<Settlement>(`/v1/settlements/${first.id}/reopening`, {
    reason: "a line is missing",
  });
  expect(reopened).toMatchObject({ status: "reopened", decision: { reason: "a line is missing" } });
  expect(reopened.instructions.map(({ status }) => status)).toEqual(["withdrawn"]);
  expect(await world.admin.read(`/v1/settlements/${first.id}`)).toEqual(reopened);
  const again = await world.admin.made<Settlement>("/v1/settlements", {});
  expect(again).toMatchObject({ number: 2, fromAt: null, cutoffAt: FIRST, lineCount: 1 });
  expect(again.dues).toEqual(first.dues);
  expect(payments(again)).toEqual(payments(first));
  await world.admin.made(`/v1/settlements/${again.id}/reopening`, { reason: "once more" });
  await owe(world, 300, START);
  expect(await settleAt(world, FIRST)).toMatchObject({ number: 3, lineCount: 2, instructedMinor: 800 });
});

test("only the latest settlement that was not reopened can be reopened", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const first = await settleAt(world, FIRST);
  await owe(world, 500, FIRST);
  const second = await close(world, SECOND);
  const reason = { reason: "a line is missing" };
  const refused = (id: string) => world.admin.refused(`/v1/settlements/${id}/reopening`, reason);
  expect(await refused(first.id)).toEqual([409, "settlement_not_latest"]);
  await world.admin.made(`/v1/settlements/${second.id}/reopening`, reason);
  expect(await refused(second.id)).toEqual([409, "settlement_not_closed"]);
  expect(await refused(first.id)).toEqual([409, "settlement_not_closed"]);
});

test("what failed is asked for again by a settlement that stands, once", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const first = await settleAt(world, FIRST);
  const failed = between(first, world.pram.id, world.toys.id);
  await step(world, failed, "failure");
  const second = await close(world, SECOND);
  expect(between(second, world.pram.id, world.toys.id)).toMatchObject({
    amountMinor: 500,
    retries: failed.id,
  });
  await world.admin.made(`/v1/settlements/${second.id}/reopening`, { reason: "a line is missing" });
  const again = await settleAt(world, SECOND);
  expect(between(again, world.pram.id, world.toys.id).retries).toBe(failed.id);
  await owe(world, 10, SECOND);
  expect(await settleAt(world, THIRD)).toMatchObject({ instructions: [] });
});

test("what failed is asked for once, even by settlements closed at the same instant", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  world.at(FIRST);
  const closeUpTo = async (cutoffAt: string) =>
    approve(world, await world.admin.made<Settlement>("/v1/settlements", { cutoffAt }));
  const first = await closeUpTo("2026-01-10T00:00:00.000Z");
  await step(world, between(first, world.pram.id, world.toys.id), "failure");
  const second = await closeUpTo("2026-01-20T00:00:00.000Z");
  expect(second.instructedMinor).toBe(500);
  await owe(world, 10, "2026-01-25T00:00:00.000Z");
  expect(await closeUpTo(FIRST)).toMatchObject({ lineCount: 1, instructions: [] });
});

test("what fails again is asked for again, less the money that arrived late on any of them", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  await owe(world, 1000, START);
  const first = between(await settleAt(world, FIRST), pram.id, toys.id);
  await step(world, first, "failure");
  const second = between(await settleAt(world, SECOND), pram.id, toys.id);
  await confirm(world, second, 100);
  const third = between(await settleAt(world, THIRD), pram.id, toys.id);
  expect(third).toMatchObject({ amountMinor: 900, retries: second.id });
  await confirm(world, first, 150);
  await step(world, third, "failure");
  const fourth = between(await settleAt(world, "2026-05-01T00:00:00.000Z"), pram.id, toys.id);
  expect(fourth).toMatchObject({ amountMinor: 750, retries: third.id });
  await confirm(world, second, 750);
  await step(world, fourth, "failure");
  world.at("2026-06-01T00:00:00.000Z");
  expect(await world.admin.refused("/v1/settlements", {})).toEqual([409, "nothing_to_settle"]);
});

test("a rest too small to be asked for again is netted once and for all", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  await owe(world, 500, START);
  await confirm(world, between(await settleAt(world, FIRST), pram.id, toys.id), 400);
  expect(column(await settleAt(world, SECOND), "carriedMinor")).toEqual({ [pram.id]: -100, [toys.id]: 100 });
  await world.admin.patch("/v1/alliance", { policy: { minPayoutMinor: 0 } });
  await postLines(world.id, [{ debitId: toys.id, creditId: pram.id, amountMinor: 100, effectiveAt: SECOND }]);
  expect(await settleAt(world, THIRD)).toMatchObject({ lineCount: 1, instructions: [], status: "paid" });
});

test("settlements are listed newest first, page by page", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  await settleAt(world, FIRST);
  await owe(world, 500, FIRST);
  await close(world, SECOND);
  const page = await world.admin.read<List>("/v1/settlements?limit=1");
  expect(page.data.map((it) => [it.number, it.status])).toEqual([[2, "closed"]]);
  const next = await world.admin.read<List>(`/v1/settlements?limit=1&cursor=${page.nextCursor}`);
  expect(next.data.map((it) => [it.number, it.status])).toEqual([[1, "approved"]]);
  expect(next.nextCursor).toBeNull();
  const { nextCursor } = await world.admin.read<List>("/v1/merchants?limit=1");
  const foreign = await world.admin.get(`/v1/settlements?cursor=${nextCursor}`);
  expect([foreign.status, foreign.json.code]).toEqual([400, "malformed_request"]);
});

test("a merchant sees every settlement with its own figures and payments only", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const closed = await close(world, FIRST);
  const toPhoto = await world.photo.read<Settlement>(`/v1/settlements/${closed.id}`);
  expect(toPhoto).toMatchObject({ number: 1, dues: [], instructions: [] });
  for (const total of ["lineCount", "grossMinor", "instructedMinor", "obligationCount"])
    expect(toPhoto).not.toHaveProperty(total);
  const toPram = await world.pram.read<Settlement>(`/v1/settlements/${closed.id}`);
  expect(column(toPram, "dueMinor")).toEqual({ [world.pram.id]: -500 });
  expect(toPram.instructions).toEqual(closed.instructions);
  expect((await world.photo.read<List>("/v1/settlements")).data).toHaveLength(1);
});

test("a settlement of another alliance does not exist", async () => {
  const world = await aWorld();
  const stranger = await aWorld();
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  stranger.at(FIRST);
  expect((await stranger.admin.get(`/v1/settlements/${id}`)).status).toBe(404);
  expect((await stranger.pram.get(`/v1/settlements/${id}`)).status).toBe(404);
  const reason = { reason: "mine" };
  expect(await stranger.admin.refused(`/v1/settlements/${id}/approval`)).toEqual([404, "not_found"]);
  expect(await stranger.admin.refused(`/v1/settlements/${id}/reopening`, reason)).toEqual([404, "not_found"]);
});

test("only admins close, approve and reopen", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  const reason = { reason: "mine" };
  expect(await world.pram.refused("/v1/settlements", {})).toEqual([403, "role_not_allowed"]);
  expect(await world.pram.refused(`/v1/settlements/${id}/approval`)).toEqual([403, "role_not_allowed"]);
  expect(await world.pram.refused(`/v1/settlements/${id}/reopening`, reason)).toEqual([
    403,
    "role_not_allowed",
  ]);
});

const FIRST = "2026-02-01T00:00:00.000Z";
const SECOND = "2026-03-01T00:00:00.000Z";
const THIRD = "2026-04-01T00:00:00.000Z";

type List = { data: SettlementSummary[]; nextCursor: string | null };

/** The pram shop owes the toy shop a commission. */
function owe({ id, pram, toys }: World, amountMinor: number, effectiveAt: string): Promise<string[]> {
  return postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor, effectiveAt }]);
}

function payments({ instructions }: Settlement) {
  return instructions.map(({ payerId, payeeId, amountMinor }) => ({ payerId, payeeId, amountMinor }));
}
