// The matrix of categories: competing goes both ways, complementing one way, and what newly competes is told.
import { expect, test } from "vitest";
import { isSame, matrixOf, newRivals, relationOf, toPatch, without, withRelation } from "./draft.ts";

const BEFORE = matrixOf({ competing: [["prams", "toys"]], complements: [["photo", "toys", 60]] });

test("shops of one category compete, and a marked pair does from either side", () => {
  for (const [a, b] of [
    ["toys", "toys"],
    ["prams", "toys"],
    ["toys", "prams"],
  ] as const)
    expect(relationOf(BEFORE, a, b)).toEqual({ kind: "competes" });
});

test("a strength goes one way", () => {
  expect(relationOf(BEFORE, "photo", "toys")).toEqual({ kind: "complements", strength: 60 });
  expect(relationOf(BEFORE, "toys", "photo")).toEqual({ kind: "none" });
});

test("whoever competes no longer complements, and only that pair is new", () => {
  const after = withRelation(BEFORE, ["toys", "photo"], { kind: "competes" });
  expect(toPatch(after)).toEqual({
    competing: [
      ["prams", "toys"],
      ["photo", "toys"],
    ],
    complements: [],
  });
  expect([...newRivals(BEFORE, after)]).toEqual(["photo toys"]);
});

test("what is put back is no change", () => {
  const changed = withRelation(BEFORE, ["photo", "toys"], { kind: "complements", strength: 70 });
  expect(isSame(BEFORE, changed)).toBe(false);
  expect(
    isSame(BEFORE, withRelation(changed, ["photo", "toys"], { kind: "complements", strength: 60 })),
  ).toBe(true);
});

test("a category that is removed takes its pairs along and no others", () => {
  const told = {
    competing: [
      ["a", "b"],
      ["b", "c"],
    ],
    complements: [
      ["a", "c", 40],
      ["c", "a", 30],
      ["c", "d", 20],
    ],
  };
  expect(without(told, "a")).toEqual({ competing: [["b", "c"]], complements: [["c", "d", 20]] });
});
