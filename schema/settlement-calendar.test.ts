// Cut-offs fall on the local day that the policy names, every month and over every change of the clocks.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CADENCES,
  LAST_CUTOFF_DAY,
  latestCutoff,
  nextCutoff,
  type SettlementCalendar,
} from "./settlement-calendar.ts";
import { DAY_MS, dayOf, fromIso, startOfDay, toIso } from "./time.ts";

const SHANGHAI = "Asia/Shanghai";
const BERLIN = "Europe/Berlin";

function next(calendar: SettlementCalendar, timeZone: string, after: string): string {
  return toIso(nextCutoff(calendar, timeZone, fromIso(after)));
}

test("a month ends where the first local day of the next one starts", () => {
  const monthly: SettlementCalendar = { cadence: "monthly", cutoffDay: 1 };
  expect(next(monthly, SHANGHAI, "2026-10-15T00:00:00.000Z")).toBe("2026-10-31T16:00:00.000Z");
  expect(next(monthly, SHANGHAI, "2026-10-31T15:59:59.999Z")).toBe("2026-10-31T16:00:00.000Z");
  expect(next(monthly, SHANGHAI, "2026-10-31T16:00:00.000Z")).toBe("2026-11-30T16:00:00.000Z");
});

test("daylight saving moves no cut-off from its local midnight", () => {
  const weekly: SettlementCalendar = { cadence: "weekly", cutoffDay: 1 };
  expect(next(weekly, BERLIN, "2026-10-20T12:00:00.000Z")).toBe("2026-10-25T23:00:00.000Z");
  expect(next(weekly, BERLIN, "2026-10-13T12:00:00.000Z")).toBe("2026-10-18T22:00:00.000Z");
});

test("half a month ends on the day and fifteen days later", () => {
  const half: SettlementCalendar = { cadence: "halfMonthly", cutoffDay: 1 };
  expect(next(half, SHANGHAI, "2026-02-02T00:00:00.000Z")).toBe("2026-02-15T16:00:00.000Z");
  expect(next(half, SHANGHAI, "2026-02-20T00:00:00.000Z")).toBe("2026-02-28T16:00:00.000Z");
});

test("the last cut-off may be this very instant, the next one never is", () => {
  const monthly: SettlementCalendar = { cadence: "monthly", cutoffDay: 28 };
  const at = startOfDay("2026-02-28", SHANGHAI);
  expect(latestCutoff(monthly, SHANGHAI, at)).toBe(at);
  expect(latestCutoff(monthly, SHANGHAI, at - 1)).toBe(startOfDay("2026-01-28", SHANGHAI));
  expect(nextCutoff(monthly, SHANGHAI, at)).toBe(startOfDay("2026-03-28", SHANGHAI));
});

test("of any calendar, zone and instant the last and the next cut-off stand next to each other", () => {
  const calendar = fc.constantFrom(...CADENCES).chain((cadence) =>
    fc.record({
      cadence: fc.constant(cadence),
      cutoffDay: fc.integer({ min: 1, max: LAST_CUTOFF_DAY[cadence] }),
    }),
  );
  const zone = fc.constantFrom(
    SHANGHAI,
    BERLIN,
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
  );
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2036, 0, 1) });
  fc.assert(
    fc.property(calendar, zone, instant, (it, timeZone, at) => {
      const last = latestCutoff(it, timeZone, at);
      const following = nextCutoff(it, timeZone, at);
      expect(last).toBeLessThanOrEqual(at);
      expect(following).toBeGreaterThan(at);
      expect(nextCutoff(it, timeZone, last)).toBe(following);
      expect(following - last).toBeLessThan(32 * DAY_MS);
      expect(startOfDay(dayOf(following, timeZone), timeZone)).toBe(following);
    }),
    { numRuns: 300 },
  );
});
