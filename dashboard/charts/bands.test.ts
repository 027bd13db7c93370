// Tests of the shape of flows.
import { expect, test } from "vitest";
import { bandsOf } from "./bands.ts";

const FRAME = { width: 600, margin: 100, most: 3 };

test("an end is as large as what goes through it, and a merchant may stand on both sides", () => {
  const { ends, paths } = bandsOf(
    [
      { fromId: "pram", toId: "toys", amount: 300 },
      { fromId: "pram", toId: "photo", amount: 100 },
      { fromId: "toys", toId: "pram", amount: 50 },
    ],
    FRAME,
  );
  expect(ends.map(({ id, side, amount }) => [side, id, amount]).sort()).toEqual([
    ["left", "pram", 400],
    ["left", "toys", 50],
    ["right", "photo", 100],
    ["right", "pram", 50],
    ["right", "toys", 300],
  ]);
  expect(paths).toHaveLength(3);
  const heights = new Map(ends.map(({ side, id, height }) => [`${side} ${id}`, height]));
  expect((heights.get("left pram") ?? 0) / (heights.get("left toys") ?? 1)).toBeCloseTo(8);
  for (const { x } of ends) expect(x === 100 || x === 494).toBe(true);
});

test("more merchants than there is room for share an end, and no amount is lost", () => {
  const bands = Array.from({ length: 10 }, (_, index) => ({
    fromId: `mer_${index}`,
    toId: "toys",
    amount: index + 1,
  }));
  const { ends, paths } = bandsOf(bands, FRAME);
  const left = ends.filter(({ side }) => side === "left");
  expect(left.map(({ id }) => id)).toEqual(expect.arrayContaining(["mer_9", "mer_8", undefined]));
  expect(left).toHaveLength(3);
  const lowest = left.toSorted((a, b) => a.y - b.y).at(-1);
  expect([lowest?.id, lowest?.amount]).toEqual([undefined, 36]);
  expect(paths.reduce((sum, { amount }) => sum + amount, 0)).toBe(55);
});

test("nothing flows where every amount is zero", () => {
  expect(bandsOf([{ fromId: "pram", toId: "toys", amount: 0 }], FRAME)).toEqual({
    height: 0,
    ends: [],
    paths: [],
  });
});
