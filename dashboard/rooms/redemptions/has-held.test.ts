// Tests of whether a list says what is held.
import { expect, test } from "vitest";
import { hasHeld } from "./has-held.ts";

const nothing = [{ heldMinor: 0 }];

test("what is held is said where a row that is read or the total of all has some, also less than nothing", () => {
  expect(hasHeld([{ heldMinor: 0 }, { heldMinor: -174 }], undefined)).toBe(true);
  expect(hasHeld(nothing, { heldMinor: 1570 })).toBe(true);
  expect(hasHeld(nothing, { heldMinor: -174 })).toBe(true);
  expect(hasHeld([{ heldMinor: 1 }, { heldMinor: -1 }], { heldMinor: 0 })).toBe(true);
});

test("nothing is said where nothing is held, or nothing is known yet, or there is too much to sum up", () => {
  expect(hasHeld(nothing, { heldMinor: 0 })).toBe(false);
  expect(hasHeld(undefined, undefined)).toBe(false);
  expect(hasHeld(nothing, null)).toBe(false);
});
