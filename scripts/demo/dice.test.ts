// Dice that always fall the same way.
import { expect, test } from "vitest";
import { diceOf } from "./dice.ts";

test("the same seed throws the same numbers, another one others", () => {
  const throwsOf = (seed: number) => {
    const dice = diceOf(seed);
    return Array.from({ length: 20 }, () => dice.below(1_000));
  };
  expect(throwsOf(7)).toEqual(throwsOf(7));
  expect(throwsOf(7)).not.toEqual(throwsOf(8));
});

test("a throw lies between both ends and reaches them", () => {
  const dice = diceOf(1);
  const thrown = new Set(Array.from({ length: 400 }, () => dice.between(3, 6)));
  expect([...thrown].toSorted()).toEqual([3, 4, 5, 6]);
});

test("a percentage happens about that often", () => {
  const dice = diceOf(2);
  const times = Array.from({ length: 10_000 }, () => dice.happens(30)).filter(Boolean).length;
  expect(times).toBeGreaterThan(2_800);
  expect(times).toBeLessThan(3_200);
});

test("a shuffled list has the same items, and an empty one has none to pick", () => {
  const dice = diceOf(3);
  const list = Array.from({ length: 30 }, (_, index) => index);
  expect(dice.shuffled(list)).not.toEqual(list);
  expect(dice.shuffled(list).toSorted((a, b) => a - b)).toEqual(list);
  expect(() => dice.pick([])).toThrow(RangeError);
});
