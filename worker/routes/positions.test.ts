// How one owner stands, through the API: whose it is to see, and that its parts make up the whole.
import { expect, test } from "vitest";
import type { ListedSettlement, PositionDetail } from "../../schema/contract/settlements.ts";
import type { ListedTransfer } from "../../schema/contract/transfers.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { approve, between, close, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { aWorld, START, type World } from "../../tests/support/world.ts";

const positionOf = ({ id }: { id: string }) => `/v1/positions/${id}`;

test("how a merchant stands is its own and the admins' to see", async () => {
  const world = await aWorld();
  const stranger = await aWorld();
  const path = positionOf(world.pram);
  expect((await world.pram.get(path)).status).toBe(200);
  expect((await world.admin.get(path)).status).toBe(200);
  for (const caller of [world.toys, stranger.admin, stranger.pram])
    expect((await caller.get(path)).json.code).toBe("not_found");
  expect((await world.pram.get("/v1/positions/alliance")).json.code).toBe("not_found");
  expect((await world.admin.get("/v1/positions/alliance")).status).toBe(200);
  expect((await world.admin.get("/v1/positions/mer_none")).json.code).toBe("not_found");
});

test("what is pending stands by the local day on which it locks, to it and from it taken together", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  await postLines(world.id, [
    { debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt: "2026-01-20T15:59:59.999Z" },
    { debitId: toys.id, creditId: pram.id, amountMinor: 200, effectiveAt: "2026-01-20T01:00:00.000Z" },
    { debitId: pram.id, creditId: toys.id, amountMinor: 30, effectiveAt: "2026-01-20T16:00:00.000Z" },
    { debitId: pram.id, creditId: toys.id, amountMinor: 4, effectiveAt: START },
  ]);
  expect(await pram.read<PositionDetail>(positionOf(pram))).toMatchObject({
    ...{ positionMinor: -334, pendingMinor: -330, lockedMinor: -4, payingMinor: 0, nextMinor: -4 },
    cutoffAt: null,
    pendingByDay: [
      { day: "2026-01-20", amountMinor: -300, transferCount: 2 },
      { day: "2026-01-21", amountMinor: -30, transferCount: 1 },
    ],
  });
});

test("position = pending + paying + next, at every step of a settlement", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  await owe(world, 500, START);
  await owe(world, 70, LATER);
  const seen: number[][] = [];
  const look = async () => {
    const it = await toys.read<PositionDetail>(positionOf(toys));
    expect(it.pendingMinor + it.payingMinor + it.nextMinor).toBe(it.positionMinor);
    seen.push([it.pendingMinor, it.payingMinor, it.nextMinor, it.instructions.length]);
  };
  await look();
  const void_ = await close(world, FIRST);
  await look();
  await world.admin.made(`/v1/settlements/${void_.id}/reopening`, { reason: "a line is missing" });
  await look();
  const { id } = await close(world, FIRST);
  const approvals = async () =>
    (await toys.read<PositionDetail>(positionOf(toys))).instructions.map((it) => it.approved);
  expect(await approvals()).toEqual([false]);
  const settled = await approve(world, { id });
  expect(await approvals()).toEqual([true]);
  const instruction = between(settled, pram.id, toys.id);
  await step(world, instruction, "sending");
  await look();
  await confirm(world, instruction, 400);
  await look();
  expect(seen).toEqual([
    [70, 0, 500, 0],
    [70, 500, 0, 1],
    [70, 0, 500, 0],
    [70, 500, 0, 1],
    [70, 0, 100, 0],
  ]);
  world.at(LATER);
  await look();
  expect(seen.at(-1)).toEqual([0, 0, 170, 0]);
});

test("an instruction names its two sides", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  await postLines(world.id, [
    { debitId: world.pram.id, creditId: "alliance", amountMinor: 300, effectiveAt: START, code: "fee" },
  ]);
  await settleAt(world, FIRST);
  const { instructions } = await world.pram.read<PositionDetail>(positionOf(world.pram));
  expect(instructions.map((it) => [it.payerName, it.payeeName, it.amountMinor])).toEqual(
    expect.arrayContaining([
      ["Pram & Co", "Toy House", 500],
      ["Pram & Co", null, 300],
    ]),
  );
});

test("the list of settlements shows a merchant its own figures and an admin nobody's", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  await settleAt(world, FIRST);
  const listFor = async (caller: World["admin"]) =>
    (await caller.read<{ data: ListedSettlement[] }>("/v1/settlements")).data.map((it) => it.due);
  expect(await listFor(world.toys)).toMatchObject([{ ownerId: world.toys.id, dueMinor: 500 }]);
  expect(await listFor(world.photo)).toEqual([null]);
  expect(await listFor(world.admin)).toEqual([undefined]);
});

test("a transfer is pending, then locked, then settled", async () => {
  const world = await aWorld();
  await owe(world, 500, FIRST);
  const stateOf = async () =>
    (await world.toys.read<{ data: ListedTransfer[] }>("/v1/transfers")).data.map(({ state }) => state);
  expect(await stateOf()).toEqual(["pending"]);
  world.at(FIRST);
  expect(await stateOf()).toEqual(["locked"]);
  await settleAt(world, LATER);
  expect(await stateOf()).toEqual(["settled"]);
});

test("transfers in a list name their two sides", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const { data } = await world.toys.read<{ data: ListedTransfer[] }>("/v1/transfers");
  expect(data).toMatchObject([{ debitName: "Pram & Co", creditName: "Toy House" }]);
});

const FIRST = "2026-01-10T00:00:00.000Z";
const LATER = "2026-01-20T00:00:00.000Z";

/** The pram shop owes the toy shop. */
function owe({ id, pram, toys }: World, amountMinor: number, effectiveAt: string) {
  return postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor, effectiveAt }]);
}
