// Numbers of orders: one that was made up is told from every one that a shop gave.
import { expect, test } from "vitest";
import { generatedReference, isGenerated } from "./order-reference.ts";

test("an order without a number of its own has one that no shop gave, and is known by it", () => {
  expect(isGenerated(generatedReference())).toBe(true);
  for (const given of ["auto-7", "TH-9001", `X${generatedReference()}`])
    expect(isGenerated(given)).toBe(false);
});
