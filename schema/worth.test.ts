// Tests of what coupons are worth together.
import { expect, test } from "vitest";
import { worthOf } from "./worth.ts";

const fixed = { kind: "fixed", valueMinor: 5000 } as const;
const item = { kind: "item", name: "A print", retailValueMinor: 8000 } as const;
const capped = { kind: "percent", bps: 1200, capMinor: 4000 } as const;
const uncapped = { kind: "percent", bps: 800, capMinor: null } as const;

test("fixed values and the retail values of items add up exactly", () => {
  expect(worthOf([fixed, item])).toEqual({ kind: "exactly", amountMinor: 13_000 });
});

test("a capped percentage is worth up to its cap", () => {
  expect(worthOf([fixed, capped])).toEqual({ kind: "upTo", amountMinor: 9000 });
});

test("a percentage without a cap comes on top of the rest", () => {
  expect(worthOf([fixed, capped, uncapped])).toEqual({ kind: "atLeast", amountMinor: 9000 });
  expect(worthOf([uncapped])).toEqual({ kind: "atLeast", amountMinor: 0 });
});

test("nothing is worth nothing", () => {
  expect(worthOf([])).toEqual({ kind: "exactly", amountMinor: 0 });
});
