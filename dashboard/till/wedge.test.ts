// Tests that a scanner is told from a person who types.
import { expect, test } from "vitest";
import { Wedge } from "./wedge.ts";

/** Each key after so many milliseconds; what the last one ended. */
function typed(wedge: Wedge, keys: readonly string[], gapMs: number, fromMs = 0): string | undefined {
  let scan: string | undefined;
  for (const [index, key] of keys.entries()) scan = wedge.scanEndedBy(key, fromMs + index * gapMs);
  return scan;
}

const KEYS = [..."7KQ29XTM4B1C8D0ER"];

test("keys in quick succession that end with Enter or Tab are a scan", () => {
  expect(typed(new Wedge(), [...KEYS, "Enter"], 8)).toBe(KEYS.join(""));
  expect(typed(new Wedge(), [...KEYS, "Tab"], 8)).toBe(KEYS.join(""));
});

test("what a person types is none, however long", () => {
  expect(typed(new Wedge(), [...KEYS, "Enter"], 90)).toBeUndefined();
});

test("an amount and Enter are none, however quick", () => {
  expect(typed(new Wedge(), [..."268", "Enter"], 5)).toBeUndefined();
});

test("Shift between the keys is no part of a scan", () => {
  expect(typed(new Wedge(), ["Shift", ..."7K", "Shift", ..."Q29X", "Enter"], 8)).toBe("7KQ29X");
});

test("what somebody typed before a scan is no part of it", () => {
  const wedge = new Wedge();
  typed(wedge, [..."26"], 120);
  expect(typed(wedge, [...KEYS, "Enter"], 8, 1000)).toBe(KEYS.join(""));
});

test("Enter long after the last key ends no scan, and neither does a second Enter", () => {
  const wedge = new Wedge();
  typed(wedge, KEYS, 8);
  expect(wedge.scanEndedBy("Enter", 1000)).toBeUndefined();
  expect(typed(wedge, [...KEYS, "Enter"], 8, 2000)).toBe(KEYS.join(""));
  expect(wedge.scanEndedBy("Enter", 2150)).toBeUndefined();
});

test("a key that is held down becomes no scan", () => {
  const wedge = new Wedge();
  for (let atMs = 0; atMs < 300; atMs += 30) {
    wedge.scanEndedBy("0", atMs);
    wedge.forget();
  }
  expect(wedge.scanEndedBy("Enter", 310)).toBeUndefined();
});
