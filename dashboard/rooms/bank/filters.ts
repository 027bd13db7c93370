// What is selected from the lines of banks: how far each is, and for an admin on which account it stands.
import type { BankLine, BankSelection } from "../../api/bank.ts";
import { filtersOf, oneOf } from "../../app/filters.ts";

/** What waits for somebody first. */
export const STATES = ["proposed", "unmatched", "confirmed", "failed", "dismissed"] as const;

export const ACCOUNTS = ["alliance", "clearing"] as const;

export const bankFilters = filtersOf({ state: oneOf(STATES), account: oneOf(ACCOUNTS) });
export type BankFilters = ReturnType<typeof bankFilters>;

/** As the API selects. */
export function selectionOf({ state, account }: BankFilters): BankSelection {
  return {
    ...(isState(state) ? { status: state } : {}),
    ...(account === undefined ? {} : { ownerId: account }),
  };
}

function isState(text: string | undefined): text is BankLine["status"] {
  return STATES.some((it) => it === text);
}
