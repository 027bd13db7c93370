// When periods end by a policy's calendar: at the start of a local day, so that daylight saving never moves a cut-off.
import { Temporal } from "temporal-polyfill";
import { addDays, dayOf, startOfDay } from "./time.ts";

export const CADENCES = ["weekly", "halfMonthly", "monthly"] as const;

/**
 * `cutoffDay` is Monday = 1 to Sunday = 7 of a week, or a day of the month that every month has; half-monthly periods
 * end on it and fifteen days later.
 */
export type SettlementCalendar = { cadence: (typeof CADENCES)[number]; cutoffDay: number };

/** The greatest day that each cadence has in every one of its rounds. */
export const LAST_CUTOFF_DAY: Record<SettlementCalendar["cadence"], number> = {
  weekly: 7,
  halfMonthly: 13,
  monthly: 28,
};

/** The first cut-off after an instant, in epoch milliseconds: the start of that local day. */
export function nextCutoff(calendar: SettlementCalendar, timeZone: string, afterMs: number): number {
  let day = addDays(dayOf(afterMs, timeZone), 1);
  while (!isCutoffDay(calendar, day)) day = addDays(day, 1);
  return startOfDay(day, timeZone);
}

/** The last cut-off that is not after an instant, in epoch milliseconds. */
export function latestCutoff(calendar: SettlementCalendar, timeZone: string, atMs: number): number {
  let day = dayOf(atMs, timeZone);
  while (!isCutoffDay(calendar, day)) day = addDays(day, -1);
  return startOfDay(day, timeZone);
}

function isCutoffDay({ cadence, cutoffDay }: SettlementCalendar, day: string): boolean {
  const date = Temporal.PlainDate.from(day);
  if (cadence === "weekly") return date.dayOfWeek === cutoffDay;
  return date.day === cutoffDay || (cadence === "halfMonthly" && date.day === cutoffDay + HALF_A_MONTH);
}

const HALF_A_MONTH = 15;
