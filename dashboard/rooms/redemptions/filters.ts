// What is selected from the redemptions: an order, days, one's own part, a partner, a store, and in which order.
import type { RedemptionSelection } from "../../api/redemptions.ts";
import { spanOf } from "../../app/days.ts";
import { aDay, aWord, filtersOf, isOldest, oneOf } from "../../app/filters.ts";

export const redemptionFilters = filtersOf({
  ...{ reference: aWord, from: aDay, to: aDay, role: oneOf(["gifter", "redeemer"]), store: aWord },
  ...{ partner: (text) => /^mer_\w+$/.test(text), order: isOldest },
});
export type RedemptionFilters = ReturnType<typeof redemptionFilters>;

/** As the API selects. */
export function selectionOf(filters: RedemptionFilters, timeZone: string): RedemptionSelection {
  const { reference, role, store, partner, order } = filters;
  return {
    ...spanOf(filters, timeZone),
    ...(reference === undefined ? {} : { orderReference: reference }),
    ...(role === "gifter" || role === "redeemer" ? { role } : {}),
    ...(store === undefined ? {} : { storeRef: store }),
    ...(partner === undefined ? {} : { partnerId: partner }),
    ...(order === "oldest" ? { order } : {}),
  };
}
