// What is selected from the audit log, as it stands in the page's address: days, an action, a thing.

/** Days as `2026-01-31`, both included; texts as they were typed. */
export type AuditFilters = {
  from?: string;
  to?: string;
  action?: string;
  subject?: string;
  principal?: string;
};

/** What is no filter is left out, so that any address opens the log. */
export function auditFilters(search: Record<string, unknown>): AuditFilters {
  const { from, to, action, subject, principal } = search;
  return {
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(isWord(action) ? { action } : {}),
    ...(isWord(subject) ? { subject } : {}),
    ...(isWord(principal) ? { principal } : {}),
  };
}

/** As the API selects: instants in UTC, `to` not included; a day begins and ends in the alliance's zone. */
export function selectionOf({ from, to, action, subject, principal }: AuditFilters, timeZone: string) {
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(dayAfter(to), timeZone) }),
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(principal === undefined ? {} : { principalId: principal }),
  };
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= 128;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}

const DAY_MS = 86_400_000;

/**
 * The instant at which a local day begins. The zone's distance from UTC is read where the day is about to begin, twice:
 * the second reading is right also on the days on which the clocks are changed.
 */
function startOfDay(day: string, timeZone: string): string {
  const utc = Date.parse(day);
  const near = utc - distanceFromUtc(utc, timeZone);
  return new Date(utc - distanceFromUtc(near, timeZone)).toISOString();
}

/** In milliseconds, positive east of Greenwich. */
function distanceFromUtc(atMs: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const name = format.formatToParts(atMs).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  if (sign === undefined) return 0;
  return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
