// What is selected from the audit log: days, an action, a thing, somebody.
import { spanOf } from "../../app/days.ts";
import { aDay, aWord, filtersOf, isOldest } from "../../app/filters.ts";

export const auditFilters = filtersOf({
  ...{ from: aDay, to: aDay },
  ...{ action: aWord, subject: aWord, principal: aWord },
  order: isOldest,
});
export type AuditFilters = ReturnType<typeof auditFilters>;

/** As the API selects. */
export function selectionOf(filters: AuditFilters, timeZone: string) {
  const { action, subject, principal } = filters;
  return {
    ...spanOf(filters, timeZone),
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(principal === undefined ? {} : { principalId: principal }),
  };
}

/** An export is always oldest first, so the order is no part of what is selected. */
export function orderOf({ order }: AuditFilters): { order?: "oldest" } {
  return order === "oldest" ? { order } : {};
}
