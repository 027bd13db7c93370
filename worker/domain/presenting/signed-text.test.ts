// A signed text is fresh in its own minute and in the ones beside it, to the millisecond.
import { expect, test } from "vitest";
import { freshUntil, isFresh, signText, verifyText } from "./signed-text.ts";

const MADE = 1_000 * 60_000 + 12_345;
const SECRET = "a secret of thirty-two characters";
const about = { allianceId: "all_00x", couponId: "cpn_x", origin: "https://jiehua.test" };

test("a text is fresh from the minute before its own to the end of the one after", () => {
  const step = 1_000;
  expect(freshUntil(MADE)).toBe(1_002 * 60_000);
  for (const now of [999 * 60_000, MADE, 1_002 * 60_000 - 1]) expect(isFresh(step, now)).toBe(true);
  for (const now of [999 * 60_000 - 1, 1_002 * 60_000, MADE + 86_400_000])
    expect(isFresh(step, now)).toBe(false);
});

test("the same minute of the same coupon under the same secret is the same text; its step is read back", async () => {
  const text = await signText(SECRET, about, MADE);
  expect(await signText(SECRET, about, MADE + 1)).toBe(text);
  expect(await verifyText(SECRET, text, about)).toBe(1_000);
  for (const other of [
    { ...about, allianceId: "all_00y" },
    { ...about, couponId: "cpn_y" },
    { ...about, origin: "https://jiehua.test:8443" },
  ])
    expect(await verifyText(SECRET, text, other)).toBeUndefined();
  expect(await verifyText(`${SECRET}!`, text, about)).toBeUndefined();
});
