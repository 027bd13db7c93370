// Tests of what pressing a heading does to a list's order.
import { expect, test } from "vitest";
import { eitherWay, sortedBy } from "./sorting.ts";

test("a list by time is turned round and back, and its usual order stands in no address", () => {
  expect(eitherWay(undefined)).toEqual({ order: "descending", turned: { order: "oldest" } });
  expect(eitherWay("oldest")).toEqual({ order: "ascending", turned: {} });
});

test("a heading that the list is not sorted by says so, and leads to its own order", () => {
  expect(eitherWay("name")).toEqual({ order: "none", turned: {} });
  const byName = (current: string | undefined) => sortedBy(current, { ascending: "name", unless: "newest" });
  expect(byName(undefined)).toEqual({ order: "none", turned: { order: "name" } });
  expect(byName("name")).toEqual({ order: "ascending", turned: { order: "name" } });
});
