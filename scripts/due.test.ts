// A cron trigger is due in exactly its minute, and an expression of an unknown form is refused.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDue } from "./due.ts";

const DAY = Date.UTC(2026, 0, 31);
const MINUTE = 60_000;

test("a daily expression is due in exactly one minute of a day, the one it names in UTC", () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const minutes = Array.from({ length: 1440 }, (_, index) => index);
      const due = minutes.filter((it) => isDue(`${minute} ${hour} * * *`, new Date(DAY + it * MINUTE)));
      expect(due).toEqual([hour * 60 + minute]);
    }),
    { numRuns: 20 },
  );
});

test("it is due throughout its minute", () => {
  expect(isDue("17 3 * * *", new Date("2026-01-01T03:17:00.000Z"))).toBe(true);
  expect(isDue("17 3 * * *", new Date("2026-01-01T03:17:59.999Z"))).toBe(true);
  expect(isDue("17 3 * * *", new Date("2026-01-01T03:18:00.000Z"))).toBe(false);
});

test("every minute is due in every minute", () => {
  for (let minute = 0; minute < 1440; minute++)
    expect(isDue("* * * * *", new Date(DAY + minute * MINUTE))).toBe(true);
});

test("an expression of another form is refused, not ignored", () => {
  for (const expression of ["*/5 * * * *", "17 3 * * 1", "60 3 * * *", "17 24 * * *", "", "17 3"]) {
    expect(() => isDue(expression, new Date(DAY))).toThrow("is not of the form");
  }
});
