// When a coupon is valid: local days of the alliance's zone, inclusive of the last one. Pure.
import type { Validity } from "./contract/terms.ts";
import { addDays, dayOf, startOfDay } from "./time.ts";

/** `expiresAt` is the instant at which the day after `lastDay` starts (exclusive). Instants in epoch milliseconds. */
export type CouponWindow = { opensAt: number; expiresAt: number; lastDay: string };

/**
 * The window of a coupon gifted at an instant. Relative validity counts from the local day of the gift: a coupon that
 * opens after 0 days opens at once, and one that lasts one day ends with the day on which it opens.
 */
export function windowOf(validity: Validity, giftedAt: number, timeZone: string): CouponWindow {
  const { firstDay, lastDay } = daysOf(validity, dayOf(giftedAt, timeZone));
  const opensAt = Math.max(startOfDay(firstDay, timeZone), giftedAt);
  return { opensAt, expiresAt: startOfDay(addDays(lastDay, 1), timeZone), lastDay };
}

function daysOf(validity: Validity, giftDay: string): { firstDay: string; lastDay: string } {
  if (validity.kind === "dates") return validity;
  const firstDay = addDays(giftDay, validity.opensAfterDays);
  return { firstDay, lastDay: addDays(firstDay, validity.lastsDays - 1) };
}
