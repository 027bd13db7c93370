// Tests of when the days of a zone begin and end.
import { expect, test } from "vitest";
import { spanOf } from "./days.ts";

test("days are those of the alliance, both included", () => {
  expect(spanOf({ from: "2026-01-05", to: "2026-01-05" }, "Asia/Shanghai")).toEqual({
    from: "2026-01-04T16:00:00.000Z",
    to: "2026-01-05T16:00:00.000Z",
  });
  expect(spanOf({}, "Asia/Shanghai")).toEqual({});
});

test("a day on which the clocks change begins when it begins", () => {
  expect(spanOf({ from: "2026-03-29", to: "2026-03-29" }, "Europe/Berlin")).toEqual({
    from: "2026-03-28T23:00:00.000Z",
    to: "2026-03-29T22:00:00.000Z",
  });
  expect(spanOf({ from: "2026-11-01", to: "2026-11-01" }, "America/New_York")).toEqual({
    from: "2026-11-01T04:00:00.000Z",
    to: "2026-11-02T05:00:00.000Z",
  });
});

test("a zone at Greenwich has no distance", () => {
  expect(spanOf({ from: "2026-01-05" }, "UTC")).toEqual({ from: "2026-01-05T00:00:00.000Z" });
});
