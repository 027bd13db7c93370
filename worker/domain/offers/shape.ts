// An offer as it is shown: with the terms that new gifts pin, and what its redeemer should know of them.
import type { Offer } from "../../../schema/contract/offers.ts";
import { type Terms, termsAsKept } from "../../../schema/contract/terms.ts";
import type { offers } from "../../../schema/tables/offers.ts";
import { toIso } from "../../../schema/time.ts";
import { warningsOf } from "../../../schema/worst-cases.ts";
import { type MemberContext, merchantOf } from "../../context.ts";

/** An offer's row with its current terms. */
export type OfferRow = typeof offers.$inferSelect & { terms: Terms };

/** Its budget is the redeemer's own and the admins' to see, like a merchant's credit limit. */
export function toOffer(row: OfferRow, ctx: MemberContext): Offer {
  const viewer = merchantOf(ctx);
  const isPrivy = viewer === undefined || viewer === row.redeemerId;
  return {
    id: row.id,
    redeemerId: row.redeemerId,
    title: row.title,
    status: row.status,
    termsVersion: row.termsVersion,
    terms: termsAsKept(row.terms),
    quota: row.quota,
    gifted: row.gifted,
    ...(isPrivy ? { budgetMinor: row.budgetMinor } : {}),
    warnings: warningsOf(row.terms),
    createdAt: toIso(row.createdAt),
  };
}
