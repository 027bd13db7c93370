// What a report of performance is about: by what, from whose side, which days, in which order.

import type { PerformanceSelection } from "../../api/insight.ts";
import { spanOf } from "../../app/days.ts";
import { aDay, filtersOf, oneOf } from "../../app/filters.ts";

export const BY = ["partner", "offer", "staff", "rule"] as const;
export const SORTS = [
  "revenueMinor",
  "redeemedCoupons",
  "giftedCoupons",
  "newCustomers",
  "gifterMinor",
] as const;

export const performanceFilters = filtersOf({
  ...{ by: oneOf(BY), role: oneOf(["gifter", "redeemer"]), sort: oneOf(SORTS) },
  ...{ from: aDay, to: aDay },
});
export type PerformanceFilters = ReturnType<typeof performanceFilters>;

/** As the API selects. Staff and rules are the gifter's own, so with them there is only one side. */
export function selectionOf(filters: PerformanceFilters, timeZone: string): PerformanceSelection {
  const by = BY.find((it) => it === filters.by) ?? "partner";
  const sort = SORTS.find((it) => it === filters.sort) ?? "revenueMinor";
  const isShared = by === "partner" || by === "offer";
  const role = isShared && filters.role === "redeemer" ? "redeemer" : "gifter";
  return { by, role, sort, ...spanOf(filters, timeZone) };
}
