// What is selected from the deposits: those of one merchant.
import { aWord, filtersOf } from "../../app/filters.ts";

export const depositFilters = filtersOf({ merchant: aWord });
