// Tests that what is entered is the amount that is sent, to the last minor unit.
import { expect, test } from "vitest";
import { MAX_AMOUNT_MINOR } from "../../schema/money.ts";
import { minorOf, pressed, tidied } from "./amount.ts";

const entered = (keys: readonly string[], digits: number) =>
  keys.reduce((text, key) => pressed(text, key, digits), "");

test("figures and a point are an amount in minor units, by the currency's decimals", () => {
  expect(minorOf("268", 2)).toBe(26_800);
  expect(minorOf("268.5", 2)).toBe(26_850);
  expect(minorOf("268.05", 2)).toBe(26_805);
  expect(minorOf("268", 0)).toBe(268);
  expect(minorOf("2.675", 3)).toBe(2_675);
});

test("nothing entered is no amount, and nought is one", () => {
  expect(minorOf("", 2)).toBeUndefined();
  expect(minorOf(".", 2)).toBeUndefined();
  expect(minorOf("0", 2)).toBe(0);
});

test("the pad enters figures one by one and takes the last one back", () => {
  expect(entered(["2", "6", "8", ".", "5", "0"], 2)).toBe("268.50");
  expect(entered(["2", "6", "back", "7"], 2)).toBe("27");
  expect(entered(["back"], 2)).toBe("");
  expect(entered(["5", "00"], 0)).toBe("500");
});

test("decimals that the currency does not have are not taken", () => {
  expect(entered(["1", ".", "2", "3", "4"], 2)).toBe("1.23");
  expect(tidied("12.9", 0)).toBe("12");
});

test("commas, full-width figures, signs and leading noughts are forgiven", () => {
  expect(tidied("268,50", 2)).toBe("268.50");
  expect(tidied("¥268.50", 2)).toBe("268.50");
  expect(tidied("007", 2)).toBe("7");
  expect(tidied(".5", 2)).toBe("0.5");
});

test("no entry is larger than the largest amount", () => {
  for (const digits of [0, 2, 3])
    expect(minorOf(tidied(`${"9".repeat(30)}.999`, digits), digits)).toBeLessThanOrEqual(MAX_AMOUNT_MINOR);
});
