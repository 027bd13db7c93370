// What is selected of the disputes: how they stand.
import type { DisputeSelection } from "../../api/disputes.ts";
import { filtersOf, oneOf } from "../../app/filters.ts";

export const STATUSES = ["open", "upheld", "rejected"] as const;

export const disputeFilters = filtersOf({ status: oneOf(STATUSES) });
export type DisputeFilters = ReturnType<typeof disputeFilters>;

/** As the API selects. */
export function selectionOf({ status }: DisputeFilters): DisputeSelection {
  const known = STATUSES.find((it) => it === status);
  return known === undefined ? {} : { status: known };
}
