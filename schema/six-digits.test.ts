// Six digits: all of them possible, none likelier.
import { expect, test } from "vitest";
import { newSixDigits, sixDigitsOf } from "./six-digits.ts";

test("there are six digits, and every digit stands in every place", () => {
  const codes = Array.from({ length: 2_000 }, newSixDigits);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  for (let place = 0; place < 6; place++) expect(new Set(codes.map((it) => it[place])).size).toBe(10);
  expect(new Set(codes).size).toBeGreaterThan(1_900);
});

test("what lies beyond the last whole million is drawn again, so that no code is likelier", () => {
  expect(sixDigitsOf(2 ** 32 - 1)).toBeUndefined();
  expect(sixDigitsOf(4_294_000_000)).toBeUndefined();
  expect(sixDigitsOf(4_293_999_999)).toBe("999999");
  expect(sixDigitsOf(0)).toBe("000000");
});
