// Tests that what is typed is the amount that is sent, to the last minor unit.
import { expect, test } from "vitest";
import { fromDecimal, MAX_AMOUNT_MINOR } from "./money.ts";
import { pressed, tidied } from "./typed-amount.ts";

const typed = (keys: readonly string[], currency: string) =>
  keys.reduce((text, key) => pressed(text, key, currency), "");

test("the pad enters figures one by one and takes the last one back", () => {
  expect(typed(["2", "6", "8", ".", "5", "0"], "CNY")).toBe("268.50");
  expect(typed(["2", "6", "back", "7"], "CNY")).toBe("27");
  expect(typed(["back"], "CNY")).toBe("");
  expect(typed(["5", "00"], "JPY")).toBe("500");
});

test("decimals that the currency does not have are not taken", () => {
  expect(typed(["1", ".", "2", "3", "4"], "CNY")).toBe("1.23");
  expect(tidied("12.9", "JPY")).toBe("12");
});

test("commas, full-width figures, signs and leading noughts are forgiven", () => {
  expect(tidied("268,50", "CNY")).toBe("268.50");
  expect(tidied("¥268.50", "CNY")).toBe("268.50");
  expect(tidied("２６８", "CNY")).toBe("268");
  expect(tidied("007", "CNY")).toBe("7");
  expect(tidied(".5", "CNY")).toBe("0.5");
});

test("whatever stands there after a key is read as an amount, or nothing has been typed", () => {
  const read = (text: string, currency: string) => fromDecimal(tidied(text, currency), currency);
  expect(["2", "26", "268", "268.", "268.0", "268.05"].map((it) => read(it, "CNY"))).toEqual([
    200, 2_600, 26_800, 26_800, 26_800, 26_805,
  ]);
  expect(read("268", "JPY")).toBe(268);
  expect(read("2.675", "KWD")).toBe(2_675);
  expect(read("0", "CNY")).toBe(0);
  expect(["", ".", "¥"].map((it) => read(it, "JPY"))).toEqual([null, null, null]);
  expect(read("", "CNY")).toBeNull();
});

test("no entry is larger than the largest amount", () => {
  for (const currency of ["JPY", "CNY", "KWD"])
    expect(fromDecimal(tidied(`${"9".repeat(30)}.999`, currency), currency)).toBeLessThanOrEqual(
      MAX_AMOUNT_MINOR,
    );
});
