// Arithmetic on amounts: exact, rounded half up, never losing a minor unit.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  fromDecimal,
  halfUp,
  MAX_AMOUNT_MINOR,
  minorUnitDigits,
  percentOf,
  splitByWeights,
  sumOf,
  toDecimal,
} from "./money.ts";

const amount = fc.integer({ min: 0, max: MAX_AMOUNT_MINOR });
const bps = fc.integer({ min: 0, max: 10_000 });

test("a percentage rounds half up", () => {
  expect(percentOf(1744, 1000)).toBe(174);
  expect(percentOf(1745, 1000)).toBe(175);
  expect(percentOf(5, 1000)).toBe(1);
  expect(percentOf(4, 1000)).toBe(0);
  expect(percentOf(MAX_AMOUNT_MINOR, 9999)).toBe(99_989_999_999);
});

test("a percentage is within half a unit of the exact product", () => {
  fc.assert(
    fc.property(amount, bps, (minor, rate) => {
      const exactTwice = 2n * BigInt(minor) * BigInt(rate);
      const distance = 2n * BigInt(percentOf(minor, rate)) * 10_000n - exactTwice;
      expect(distance > -10_000n && distance <= 10_000n).toBe(true);
    }),
  );
});

test("half of an amount rounds up", () => {
  expect(halfUp(1, 1, 2)).toBe(1);
  expect(halfUp(3, 1, 2)).toBe(2);
  expect(halfUp(0, 1, 3)).toBe(0);
});

test("the parts of a split always sum to the whole, each within one unit of its share", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      amount,
      weights.filter((it) => it.some((weight) => weight > 0)),
      (minor, shares) => {
        const parts = splitByWeights(minor, shares);
        expect(sumOf(parts)).toBe(minor);
        const total = BigInt(sumOf(shares));
        for (const [index, part] of parts.entries()) {
          const distance = BigInt(part) * total - BigInt(minor) * BigInt(shares[index] ?? 0);
          expect(distance > -total && distance < total).toBe(true);
        }
      },
    ),
  );
});

test("ties go to the earlier entry", () => {
  expect(splitByWeights(1, [1, 1])).toEqual([1, 0]);
  expect(splitByWeights(100, [1, 1, 1])).toEqual([34, 33, 33]);
});

test("a split without a positive weight is refused", () => {
  expect(() => splitByWeights(100, [0, 0])).toThrow(RangeError);
});

test("a sum beyond the safe integers is refused", () => {
  expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
});

test("currencies have their own minor units", () => {
  expect(["CNY", "JPY", "KWD"].map(minorUnitDigits)).toEqual([2, 0, 3]);
  expect([toDecimal(26_800, "CNY"), toDecimal(-5, "CNY"), toDecimal(7, "JPY"), toDecimal(1, "KWD")]).toEqual([
    "268.00",
    "-0.05",
    "7",
    "0.001",
  ]);
});

test("an amount is read as people and programs write it, and nothing else is taken for one", () => {
  const written = [
    "268",
    "268.",
    "268.5",
    "¥1,268.50",
    "￥268.00",
    "CNY 268",
    "268 元",
    "２６８．０５",
    " 0 ",
  ];
  expect(written.map((it) => fromDecimal(it, "CNY"))).toEqual([
    26_800, 26_800, 26_850, 126_850, 26_800, 26_800, 26_800, 26_805, 0,
  ]);
  for (const it of ["", "-5", "+5", "1,5", "12,34.00", "1.234", "1e3", "n/a", "1 268", "9999999999.99"])
    expect(fromDecimal(it, "CNY"), it).toBeNull();
  expect(fromDecimal("268.5", "JPY")).toBeNull();
  fc.assert(
    fc.property(amount, (minor) => {
      expect(fromDecimal(toDecimal(minor, "CNY"), "CNY")).toBe(minor);
    }),
  );
});
