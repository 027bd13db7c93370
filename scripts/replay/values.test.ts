// Single values of the order files.
import fc from "fast-check";
import { expect, test } from "vitest";
import { amountMinorOf, instantOf } from "./values.ts";

test("a decimal becomes minor units, whatever its digits", () => {
  expect(["109.9", "99", "4.85", "0.07", "6499.00"].map(amountMinorOf)).toEqual([
    10990, 9900, 485, 7, 649900,
  ]);
});

test("every amount that is written is read", () => {
  fc.assert(
    fc.property(fc.nat(99_999_999), (amountMinor) => {
      const text = `${Math.floor(amountMinor / 100)}.${String(amountMinor % 100).padStart(2, "0")}`;
      expect(amountMinorOf(text)).toBe(amountMinor);
    }),
  );
});

test("what is no amount is none", () => {
  expect(["", "-5", "1,000", "1.234", "5e3", " 5"].map(amountMinorOf)).toEqual(Array(6).fill(null));
});

test("a local time is read in its zone, in summer and in winter", () => {
  const iso = (text: string) => new Date(instantOf(text) ?? Number.NaN).toISOString();
  expect(iso("1/15/2018 9:05")).toBe("2018-01-15T11:05:00.000Z");
  expect(iso("7/15/2018 23:59")).toBe("2018-07-16T02:59:00.000Z");
});

test("a time inside the hour that summer time skips is the one after it", () => {
  expect(instantOf("10/15/2017 0:30")).toBe(Date.parse("2017-10-15T03:30:00Z"));
});

test("what is no time is none", () => {
  expect(["", "2/30/2018 1:00", "13/1/2018 1:00", "1/1/2018", "1/1/2018 24:00"].map(instantOf)).toEqual(
    Array(5).fill(null),
  );
});
