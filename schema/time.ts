// Instants are epoch milliseconds; days are local days of an IANA zone, so daylight saving never moves a last day.
import { Temporal } from "temporal-polyfill";

/** The local day ("2026-11-22") of an instant in a zone. */
export function dayOf(atMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The instant at which a local day starts in a zone; the first one that exists where midnight is skipped. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day that lies `days` after another. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** True for a calendar day that exists: "2026-02-28", never "2026-02-30". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** True for a zone of the IANA database: "Asia/Shanghai", never an offset such as "+08:00". */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** An instant as the API writes it: ISO 8601 in UTC. */
export function toIso(atMs: number): string {
  return new Date(atMs).toISOString();
}

/** The epoch milliseconds of an ISO 8601 instant. */
export function fromIso(text: string): number {
  return Date.parse(text);
}

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
