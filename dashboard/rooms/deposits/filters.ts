// What is selected from the deposits: those of one merchant; and in which order.
import type { DepositSelection } from "../../api/deposits.ts";
import { aWord, filtersOf, isOldest } from "../../app/filters.ts";

export const depositFilters = filtersOf({ merchant: aWord, order: isOldest });
export type DepositFilters = ReturnType<typeof depositFilters>;

/** As the API selects; a shop reads its own, whatever the address says. */
export function selectionOf(
  { merchant, order }: DepositFilters,
  ownId: string | undefined,
): DepositSelection {
  const merchantId = ownId ?? merchant;
  return {
    ...(merchantId === undefined ? {} : { merchantId }),
    ...(order === "oldest" ? { order } : {}),
  };
}
