// Tests of how the audit log's selection stands in an address, and what it asks of the API.
import { expect, test } from "vitest";
import { auditFilters, selectionOf } from "./filters.ts";

test("an address holds filters and nothing else", () => {
  expect(auditFilters({ from: "2026-01-01", to: "yesterday", action: "offer.created", page: 3 })).toEqual({
    from: "2026-01-01",
    action: "offer.created",
  });
  expect(auditFilters({ from: "2026-13-45", action: " ", subject: "x".repeat(129) })).toEqual({});
});

test("days are those of the alliance, both included", () => {
  expect(selectionOf({ from: "2026-01-05", to: "2026-01-05" }, "Asia/Shanghai")).toEqual({
    from: "2026-01-04T16:00:00.000Z",
    to: "2026-01-05T16:00:00.000Z",
  });
});

test("a day on which the clocks change begins when it begins", () => {
  expect(selectionOf({ from: "2026-03-29", to: "2026-03-29" }, "Europe/Berlin")).toEqual({
    from: "2026-03-28T23:00:00.000Z",
    to: "2026-03-29T22:00:00.000Z",
  });
  expect(selectionOf({ from: "2026-11-01", to: "2026-11-01" }, "America/New_York")).toEqual({
    from: "2026-11-01T04:00:00.000Z",
    to: "2026-11-02T05:00:00.000Z",
  });
});

test("a zone at Greenwich has no distance", () => {
  expect(selectionOf({ from: "2026-01-05" }, "UTC")).toEqual({ from: "2026-01-05T00:00:00.000Z" });
});
