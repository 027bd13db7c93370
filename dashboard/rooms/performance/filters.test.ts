// Tests of what a report's address means.
import { expect, test } from "vitest";
import { performanceFilters, selectionOf } from "./filters.ts";

const SHANGHAI = "Asia/Shanghai";

test("an address without filters is all of time, by partner, from the gifter's side", () => {
  const selection = selectionOf(performanceFilters({}), SHANGHAI);
  expect(selection).toEqual({ by: "partner", role: "gifter", sort: "revenueMinor" });
});

test("days are those of the alliance's zone, both included", () => {
  const filters = performanceFilters({ by: "offer", role: "redeemer", from: "2026-01-01", to: "2026-01-31" });
  expect(selectionOf(filters, SHANGHAI)).toEqual({
    ...{ by: "offer", role: "redeemer", sort: "revenueMinor" },
    ...{ from: "2025-12-31T16:00:00.000Z", to: "2026-01-31T16:00:00.000Z" },
  });
});

test("staff and rules are the gifter's, whatever side the address names", () => {
  expect(selectionOf(performanceFilters({ by: "staff", role: "redeemer" }), SHANGHAI).role).toBe("gifter");
});

test("what the API does not know is not asked of it", () => {
  expect(performanceFilters({ by: "moon", sort: "name", role: "holder" })).toEqual({});
});
