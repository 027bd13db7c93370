// In which order the exposures stand.
import type { ExposureSelection } from "../../api/partners.ts";
import { filtersOf, oneOf } from "../../app/filters.ts";

export const exposureFilters = filtersOf({ order: oneOf(["largest", "name"]) });
export type ExposureFilters = ReturnType<typeof exposureFilters>;

/** As the API selects. */
export function selectionOf({ order }: ExposureFilters): ExposureSelection {
  return order === "largest" || order === "name" ? { order } : {};
}
