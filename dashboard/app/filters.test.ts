// Tests of what an address may select.
import { expect, test } from "vitest";
import { aDay, aWord, filtersOf, oneOf } from "./filters.ts";

const read = filtersOf({ from: aDay, reference: aWord, role: oneOf(["gifter", "redeemer"]) });

test("an address holds filters and nothing else", () => {
  expect(read({ from: "2026-01-01", reference: "A-1", role: "gifter", page: 3 })).toEqual({
    ...{ from: "2026-01-01", reference: "A-1", role: "gifter" },
  });
  expect(read({ from: "2026-13-45", reference: " ", role: "thief" })).toEqual({});
  expect(read({ reference: "x".repeat(129), from: ["2026-01-01"] })).toEqual({});
});

test("a text of figures is a text, even where the router took it for a number", () => {
  expect(read({ reference: 4711 })).toEqual({ reference: "4711" });
});
