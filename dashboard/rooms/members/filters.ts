// What is selected of the merchants: a status, a category, a part of the name; and in which order.
import type { MerchantSelection } from "../../api/partners.ts";
import { aWord, filtersOf, oneOf } from "../../app/filters.ts";

export const STATUSES = ["applied", "active", "suspended", "leaving", "left", "refused"] as const;

const aKey = (text: string) => /^[a-z0-9-]{1,64}$/.test(text);

export const memberFilters = filtersOf({
  name: aWord,
  status: oneOf(STATUSES),
  category: aKey,
  order: oneOf(["oldest", "name"]),
});
export type MemberFilters = ReturnType<typeof memberFilters>;

/** As the API selects. */
export function selectionOf({ name, status, category, order }: MemberFilters): MerchantSelection {
  const known = STATUSES.find((it) => it === status);
  return {
    ...(name === undefined ? {} : { name }),
    ...(known === undefined ? {} : { status: known }),
    ...(category === undefined ? {} : { category }),
    ...(order === "oldest" || order === "name" ? { order } : {}),
  };
}
