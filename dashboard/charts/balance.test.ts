// Tests of the shape of a balance.
import { expect, test } from "vitest";
import { balanceOf } from "./balance.ts";

const FRAME = { width: 300, height: 100, inset: 10 };
const days = [0, 500, 500, -500].map((minor, index) => ({ day: `2026-01-0${index + 1}`, minor }));

test("the line goes from the highest to the lowest, with zero where it belongs", () => {
  const balance = balanceOf(days, "2026-01-03", FRAME);
  expect([balance.highest, balance.lowest]).toEqual([
    { y: 10, minor: 500 },
    { y: 90, minor: -500 },
  ]);
  expect(balance.zeroY).toBe(50);
  expect(balance.today).toEqual({ x: 200, y: 10, minor: 500 });
  expect(balance.end).toEqual({ x: 300, y: 90, minor: -500 });
});

test("what has happened ends today, and what is to come begins there", () => {
  const { past, ahead } = balanceOf(days, "2026-01-03", FRAME);
  expect(past).toBe("M0,50L100,50L100,10L200,10L200,10");
  expect(ahead).toBe("M200,10L300,10L300,90");
});

test("a balance that never moved is a line through the middle", () => {
  const { zeroY, lowest, highest, past } = balanceOf([{ day: "2026-01-01", minor: 0 }], "2026-01-01", FRAME);
  expect([highest.minor, lowest.minor]).toEqual([0, 0]);
  expect([zeroY, past]).toEqual([50, "M0,50Z"]);
});
