// What is selected from transfers and from a statement's lines.
import type { TransferSelection } from "../../api/money.ts";
import { spanOf } from "../../app/days.ts";
import { aDay, anOwner, filtersOf, isOldest, oneOf } from "../../app/filters.ts";

/** An instant as the API gives it, in a link from a figure to its rows. */
const anInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** Days by which they take effect; `since` and `until` are instants, which a link sets where a figure begins or ends in a day. */
export const transferFilters = filtersOf({
  ...{ from: aDay, to: aDay, since: anInstant, until: anInstant, owner: anOwner },
  order: isOldest,
});
export type TransferFilters = ReturnType<typeof transferFilters>;

/** As the API selects. */
export function transferSelectionOf(
  filters: TransferFilters,
  { ownerId, timeZone }: { ownerId: string; timeZone: string },
): TransferSelection {
  const { from = filters.since, to = filters.until } = spanOf(filters, timeZone);
  return {
    ownerId: filters.owner ?? ownerId,
    ...(from === undefined ? {} : { effectiveFrom: from }),
    ...(to === undefined ? {} : { effectiveTo: to }),
    ...(filters.order === "oldest" ? { order: filters.order } : {}),
  };
}

const CODES = [
  ...["commission", "fee", "subsidy", "reversal", "payment", "new_customer"],
  ...["dispute_hold", "dispute_release", "adjustment"],
];

/** `owner` is whose statement it is, for admins who read another's. */
export const statementFilters = filtersOf({ code: oneOf(CODES), partner: anOwner, owner: anOwner });
export type StatementFilters = ReturnType<typeof statementFilters>;
