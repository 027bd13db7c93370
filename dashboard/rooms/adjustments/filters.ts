// What is selected of the adjustments: how far they are.
import type { AdjustmentSelection } from "../../api/adjustments.ts";
import { filtersOf, oneOf } from "../../app/filters.ts";

export const STATUSES = ["proposed", "approved"] as const;

export const adjustmentFilters = filtersOf({ status: oneOf(STATUSES) });
export type AdjustmentFilters = ReturnType<typeof adjustmentFilters>;

/** As the API selects. */
export function selectionOf({ status }: AdjustmentFilters): AdjustmentSelection {
  const known = STATUSES.find((it) => it === status);
  return known === undefined ? {} : { status: known };
}
