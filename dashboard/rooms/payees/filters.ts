// What is selected from payee details: how they stand, for an admin whose they are; and in which order.
import type { PayeeDetails, PayeeSelection } from "../../api/payees.ts";
import { anOwner, filtersOf, isOldest, oneOf } from "../../app/filters.ts";

/** What waits for somebody first. */
export const STATUSES = ["proposed", "confirmed", "in_force", "replaced", "refused"] as const;

export const payeeFilters = filtersOf({ status: oneOf(STATUSES), owner: anOwner, order: isOldest });
export type PayeeFilters = ReturnType<typeof payeeFilters>;

/** As the API selects. */
export function selectionOf({ status, owner, order }: PayeeFilters): PayeeSelection {
  return {
    ...(isStatus(status) ? { status } : {}),
    ...(owner === undefined ? {} : { ownerId: owner }),
    ...(order === "oldest" ? { order } : {}),
  };
}

function isStatus(text: string | undefined): text is PayeeDetails["status"] {
  return STATUSES.some((it) => it === text);
}
