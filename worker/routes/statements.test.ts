// Statements through the API: who reads which, and that they sum to the settlement.
import { expect, test } from "vitest";
import type { Statement } from "../../schema/contract/settlements.ts";
import { aRedeemedWorld } from "../../tests/support/disputing.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { close, settleAt } from "../../tests/support/settling.ts";
import { aMerchant, aWorld, START, type World } from "../../tests/support/world.ts";

test("a statement is its owner's and the admins' to read", async () => {
  const world = await aWorld();
  const stranger = await aWorld();
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  const path = `/v1/settlements/${id}/statements/${world.pram.id}`;
  expect((await world.pram.get(path)).status).toBe(200);
  expect((await world.admin.get(path)).status).toBe(200);
  for (const suffix of ["", ".csv"])
    for (const caller of [world.toys, stranger.admin, stranger.pram])
      expect((await caller.get(path + suffix)).status).toBe(404);
  expect((await world.admin.get(`/v1/settlements/${id}/statements/mer_none`)).status).toBe(404);
  expect((await world.admin.get(`/v1/settlements/stl_none/statements/alliance`)).status).toBe(404);
  expect((await world.pram.get(`/v1/settlements/${id}/statements/alliance`)).status).toBe(404);
});

test("a statement's lines sum to its figures, in all and partner by partner", async () => {
  const world = await aWorld();
  const { pram, toys, photo } = world;
  const [owed] = await postLines(world.id, [
    { debitId: toys.id, creditId: pram.id, amountMinor: 1570, effectiveAt: START },
    { debitId: pram.id, creditId: toys.id, amountMinor: 2000, effectiveAt: START, code: "subsidy" },
    { debitId: photo.id, creditId: pram.id, amountMinor: 900, effectiveAt: START },
    { debitId: photo.id, creditId: "alliance", amountMinor: 100, effectiveAt: START, code: "fee" },
  ]);
  await postLines(world.id, [
    { debitId: pram.id, creditId: toys.id, amountMinor: 785, effectiveAt: START, reverses: owed ?? "" },
  ]);
  const settled = await settleAt(world, FIRST);
  const statement = await pram.read<Statement>(`/v1/settlements/${settled.id}/statements/${pram.id}`);
  expect(statement).toMatchObject({ openingMinor: 0, linesMinor: -315, dueMinor: -315, inFlightMinor: 0 });
  expect(statement.lines.map((it) => it.amountMinor).sort((a, b) => a - b)).toEqual([-2000, -785, 900, 1570]);
  expect(new Map(statement.byPartner.map(({ counterpartyId, ...it }) => [counterpartyId, it]))).toEqual(
    new Map([
      [toys.id, { name: "Toy House", linesMinor: -1215, owesMinor: 2000, owedMinor: 785 }],
      [photo.id, { name: "Photo Studio", linesMinor: 900, owesMinor: 0, owedMinor: 900 }],
    ]),
  );
  expect(statement.instructions).toMatchObject(
    settled.instructions.filter((it) => [it.payerId, it.payeeId].includes(pram.id)),
  );
  const alliance = await world.admin.read<Statement>(`/v1/settlements/${settled.id}/statements/alliance`);
  expect(alliance).toMatchObject({ ownerId: "alliance", linesMinor: 100, carriedMinor: 100 });
  expect(alliance.byPartner).toEqual([
    { counterpartyId: photo.id, name: "Photo Studio", linesMinor: 100, owesMinor: 0, owedMinor: 100 },
  ]);
});

test("each line of a sale names its order, to both sides and on the CSV", async () => {
  const world = await aRedeemedWorld();
  const { pram, toys, redemption } = world;
  const { id } = await settleAt(world, "2026-02-01T00:00:00.000Z");
  for (const owner of [pram, toys]) {
    const path = `/v1/settlements/${id}/statements/${owner.id}`;
    const { lines } = await owner.read<Statement>(path);
    expect(new Set(lines.map((it) => it.orderReference))).toEqual(new Set([redemption.orderReference]));
    expect((await owner.get(`${path}.csv`)).text).toContain(
      `,${redemption.id},${redemption.orderReference},`,
    );
  }
});

test("an owner without any figure has an empty statement, a reopened settlement none", async () => {
  const world = await aWorld();
  await owe(world, 500, START);
  const { id } = await close(world, FIRST);
  const path = `/v1/settlements/${id}/statements/clearing`;
  expect(await world.admin.read(path)).toMatchObject({ dueMinor: 0, lines: [], instructions: [] });
  await world.admin.made(`/v1/settlements/${id}/reopening`, { reason: "a line is missing" });
  expect((await world.admin.get(path)).status).toBe(404);
});

test("the CSV of a statement carries its sums", async () => {
  const world = await aWorld();
  const formula = await aMerchant(world.admin, "=1+1", "photo");
  const lines = [500, 300].map((amountMinor) => ({ amountMinor, effectiveAt: START }));
  await postLines(
    world.id,
    lines.map((it) => ({ ...it, debitId: world.pram.id, creditId: formula.id })),
  );
  const { id } = await settleAt(world, FIRST);
  const csv = await world.pram.get(`/v1/settlements/${id}/statements/${world.pram.id}.csv`);
  expect([csv.status, csv.headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
  const rows = csv.text.split("\r\n").map((row) => row.split(","));
  const named = (name: string) => rows.filter(([row]) => row === name).map((row) => [row[8], row[9]]);
  expect(named("line").sort()).toEqual([
    ["-300", "-3.00"],
    ["-500", "-5.00"],
  ]);
  expect(named("lines")).toEqual([["-800", "-8.00"]]);
  expect(named("due")).toEqual([["-800", "-8.00"]]);
  expect(named("instruction")).toEqual([["-800", "-8.00"]]);
  expect(rows.filter((row) => row[4] === "'=1+1")).toHaveLength(2);
});

const FIRST = "2026-02-01T00:00:00.000Z";

/** The pram shop owes the toy shop a commission. */
function owe({ id, pram, toys }: World, amountMinor: number, effectiveAt: string): Promise<string[]> {
  return postLines(id, [{ debitId: pram.id, creditId: toys.id, amountMinor, effectiveAt }]);
}
