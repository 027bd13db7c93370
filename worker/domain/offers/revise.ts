// What changes about an offer: its title and limits as they are, its terms as a new version.
import { sql } from "drizzle-orm";
import type { Offer, OfferPatch, TermsRequest, TermsVersion } from "../../../schema/contract/offers.ts";
import { offerTerms } from "../../../schema/tables/offers.ts";
import { toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, statement } from "../../db/statement.ts";
import { checkTerms } from "./check.ts";
import { hasNotEnded, percentagesHaveCaps } from "./guards.ts";
import { findOwnOffer } from "./read.ts";
import { toOffer } from "./shape.ts";

/**
 * Changes what was sent and nothing else. A quota counts what is gifted already; a budget below what is used only
 * stops gifting.
 *
 * @throws Problem `not_found`, `offer_ended`, `offer_quota_exhausted`, `percentage_needs_cap`.
 */
export async function reviseOffer(ctx: MerchantContext, id: string, patch: OfferPatch): Promise<Offer> {
  const row = await findOwnOffer(ctx, id);
  const { title, quota, budgetMinor } = patch;
  const after = {
    ...row,
    title: title ?? row.title,
    quota: quota ?? row.quota,
    budgetMinor: budgetMinor === undefined ? row.budgetMinor : budgetMinor,
  };
  const setsBudget = budgetMinor !== undefined && budgetMinor !== null;
  return commit(ctx, toOffer(after, ctx), [
    ...must(hasNotEnded(row)),
    statement(sql`UPDATE offers SET
      title = coalesce(${title ?? null}, title),
      quota = coalesce(${quota ?? null}, quota),
      budget_minor = ${budgetMinor === undefined ? sql`budget_minor` : sql`${budgetMinor}`}
      WHERE alliance_id = ${row.allianceId} AND id = ${id}`),
    ...(setsBudget ? must(percentagesHaveCaps(row)) : []),
    audit(ctx, row.allianceId, "offer.revised", id, patch),
  ]);
}

/**
 * The next version of the terms, which gifts pin from now on. Coupons keep the version they were gifted under, and
 * co-funded allotments the one that their gifter accepted.
 *
 * @throws Problem `not_found`, `validation_failed`, `offer_ended`, `percentage_needs_cap`.
 */
export async function reviseTerms(
  ctx: MerchantContext,
  id: string,
  { terms }: TermsRequest,
): Promise<TermsVersion> {
  const row = await findOwnOffer(ctx, id);
  await checkTerms(ctx, terms);
  const { allianceId } = row;
  const version = row.termsVersion + 1;
  return commit(ctx, { offerId: id, termsVersion: version, terms, createdAt: toIso(ctx.now) }, [
    ...must(hasNotEnded(row)),
    insert(offerTerms, { allianceId, offerId: id, version, terms, createdAt: ctx.now }),
    statement(
      sql`UPDATE offers SET terms_version = ${version} WHERE alliance_id = ${allianceId} AND id = ${id}`,
    ),
    ...must(percentagesHaveCaps(row)),
    audit(ctx, allianceId, "offer.terms_revised", id, { termsVersion: version }),
  ]);
}
