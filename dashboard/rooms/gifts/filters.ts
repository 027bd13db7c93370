// What is selected from the gifts: what became of their coupons, the days on which they were given, an order.
import type { GiftSelection } from "../../api/gifts.ts";
import { spanOf } from "../../app/days.ts";
import { aDay, aWord, filtersOf } from "../../app/filters.ts";
import { isState } from "./states.tsx";

export const giftFilters = filtersOf({
  ...{ from: aDay, to: aDay },
  ...{ state: isState, order: aWord },
});
export type GiftFilters = ReturnType<typeof giftFilters>;

/** As the API selects. */
export function selectionOf(filters: GiftFilters, timeZone: string): GiftSelection {
  const { state, order } = filters;
  return {
    ...spanOf(filters, timeZone),
    ...(state === undefined || !isState(state) ? {} : { state }),
    ...(order === undefined ? {} : { reference: order }),
  };
}
