// What is selected of the disputes: how they stand, whose turn it is, a shop or one's own side; and in which order.
import type { DisputeSelection } from "../../api/disputes.ts";
import { anOwner, filtersOf, isOldest, oneOf } from "../../app/filters.ts";

export const STATUSES = ["open", "upheld", "rejected"] as const;
export const TURNS = ["answer", "decision"] as const;
export const SIDES = ["debtor", "creditor"] as const;

export const disputeFilters = filtersOf({
  ...{ status: oneOf(STATUSES), turn: oneOf(TURNS), merchant: anOwner, side: oneOf(SIDES) },
  order: isOldest,
});
export type DisputeFilters = ReturnType<typeof disputeFilters>;

/** As the API selects: the side is that of the merchant chosen, or else the reader's own; an admin has none. */
export function selectionOf(filters: DisputeFilters, ownId: string | undefined): DisputeSelection {
  const { status, turn, merchant, side, order } = filters;
  const chosen = {
    status: STATUSES.find((it) => it === status),
    waitsFor: TURNS.find((it) => it === turn),
    role: (merchant ?? ownId) === undefined ? undefined : SIDES.find((it) => it === side),
  };
  return {
    ...(chosen.status === undefined ? {} : { status: chosen.status }),
    ...(chosen.waitsFor === undefined ? {} : { waitsFor: chosen.waitsFor }),
    ...(chosen.role === undefined ? {} : { role: chosen.role }),
    ...(merchant === undefined ? {} : { merchantId: merchant }),
    ...(order === "oldest" ? { order } : {}),
  };
}
