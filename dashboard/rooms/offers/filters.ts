// What is selected of one's own offers: how they stand; and in which order.
import type { Offer, OfferSelection } from "../../api/offers.ts";
import { filtersOf, isOldest, oneOf } from "../../app/filters.ts";

export const STATUSES = ["live", "draft", "paused", "ended"] as const;

export const offerFilters = filtersOf({ status: oneOf(STATUSES), order: isOldest });
export type OfferFilters = ReturnType<typeof offerFilters>;

/** As the API selects. */
export function selectionOf({ status, order }: OfferFilters): OfferSelection {
  return {
    ...(isStatus(status) ? { status } : {}),
    ...(order === "oldest" ? { order } : {}),
  };
}

function isStatus(text: string | undefined): text is Offer["status"] {
  return STATUSES.some((it) => it === text);
}
