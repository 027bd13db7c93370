// From which end the settlements are read.
import type { SettlementSelection } from "../../api/money.ts";
import { filtersOf, isOldest } from "../../app/filters.ts";

export const settlementFilters = filtersOf({ order: isOldest });
export type SettlementFilters = ReturnType<typeof settlementFilters>;

/** As the API selects. */
export function selectionOf({ order }: SettlementFilters): SettlementSelection {
  return order === "oldest" ? { order } : {};
}
