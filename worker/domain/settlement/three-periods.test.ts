// The three periods of the rulebook, to the cent: carried, failed and asked for again, short, and unknown.
import { expect, test } from "vitest";
import type { Settlement } from "../../../schema/contract/settlements.ts";
import type { Position } from "../../../schema/contract/transfers.ts";
import { type Line, postLines } from "../../../tests/support/ledger.ts";
import { between, column, confirm, settleAt, step } from "../../../tests/support/settling.ts";
import { aWorld, type World } from "../../../tests/support/world.ts";

test("January, February and March settle to the cent", async () => {
  const world = await aWorld();
  const { pram: a, toys: b, photo: c } = world;
  const owners = [a.id, b.id, c.id, "alliance"];
  const figures = (settlement: Settlement, name: Parameters<typeof column>[1]) =>
    owners.map((owner) => column(settlement, name)[owner] ?? 0);

  const halfRefunded = await redeemed(world, JANUARY, { a: a.id, b: b.id });
  expect(halfRefunded).toEqual([-215, 128, 0, 87]);
  const [r2] = await postLines(world.id, [
    { debitId: c.id, creditId: b.id, amountMinor: 2700, effectiveAt: JANUARY },
    { debitId: c.id, creditId: "alliance", amountMinor: 300, effectiveAt: JANUARY, code: "fee" },
    { debitId: c.id, creditId: a.id, amountMinor: 4500, effectiveAt: "2026-02-08T03:00:00.000Z" },
    {
      debitId: c.id,
      creditId: "alliance",
      amountMinor: 500,
      effectiveAt: "2026-02-08T03:00:00.000Z",
      code: "fee",
    },
  ]);

  const first = await settleAt(world, "2026-02-01T00:00:00.000Z");
  expect(figures(first, "openingMinor")).toEqual([0, 0, 0, 0]);
  expect(figures(first, "linesMinor")).toEqual([-215, 2828, -3000, 387]);
  expect(figures(first, "dueMinor")).toEqual([-215, 2828, -3000, 387]);
  expect(figures(first, "instructedMinor")).toEqual([-215, 2828, -2828, 215]);
  expect(figures(first, "carriedMinor")).toEqual([0, 0, -172, 172]);
  expect(first).toMatchObject({ lineCount: 8, obligationCount: 5, grossMinor: 4872, instructedMinor: 3043 });

  world.at("2026-02-05T00:00:00.000Z");
  await confirm(world, between(first, c.id, b.id));
  await step(world, between(first, a.id, "alliance"), "failure");

  await postLines(world.id, [
    { debitId: c.id, creditId: a.id, amountMinor: 900, effectiveAt: FEBRUARY },
    { debitId: c.id, creditId: "alliance", amountMinor: 100, effectiveAt: FEBRUARY, code: "fee" },
    { debitId: b.id, creditId: c.id, amountMinor: 1350, effectiveAt: FEBRUARY, reverses: r2 ?? "" },
    { debitId: "alliance", creditId: c.id, amountMinor: 150, effectiveAt: FEBRUARY, reverses: r2 ?? "" },
  ]);
  const second = await settleAt(world, "2026-03-01T00:00:00.000Z");
  expect(figures(second, "openingMinor")).toEqual([-215, 0, -172, 387]);
  expect(figures(second, "dueMinor")).toEqual([5185, -1350, -4672, 837]);
  expect(figures(second, "instructedMinor")).toEqual([5185, -1350, -4672, 837]);
  expect(figures(second, "carriedMinor")).toEqual([0, 0, 0, 0]);
  const retried = between(second, a.id, "alliance");
  expect(retried).toMatchObject({ amountMinor: 215, retries: between(first, a.id, "alliance").id });
  expect(between(second, c.id, a.id).amountMinor).toBe(4672);
  expect(between(second, b.id, a.id).amountMinor).toBe(728);
  expect(between(second, b.id, "alliance").amountMinor).toBe(622);
  expect(second.instructions).toHaveLength(4);

  await confirm(world, retried);
  await confirm(world, between(second, c.id, a.id));
  await confirm(world, between(second, b.id, a.id), 700);
  const lost = between(second, b.id, "alliance");
  await step(world, lost, "sending");
  await step(world, lost, "unknown");

  await postLines(world.id, [{ debitId: c.id, creditId: a.id, amountMinor: 1000, effectiveAt: MARCH }]);
  const third = await settleAt(world, "2026-04-01T00:00:00.000Z");
  expect(figures(third, "inFlightMinor")).toEqual([0, -622, 0, 622]);
  expect(figures(third, "openingMinor")).toEqual([28, -28, 0, 0]);
  expect(figures(third, "dueMinor")).toEqual([1028, -28, -1000, 0]);
  expect(figures(third, "carriedMinor")).toEqual([28, -28, 0, 0]);
  expect(third.instructions).toHaveLength(1);

  await confirm(world, lost);
  await confirm(world, between(third, c.id, a.id));
  expect(await world.admin.read(`/v1/settlements/${second.id}`)).toMatchObject({ status: "paid" });
  const { data } = await world.admin.read<{ data: Position[] }>("/v1/positions");
  const standing = data.filter((it) => it.positionMinor !== 0).map((it) => [it.ownerId, it.positionMinor]);
  expect(Object.fromEntries(standing)).toEqual({ [a.id]: 28, [b.id]: -28 });
});

const JANUARY = "2026-01-20T03:00:00.000Z";
const FEBRUARY = "2026-02-20T03:00:00.000Z";
const MARCH = "2026-03-20T03:00:00.000Z";

/** The worked example, half refunded before it takes effect: what it comes to for A, B, C and the alliance. */
async function redeemed(world: World, effectiveAt: string, of: { a: string; b: string }): Promise<number[]> {
  const lines: Line[] = [
    { debitId: of.b, creditId: of.a, amountMinor: 1570, effectiveAt },
    { debitId: of.b, creditId: "alliance", amountMinor: 174, effectiveAt, code: "fee" },
    { debitId: of.a, creditId: of.b, amountMinor: 2000, effectiveAt, code: "subsidy" },
  ];
  const ids = await postLines(world.id, lines);
  const halves = [785, 87, 1000];
  await postLines(
    world.id,
    lines.map(({ debitId, creditId }, index) => ({
      ...{ debitId: creditId, creditId: debitId, effectiveAt },
      amountMinor: halves[index] ?? 0,
      reverses: ids[index] ?? "",
    })),
  );
  const { data } = await world.admin.read<{ data: Position[] }>("/v1/positions");
  const positionOf = (ownerId: string) =>
    data.find((it) => it.ownerId === ownerId && it.unit === "CNY")?.positionMinor ?? Number.NaN;
  return [of.a, of.b, world.photo.id, "alliance"].map(positionOf);
}
