// Tests that nothing but a code is taken for one.
import { expect, test } from "vitest";
import { groupCouponCode, newCouponCode } from "../../schema/codes.ts";
import { codeIn, endOf, isMistyped } from "./code.ts";

const code = newCouponCode();

test("a full code is read grouped, in lower case, in full-width figures and between spaces", () => {
  const fullWidth = code.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (const text of [code, groupCouponCode(code), ` ${code.toLowerCase()}\n`, fullWidth])
    expect(codeIn(text)).toEqual({ kind: "coupon", code });
});

test("a full code with one wrong character is none, and is known to be mistyped", () => {
  const wrong = (code[0] === "7" ? "8" : "7") + code.slice(1);
  expect(codeIn(wrong)).toBeUndefined();
  expect(isMistyped(wrong)).toBe(true);
  expect(isMistyped(code)).toBe(false);
  expect(isMistyped(code.slice(0, 16))).toBe(false);
});

test("six digits are a till code, five and seven are not", () => {
  expect(codeIn("482 913")).toEqual({ kind: "till", code: "482913" });
  expect(codeIn("48291")).toBeUndefined();
  expect(codeIn("4829131")).toBeUndefined();
});

test("a link is read for the code in its path, its query or its fragment, whatever it ends with", () => {
  const ends = new Map<string, string>();
  while (ends.size < 37) {
    const drawn = newCouponCode();
    ends.set(drawn.slice(-1), drawn);
  }
  for (const each of ends.values())
    for (const link of [`/c/${each}`, `/g/abc?c=${each}`, `/g/abc#${groupCouponCode(each)}`])
      expect(codeIn(`https://jiehua.example${link}`)).toEqual({ kind: "coupon", code: each });
});

test("a link to a gift's page is known as such, and any other link is no code", () => {
  expect(codeIn("https://jiehua.example/g/abcdef")).toEqual({ kind: "page" });
  expect(codeIn("https://jiehua.example/menu")).toBeUndefined();
  expect(codeIn("https://")).toBeUndefined();
});

test("what is signed goes to the server as it is, out of a link too", () => {
  const signed = "eyJhbGciOiJFZERTQSJ9.eyJjIjoiMSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ";
  expect(codeIn(signed)).toEqual({ kind: "signed", code: signed });
  expect(codeIn(`https://jiehua.example/g/abc#${signed}`)).toEqual({ kind: "signed", code: signed });
});

test("a signed text that a scanner types is no code before it is whole", () => {
  const typed = [..."eyJhbGciOiJFZERTQSIsInR5cCI6ImppZWh1YS1jb3Vwb24rand0In0"];
  for (const [index] of typed.entries()) expect(codeIn(typed.slice(0, index).join(""))).toBeUndefined();
});

test("of a full code only its last four characters are shown, and till codes are over in minutes", () => {
  expect(endOf({ kind: "coupon", code })).toBe(code.slice(-4));
  expect(endOf({ kind: "till", code: "482913" })).toBe("482913");
});
