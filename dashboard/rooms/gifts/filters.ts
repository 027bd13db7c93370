// What is selected from the gifts: what became of their coupons, the days on which they were given, an order; and in which order.
import type { GiftSelection } from "../../api/gifts.ts";
import { spanOf } from "../../app/days.ts";
import { aDay, aWord, filtersOf, isOldest } from "../../app/filters.ts";
import { isState } from "./states.tsx";

export const giftFilters = filtersOf({
  ...{ from: aDay, to: aDay },
  ...{ state: isState, reference: aWord, order: isOldest },
});
export type GiftFilters = ReturnType<typeof giftFilters>;

/** As the API selects. */
export function selectionOf(filters: GiftFilters, timeZone: string): GiftSelection {
  const { state, reference, order } = filters;
  return {
    ...spanOf(filters, timeZone),
    ...(state === undefined || !isState(state) ? {} : { state }),
    ...(reference === undefined ? {} : { reference }),
    ...(order === "oldest" ? { order } : {}),
  };
}
