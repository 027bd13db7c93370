// What was typed or scanned is told apart by its form alone, however it was spaced, and nothing makes it fail.
import { expect, test } from "vitest";
import { groupCouponCode, newCouponCode } from "../../../schema/codes.ts";
import { newAllianceId, newId } from "../../../schema/ids.ts";
import { signText } from "./signed-text.ts";
import { readTyped } from "./typed.ts";

const about = { allianceId: newAllianceId(0), couponId: newId("coupon"), origin: "https://jiehua.test" };
const text = await signText("a secret of thirty-two characters", about, Date.now());

test("six digits are a till code, with spaces and hyphens or without", () => {
  for (const typed of ["482913", "482 913", "482-913", " 4 8 2 9 1 3\r\n"])
    expect(readTyped(typed)).toEqual({ form: "tillCode", digits: "482913" });
  for (const typed of ["48291", "4829130", "48291a", "482.913", "-", ""])
    expect(readTyped(typed)).toEqual({ form: "code", code: undefined });
});

test("a coupon's code is its code, in groups or in lower case", () => {
  const code = newCouponCode();
  for (const typed of [code, groupCouponCode(code), code.toLowerCase(), `${code}\n`])
    expect(readTyped(typed)).toEqual({ form: "code", code });
});

test("a signed text says of which coupon it is; what only looks like one is no code", () => {
  const { allianceId, couponId } = about;
  for (const typed of [text, `${text}\r\n`])
    expect(readTyped(typed)).toEqual({ form: "signed", text, allianceId, couponId });
  const [head = "", payload = "", signature = ""] = text.split(".");
  for (const typed of [
    `${head}.${payload}`,
    `${head}.${payload}.${signature}.`,
    `${head}.${head}.${signature}`,
    `${head}.%%%.${signature}`,
    `${head}.${btoa("null")}.${signature}`,
    `${head}.${btoa("[]").replaceAll("=", "")}.${signature}`,
    `${head}.${payload}.${signature.slice(0, -1)}B`,
    "..",
    "\u0000",
  ])
    expect(readTyped(typed)).toEqual({ form: "code", code: undefined });
});
