// Days of the alliance's zone as the API selects them: instants in UTC.

type Days = { from?: string; to?: string };

/** Days as `2026-01-31`, both included, become a span whose end is not; a day begins and ends in that zone. */
export function spanOf({ from, to }: Days, timeZone: string): Days {
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(dayAfter(to), timeZone) }),
  };
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
