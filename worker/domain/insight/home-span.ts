// Of which days a first page speaks.
import { addDays, dayOf, startOfDay } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import type { Period } from "./cohort.ts";

/** Long enough for a coupon to be gifted, spent and settled. */
const DAYS = 90;

/** The last ninety local days, today among them. */
export function homeSpan({ now, alliance }: MemberContext): Period & { sinceDay: string; today: string } {
  const today = dayOf(now, alliance.timeZone);
  const sinceDay = addDays(today, 1 - DAYS);
  return { sinceDay, today, fromMs: startOfDay(sinceDay, alliance.timeZone), toMs: Number.MAX_SAFE_INTEGER };
}

/** The last local day before something is over at an instant; null where it is never over. */
export function lastDayBefore(
  { alliance }: Pick<MemberContext, "alliance">,
  overAt: number | null | undefined,
): string | null {
  return overAt === undefined || overAt === null ? null : dayOf(overAt - 1, alliance.timeZone);
}
