// Tests of the country that stands in the form before somebody chooses one.
import { expect, test } from "vitest";
import { usualCountry } from "./usual-country.ts";

const CODES = ["CN", "DE", "GB", "NL", "US"];

test("it is that of the alliance's clock, also where many countries have its currency", () => {
  expect(usualCountry(CODES, "Europe/Berlin", "EUR")).toBe("DE");
  expect(usualCountry(CODES, "Europe/Amsterdam", "EUR")).toBe("NL");
  expect(usualCountry(CODES, "Asia/Shanghai", "CNY")).toBe("CN");
});

test("where the clock is nowhere's, it is that of the currency, and for euros nobody's", () => {
  expect(usualCountry(CODES, "UTC", "GBP")).toBe("GB");
  expect(usualCountry(CODES, "UTC", "EUR")).toBe("");
});
