// Numbers of accounts: right ones of many countries, and every slip of one digit in them.
import { expect, test } from "vitest";
import {
  compact,
  isAccountNumber,
  isBic,
  isBranchNumber,
  isCardNumber,
  isCountry,
  isIban,
} from "./bank-accounts.ts";

/** Examples of the IBAN registry. */
const IBANS = [
  "DE89370400440532013000",
  "FR1420041010050500013M02606",
  "GB29NWBK60161331926819",
  "NL91ABNA0417164300",
  "NO9386011117947",
  "MT84MALT011000012345MTLCAST001S",
  "LC55HEMM000100010012001200023015",
];

test("an IBAN is right by its country's length and its check digits", () => {
  for (const iban of IBANS) expect(isIban(iban), iban).toBe(true);
  for (const wrong of ["", "DE8937040044053201300", "DE893704004405320130000", "XX89370400440532013000"])
    expect(isIban(wrong), wrong).toBe(false);
  expect(isIban("de89370400440532013000")).toBe(false);
});

test("no slip of one digit, and no swap of two neighbours, passes for an IBAN", () => {
  for (const iban of IBANS)
    for (const slip of [...slipsOf(iban), ...swapsOf(iban)]) expect(isIban(slip), slip).toBe(false);
});

test("a number is kept without what people group it by", () => {
  expect(compact(" de89 3704-0044 0532 0130 00 ")).toBe("DE89370400440532013000");
});

test("a BIC has eight or eleven characters and a country", () => {
  for (const bic of ["DEUTDEFF", "DEUTDEFF500", "BKCHCNBJ300"]) expect(isBic(bic), bic).toBe(true);
  for (const wrong of ["DEUTDEF", "DEUTDEFF50", "deutdeff", "DEUTQQFF", "DEUT1EFF"])
    expect(isBic(wrong), wrong).toBe(false);
});

test("a bank card is right by its length and Luhn's digit, and no slip of one digit passes", () => {
  const digits = "622202000000000000";
  const sound = Array.from({ length: 10 }, (_, last) => digits + last).filter(isCardNumber);
  expect(sound).toHaveLength(1);
  for (const card of [...sound, "4111111111111111"]) {
    expect(isCardNumber(card), card).toBe(true);
    for (const slip of slipsOf(card)) expect(isCardNumber(slip), slip).toBe(false);
  }
  for (const wrong of [
    "",
    "0000000000000000",
    "411111111111111",
    "41111111111111111111",
    "4111 1111 1111 1111",
  ])
    expect(isCardNumber(wrong), wrong).toBe(false);
});

test("a branch number has twelve digits", () => {
  expect(isBranchNumber("102100099996")).toBe(true);
  for (const wrong of ["10210009999", "1021000999960", "10210009999A", "002100099996"])
    expect(isBranchNumber(wrong), wrong).toBe(false);
});

test("an account number is short and plain", () => {
  expect(isAccountNumber("1234567")).toBe(true);
  for (const wrong of ["123", "12 34", "=1+1", "A".repeat(35)])
    expect(isAccountNumber(wrong), wrong).toBe(false);
});

test("a country is one of ISO 3166", () => {
  for (const country of ["CN", "DE", "XK"]) expect(isCountry(country), country).toBe(true);
  for (const wrong of ["cn", "CHN", "QQ", "", "1A", "DD", "UK", "EU", "XB"])
    expect(isCountry(wrong), wrong).toBe(false);
});

/** The text with each digit, in turn, replaced by each other digit. */
function slipsOf(text: string): string[] {
  return [...text].flatMap((digit, place) =>
    /\d/.test(digit)
      ? [..."0123456789"]
          .filter((it) => it !== digit)
          .map((it) => text.slice(0, place) + it + text.slice(place + 1))
      : [],
  );
}

/** The text with each two unequal neighbouring digits swapped. */
function swapsOf(text: string): string[] {
  return [...text].flatMap((first, place) => {
    const second = text[place + 1] ?? "";
    const areDigits = /\d/.test(first) && /\d/.test(second) && first !== second;
    return areDigits ? [text.slice(0, place) + second + first + text.slice(place + 2)] : [];
  });
}
