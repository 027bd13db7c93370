// What is selected from the lines of banks: how far each is, for an admin on whose account it stands; and in which order.
import type { BankLine, BankSelection } from "../../api/bank.ts";
import { anOwner, filtersOf, isOldest, oneOf } from "../../app/filters.ts";

/** What waits for somebody first. */
export const STATES = ["proposed", "unmatched", "confirmed", "failed", "dismissed"] as const;

export const bankFilters = filtersOf({ state: oneOf(STATES), account: anOwner, order: isOldest });
export type BankFilters = ReturnType<typeof bankFilters>;

/** As the API selects. */
export function selectionOf({ state, account, order }: BankFilters): BankSelection {
  return {
    ...(isState(state) ? { status: state } : {}),
    ...(account === undefined ? {} : { ownerId: account }),
    ...(order === "oldest" ? { order } : {}),
  };
}

function isState(text: string | undefined): text is BankLine["status"] {
  return STATES.some((it) => it === text);
}
