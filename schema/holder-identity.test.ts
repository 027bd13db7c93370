// What a holder is known by: however a value is written, it is the same one, and what tells nobody apart is none.
import { expect, test } from "vitest";
import { sha256 } from "./hash.ts";
import { identifies, innerHashOf, isAsPeopleHave, normalise } from "./holder-identity.ts";

test("what people write differently and mean alike is normalised", () => {
  expect(
    ["+86 138 0013 8000", "0086-138-0013-8000", "＋８６１３８００１３８０００"].map((it) =>
      normalise("phone", it),
    ),
  ).toEqual(["+8613800138000", "+8613800138000", "+8613800138000"]);
  expect(normalise("email", "  Mother@Example.COM ")).toBe("mother@example.com");
  expect(normalise("external", " C-1 ")).toBe("C-1");
});

test("what tells nobody apart is known by nothing", () => {
  expect(["n/a", "12", "+"].map((it) => identifies("phone", normalise("phone", it)))).toEqual([
    false,
    false,
    false,
  ]);
  expect(identifies("phone", "138001")).toBe(true);
  expect(identifies("email", "mother")).toBe(false);
  expect(identifies("external", "")).toBe(false);
});

test("half a number is what nobody has, though it tells people apart", () => {
  const asPeopleHave = (phone: string) => isAsPeopleHave("phone", normalise("phone", phone));
  expect(["+8613800138000", "13800138000", "5551234", "+376312345"].every(asPeopleHave)).toBe(true);
  expect(["138001", "00000000", "+0861380013", "1380013800013800", "+"].filter(asPeopleHave)).toEqual([]);
  expect([isAsPeopleHave("email", "mother"), isAsPeopleHave("email", "a@b.example")]).toEqual([false, true]);
});

test("the inner hash is that of kind and value", async () => {
  expect(await innerHashOf("phone", "+8613800138000")).toBe(await sha256("phone:+8613800138000"));
});
