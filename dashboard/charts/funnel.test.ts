// Tests of a funnel's shape.
import { expect, test } from "vitest";
import { BAR, funnelOf } from "./funnel.ts";

test("a bar is as long as its share of the first", () => {
  const { bars, height, slopes } = funnelOf([200, 50, 25], 400);
  expect(bars.map(({ width }) => width)).toEqual([400, 100, 50]);
  expect(bars.map(({ share }) => share)).toEqual([1, 0.25, 0.125]);
  expect(height).toBe((bars.at(-1)?.y ?? 0) + BAR);
  expect(slopes).toHaveLength(2);
});

test("one of a thousand is still seen, and none is not", () => {
  expect(funnelOf([1000, 1, 0], 400).bars.map(({ width }) => width)).toEqual([400, 2, 0]);
});

test("a funnel into which nothing went is empty and not broken", () => {
  expect(funnelOf([0, 0], 400).bars.map(({ width, share }) => [width, share])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});
