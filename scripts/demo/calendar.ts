// The days of the demo: the thirteen weeks before today, and the two months' ends among them.
import { addDays, dayOf, startOfDay } from "../../schema/time.ts";
import { TIME_ZONE } from "./alliance.ts";
import type { Season } from "./offers.ts";

/** Days are local days of the alliance; today itself holds nothing but what is fresh. */
export type Calendar = {
  nowMs: number;
  foundedAtMs: number;
  /** From the second day after the founding until yesterday. */
  days: readonly string[];
  yesterday: string;
  season: Season;
  /** The starts of last month and of this one, each closing the month before. */
  cutoffs: readonly [previous: Cutoff, latest: Cutoff];
};

/** `month` is the one that ends ("2026-10"), at the start of the local day `day`. */
export type Cutoff = { month: string; day: string; atMs: number };

const WEEKS = 13;
const MINUTE_MS = 60_000;

/** The calendar seen from an instant, epoch milliseconds; the same all through its local day but for `nowMs`. */
export function calendarOf(nowMs: number): Calendar {
  const today = dayOf(nowMs, TIME_ZONE);
  const founded = addDays(today, -7 * WEEKS);
  const thisMonth = firstOfMonth(today);
  const lastMonth = firstOfMonth(addDays(thisMonth, -1));
  const nextMonth = firstOfMonth(addDays(thisMonth, 31));
  return {
    nowMs,
    foundedAtMs: instantOn(founded, 9 * 60),
    days: Array.from({ length: 7 * WEEKS - 2 }, (_, index) => addDays(founded, index + 2)),
    yesterday: addDays(today, -1),
    season: { firstDay: founded, lastDay: addDays(firstOfMonth(addDays(nextMonth, 31)), -1) },
    cutoffs: [cutoffOn(lastMonth), cutoffOn(thisMonth)],
  };
}

/** The instant that lies so many minutes after the start of a local day. */
export function instantOn(day: string, minutes: number): number {
  return startOfDay(day, TIME_ZONE) + minutes * MINUTE_MS;
}

export function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function cutoffOn(day: string): Cutoff {
  return { month: addDays(day, -1).slice(0, 7), day, atMs: startOfDay(day, TIME_ZONE) };
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
