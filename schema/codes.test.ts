// Coupon codes: forgiving to read and type, unforgiving to mistakes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupCouponCode, lastFour, newCouponCode, normaliseCouponCode } from "./codes.ts";

test("a code survives lower case, groups, spaces and the letters people confuse", () => {
  for (let round = 0; round < 200; round++) {
    const code = newCouponCode();
    expect(code).toHaveLength(17);
    expect(normaliseCouponCode(groupCouponCode(code))).toBe(code);
    const typed = ` ${code.slice(0, -1).toLowerCase().replaceAll("0", "o").replaceAll("1", "l")}${code.slice(-1)} `;
    expect(normaliseCouponCode(typed)).toBe(code);
  }
});

test("no single wrong character and no two swapped neighbours pass", () => {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const places = fc.integer({ min: 0, max: 15 });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 31 }), (place, shift) => {
      const code = newCouponCode();
      const original = code.charAt(place);
      const wrong = alphabet.charAt((alphabet.indexOf(original) + shift) % 32);
      expect(normaliseCouponCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
      const next = code.charAt(place + 1);
      if (place < 15 && next !== original) {
        const swapped = code.slice(0, place) + next + original + code.slice(place + 2);
        expect(normaliseCouponCode(swapped)).toBeUndefined();
      }
    }),
  );
});

test("what is no code is none", () => {
  for (const text of ["", "7KQ2", "é".repeat(17), "0".repeat(16), "U".repeat(17), "0".repeat(18)]) {
    expect(normaliseCouponCode(text)).toBeUndefined();
  }
});

test("the last four are all that others see", () => {
  expect(lastFour("7KQ29XTM4B1C8D0ER")).toBe("8D0ER".slice(-4));
});
