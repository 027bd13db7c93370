// What is selected of partners' offers, and from which end one's own requests are read.
import { filtersOf, isOldest } from "../../app/filters.ts";

const aKey = (text: string) => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text);

export const partnerFilters = filtersOf({ category: aKey, order: isOldest });
export type PartnerFilters = ReturnType<typeof partnerFilters>;
