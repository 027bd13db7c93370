// An offer as it is shown: with the terms that new gifts pin, and what its redeemer should know of them.
import type { Offer } from "../../../schema/contract/offers.ts";
import type { Terms } from "../../../schema/contract/terms.ts";
import type { offers } from "../../../schema/tables/offers.ts";
import { toIso } from "../../../schema/time.ts";
import { warningsOf } from "./terms.ts";

/** An offer's row with its current terms. */
export type OfferRow = typeof offers.$inferSelect & { terms: Terms };

export function toOffer(row: OfferRow): Offer {
  return {
    id: row.id,
    redeemerId: row.redeemerId,
    title: row.title,
    status: row.status,
    termsVersion: row.termsVersion,
    terms: row.terms,
    quota: row.quota,
    gifted: row.gifted,
    budgetMinor: row.budgetMinor,
    warnings: warningsOf(row.terms),
    createdAt: toIso(row.createdAt),
  };
}
