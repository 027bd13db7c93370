// The ledger through the API: positions, and transfers with the settlement that each belongs to.
import { expect, test } from "vitest";
import type { Position, Transfer } from "../../schema/contract/transfers.ts";
import { call } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { between, confirm, settleAt } from "../../tests/support/settling.ts";
import { aWorld, START, type World } from "../../tests/support/world.ts";

test("a position is pending before it takes effect and locked from then on", async () => {
  const world = await aWorld();
  await owe(world, 500, LATER);
  const of = async (member: World["pram"]) =>
    (await member.read<List<Position>>("/v1/positions")).data.find(({ unit }) => unit === "CNY");
  const before = { positionMinor: -500, pendingMinor: -500, lockedMinor: 0 };
  expect(await of(world.pram)).toEqual({ ownerId: world.pram.id, unit: "CNY", ...before });
  world.at("2026-01-19T23:59:59.999Z");
  expect(await of(world.toys)).toMatchObject({ positionMinor: 500, pendingMinor: 500, lockedMinor: 0 });
  world.at(LATER);
  expect(await of(world.toys)).toMatchObject({ positionMinor: 500, pendingMinor: 0, lockedMinor: 500 });
});

test("a merchant sees its own positions, an admin all, and those of a unit sum to zero", async () => {
  const world = await aWorld();
  await owe(world, 500, LATER);
  await owe(world, 1, LATER, "NEW_CUSTOMER");
  const own = await world.pram.read<List<Position>>("/v1/positions");
  expect(own.data.map((it) => [it.ownerId, it.unit, it.positionMinor])).toEqual([
    [world.pram.id, "CNY", -500],
    [world.pram.id, "NEW_CUSTOMER", -1],
  ]);
  const all = await world.admin.read<List<Position>>("/v1/positions");
  expect(new Set(all.data.map((it) => it.ownerId))).toEqual(
    new Set([world.pram.id, world.toys.id, world.photo.id, "alliance", "clearing"]),
  );
  for (const unit of ["CNY", "NEW_CUSTOMER"])
    for (const name of ["positionMinor", "pendingMinor", "lockedMinor"] as const) {
      const amounts = all.data.filter((it) => it.unit === unit).map((it) => it[name]);
      expect([unit, name, amounts.reduce((sum, it) => sum + it, 0)]).toEqual([unit, name, 0]);
    }
});

test("positions come in pages where a page is asked for", async () => {
  const { admin } = await aWorld();
  const all = await admin.read<List<Position>>("/v1/positions");
  expect(all).toMatchObject({ nextCursor: null });
  expect(await walked<Position>(admin, "/v1/positions?limit=3")).toEqual(all.data);
});

test("an owner's transfers are listed by the instant at which they take effect, newest first, page by page", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  await owe(world, 1, LATER);
  await owe(world, 2, "2026-01-30T00:00:00.000Z");
  await postLines(world.id, [
    { debitId: toys.id, creditId: pram.id, amountMinor: 3, effectiveAt: "2026-01-25T00:00:00.000Z" },
    ...[4, 5, 6].map((amountMinor) => ({
      ...{ debitId: pram.id, creditId: toys.id, effectiveAt: "2026-01-10T00:00:00.000Z" },
      amountMinor,
    })),
  ]);
  await owe(world, 1, "2026-01-26T00:00:00.000Z", "NEW_CUSTOMER");
  const all = (await pram.read<List<Transfer>>("/v1/transfers")).data;
  expect(all.slice(0, 4).map((it) => [it.amountMinor, it.unit])).toEqual([
    [2, "CNY"],
    [1, "NEW_CUSTOMER"],
    [3, "CNY"],
    [1, "CNY"],
  ]);
  expect(all.slice(4).map((it) => it.id)).toEqual(
    all
      .slice(4)
      .map((it) => it.id)
      .sort()
      .reverse(),
  );
  expect(all).toHaveLength(7);
  expect(await walked<Transfer>(pram, "/v1/transfers?limit=2")).toEqual(all);
  expect(await walked<Transfer>(world.admin, `/v1/transfers?limit=3&ownerId=${pram.id}`)).toEqual(all);
});

test("transfers are narrowed by the instant at which they take effect: from is included, to is not", async () => {
  const world = await aWorld();
  for (const day of ["10", "11", "12"]) await owe(world, Number(day), `2026-01-${day}T00:00:00.000Z`);
  const span = "effectiveFrom=2026-01-10T00:00:00.000Z&effectiveTo=2026-01-12T00:00:00.000Z";
  for (const owner of ["", `&ownerId=${world.toys.id}`]) {
    const { data } = await world.admin.read<List<Transfer>>(`/v1/transfers?${span}${owner}`);
    expect(data.map((it) => it.amountMinor).sort()).toEqual([10, 11]);
  }
});

test("without an owner an admin lists the whole alliance, a merchant itself", async () => {
  const world = await aWorld();
  await owe(world, 500, LATER);
  await postLines(world.id, [
    { debitId: world.photo.id, creditId: "alliance", amountMinor: 7, effectiveAt: START, code: "fee" },
  ]);
  const all = await walked<Transfer>(world.admin, "/v1/transfers?limit=1");
  expect(all.map((it) => it.amountMinor).sort((a, b) => a - b)).toEqual([7, 500]);
  expect((await world.pram.read<List<Transfer>>("/v1/transfers")).data.map((it) => it.amountMinor)).toEqual([
    500,
  ]);
  const fees = await world.admin.read<List<Transfer>>("/v1/transfers?ownerId=alliance");
  expect(fees.data.map((it) => it.amountMinor)).toEqual([7]);
});

test("a transfer names the settlement in whose period it takes effect, a payment that of its instruction", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  await owe(world, 1, START, "NEW_CUSTOMER");
  await owe(world, 300, "2026-02-10T00:00:00.000Z");
  world.at("2026-02-01T00:00:00.000Z");
  const void_ = await world.admin.made<{ id: string }>("/v1/settlements", {});
  await world.admin.made(`/v1/settlements/${void_.id}/reopening`, { reason: "a line is missing" });
  const first = await settleAt(world, "2026-02-01T00:00:00.000Z");
  await confirm(world, between(first, world.pram.id, world.toys.id));
  const { data } = await world.pram.read<List<Transfer>>("/v1/transfers");
  expect(data.map((it) => [it.code, it.amountMinor, it.settlementId])).toEqual([
    ["commission", 300, null],
    ["payment", 500, first.id],
    ...data.slice(2).map((it) => [it.code, it.amountMinor, it.unit === "CNY" ? first.id : null]),
  ]);
});

test("transfers of others do not exist", async () => {
  const world = await aWorld();
  const stranger = await aWorld();
  await owe(world, 500, LATER);
  const status = async (caller: World["admin"], ownerId: string) =>
    (await caller.get(`/v1/transfers?ownerId=${ownerId}`)).status;
  expect(await status(world.pram, world.toys.id)).toBe(404);
  expect(await status(world.pram, "alliance")).toBe(404);
  expect(await status(world.admin, stranger.pram.id)).toBe(404);
  expect(await status(stranger.admin, world.pram.id)).toBe(404);
  expect((await stranger.admin.read<List<Transfer>>("/v1/transfers")).data).toEqual([]);
});

test("a cursor of another list, a wrong span and a caller without a key are refused", async () => {
  const world = await aWorld();
  for (let day = 10; day < 13; day++) await owe(world, day, `2026-01-${day}T00:00:00.000Z`);
  const page = await world.admin.read<List<Transfer>>("/v1/transfers?limit=1");
  const foreign = await world.pram.get(`/v1/transfers?cursor=${page.nextCursor}`);
  expect([foreign.status, foreign.json.code]).toEqual([400, "malformed_request"]);
  for (const query of ["effectiveFrom=yesterday", "ownerId=nobody", "limit=0", "unit=CNY"])
    expect((await world.pram.get(`/v1/transfers?${query}`)).json.code).toBe("validation_failed");
  expect((await call("GET", "/v1/positions")).status).toBe(401);
});

const LATER = "2026-01-20T00:00:00.000Z";

type List<Item> = { data: Item[]; nextCursor: string | null };

/** The pram shop owes the toy shop. */
function owe({ id, pram, toys }: World, amountMinor: number, effectiveAt: string, unit = "CNY") {
  const code = unit === "CNY" ? "commission" : "new_customer";
  return postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor, effectiveAt, code, unit }]);
}

/** All pages of a list, one after the other. */
async function walked<Item>(caller: World["admin"], path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: List<Item> = await caller.read(cursor === "" ? path : `${path}&cursor=${cursor}`);
    items.push(...page.data);
    cursor = page.nextCursor;
  }
  return items;
}
