// What is selected of the adjustments: how far they are, and from which end they are read.
import type { AdjustmentSelection } from "../../api/adjustments.ts";
import { filtersOf, isOldest, oneOf } from "../../app/filters.ts";

export const STATUSES = ["proposed", "approved", "refused", "withdrawn"] as const;

export const adjustmentFilters = filtersOf({ status: oneOf(STATUSES), order: isOldest });
export type AdjustmentFilters = ReturnType<typeof adjustmentFilters>;

/** As the API selects. */
export function selectionOf({ status, order }: AdjustmentFilters): AdjustmentSelection {
  const known = STATUSES.find((it) => it === status);
  return {
    ...(known === undefined ? {} : { status: known }),
    ...(order === "oldest" ? { order } : {}),
  };
}
