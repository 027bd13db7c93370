// Validity in local days: inclusive of the last, whatever daylight saving and month ends do.
import fc from "fast-check";
import { expect, test } from "vitest";
import { windowOf } from "./coupon-window.ts";
import { addDays, dayOf, startOfDay } from "./time.ts";

const at = (text: string) => Date.parse(text);
const iso = (ms: number) => new Date(ms).toISOString();

test("a coupon that lasts 30 days from a Shanghai evening ends with its thirtieth local day", () => {
  const validity = { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 } as const;
  const window = windowOf(validity, at("2026-01-05T15:30:00Z"), "Asia/Shanghai");
  expect(window.lastDay).toBe("2026-02-03");
  expect(iso(window.expiresAt)).toBe("2026-02-03T16:00:00.000Z");
  expect(iso(window.opensAt)).toBe("2026-01-05T15:30:00.000Z");
});

test("a gift just after local midnight belongs to the new local day", () => {
  const validity = { kind: "afterGift", opensAfterDays: 1, lastsDays: 1 } as const;
  const window = windowOf(validity, at("2026-01-05T16:00:00Z"), "Asia/Shanghai");
  expect([iso(window.opensAt), window.lastDay]).toEqual(["2026-01-06T16:00:00.000Z", "2026-01-07"]);
});

test("the end of daylight saving does not move the last day", () => {
  const validity = { kind: "dates", firstDay: "2026-10-24", lastDay: "2026-10-25" } as const;
  const window = windowOf(validity, at("2026-10-20T00:00:00Z"), "Europe/Berlin");
  expect([iso(window.opensAt), iso(window.expiresAt)]).toEqual([
    "2026-10-23T22:00:00.000Z",
    "2026-10-25T23:00:00.000Z",
  ]);
});

test("where daylight saving skips midnight, the day starts with its first instant that exists", () => {
  const validity = { kind: "dates", firstDay: "2018-11-04", lastDay: "2018-11-04" } as const;
  const window = windowOf(validity, at("2018-11-01T00:00:00Z"), "America/Sao_Paulo");
  expect([iso(window.opensAt), iso(window.expiresAt)]).toEqual([
    "2018-11-04T03:00:00.000Z",
    "2018-11-05T02:00:00.000Z",
  ]);
});

test("month ends and leap days are counted as the calendar has them", () => {
  const validity = { kind: "afterGift", opensAfterDays: 0, lastsDays: 31 } as const;
  expect(windowOf(validity, at("2028-01-31T12:00:00Z"), "UTC").lastDay).toBe("2028-03-01");
  expect(windowOf(validity, at("2027-01-31T12:00:00Z"), "UTC").lastDay).toBe("2027-03-02");
});

test("in every zone the last instant lies on the last day, and the next one on the day after", () => {
  const zones = fc.constantFrom(
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "UTC",
  );
  const gifted = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
  fc.assert(
    fc.property(
      zones,
      gifted,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 400 }),
      (zone, now, opens, lasts) => {
        const validity = { kind: "afterGift", opensAfterDays: opens, lastsDays: lasts } as const;
        const { opensAt, expiresAt, lastDay } = windowOf(validity, now, zone);
        expect(dayOf(expiresAt - 1, zone)).toBe(lastDay);
        expect(dayOf(expiresAt, zone)).toBe(addDays(lastDay, 1));
        expect(dayOf(opensAt, zone)).toBe(addDays(dayOf(now, zone), opens));
        expect(opens === 0 ? opensAt : startOfDay(dayOf(opensAt, zone), zone)).toBe(opensAt);
      },
    ),
    { numRuns: 500 },
  );
});
