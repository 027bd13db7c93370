// What is selected of the exposures: one merchant's, or everybody's; and in which order.
import type { ExposureSelection } from "../../api/partners.ts";
import { anOwner, filtersOf, oneOf } from "../../app/filters.ts";

export const exposureFilters = filtersOf({ merchant: anOwner, order: oneOf(["largest", "name"]) });
export type ExposureFilters = ReturnType<typeof exposureFilters>;

/** As the API selects. */
export function selectionOf({ merchant, order }: ExposureFilters): ExposureSelection {
  return {
    ...(merchant === undefined ? {} : { merchantId: merchant }),
    ...(order === "largest" || order === "name" ? { order } : {}),
  };
}
