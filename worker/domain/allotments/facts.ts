// What a gift is decided from: each allotment with its offer, the terms it gifts under and both merchants.
import { type SQL, sql } from "drizzle-orm";
import type { Terms } from "../../../schema/contract/terms.ts";
import { Problem, type ProblemCode } from "../../../schema/problems.ts";
import type { MemberContext, MerchantContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { doNotCompete } from "../partners/compete.ts";

export type AllotmentFacts = {
  allotmentId: string;
  allotmentStatus: "proposed" | "live" | "withdrawn";
  coFundingBps: number;
  offerId: string;
  offerTitle: string;
  offerStatus: "draft" | "live" | "paused" | "ended";
  budgetMinor: number | null;
  termsVersion: number | null;
  terms: string | null;
  redeemerId: string;
  redeemerName: string;
  redeemerStatus: string;
  redeemerLimitMinor: number | null;
  gifterStatus: string;
  gifterLimitMinor: number | null;
  mayPartner: number;
};

/** The terms an allotment gifts under: the offer's current ones, or where the gifter co-funds those it accepted last. */
const VERSION_IN_FORCE = sql`CASE WHEN al.co_funding_bps = 0 THEN o.terms_version ELSE (
  SELECT max(x.terms_version) FROM allotment_acceptances x
  WHERE x.alliance_id = al.alliance_id AND x.allotment_id = al.id) END`;

/** The wanted allotments of a gifter, one row for each time it is wanted, in the order of the request. */
export function allotmentFacts(
  ctx: MerchantContext,
  allotmentIds: readonly string[],
): Statement<AllotmentFacts> {
  return statement(sql`SELECT ${factColumns(ctx)}
    FROM json_each(${JSON.stringify(allotmentIds)}) i
    JOIN allotments al ON al.alliance_id = ${ctx.alliance.id} AND al.id = i.value
    ${FACT_JOINS}
    WHERE al.gifter_id = ${ctx.actor.merchantId}
    ORDER BY i.key`);
}

/** The columns of the facts about the allotment row `al`, which `FACT_JOINS` brings. */
export function factColumns(ctx: MemberContext): SQL {
  return sql`al.id AS allotmentId, al.status AS allotmentStatus, al.co_funding_bps AS coFundingBps,
      o.id AS offerId, o.title AS offerTitle, o.status AS offerStatus, o.budget_minor AS budgetMinor,
      t.version AS termsVersion, t.terms, al.redeemer_id AS redeemerId, r.name AS redeemerName,
      r.status AS redeemerStatus, r.credit_limit_minor AS redeemerLimitMinor,
      g.status AS gifterStatus, g.credit_limit_minor AS gifterLimitMinor,
      ${doNotCompete(ctx.alliance.id, sql`al.gifter_id`, sql`al.redeemer_id`)} AS mayPartner`;
}

export const FACT_JOINS = sql`JOIN offers o ON o.alliance_id = al.alliance_id AND o.id = al.offer_id
    JOIN merchants r ON r.alliance_id = al.alliance_id AND r.id = al.redeemer_id
    JOIN merchants g ON g.alliance_id = al.alliance_id AND g.id = al.gifter_id
    LEFT JOIN offer_terms t ON t.alliance_id = o.alliance_id AND t.offer_id = o.id AND t.version = ${VERSION_IN_FORCE}`;

/**
 * May this allotment gift?
 *
 * @throws Problem `merchant_not_active`, `competitors_cannot_partner`, `offer_not_live`, `funder_has_not_consented`,
 * `allotment_not_live`.
 */
export function mayGift(
  facts: AllotmentFacts,
): AllotmentFacts & { termsVersion: number; parsedTerms: Terms } {
  const { allotmentId, terms, termsVersion } = facts;
  const code = refusalOf(facts);
  if (code !== null) throw new Problem(code, { allotmentId });
  if (termsVersion === null || terms === null) throw new Problem("funder_has_not_consented", { allotmentId });
  return { ...facts, termsVersion, parsedTerms: JSON.parse(terms) };
}

/** The first rule that keeps an allotment from gifting; null where it may. */
export function refusalOf(facts: AllotmentFacts): ProblemCode | null {
  if (facts.gifterStatus !== "active" || facts.redeemerStatus !== "active") return "merchant_not_active";
  if (facts.mayPartner !== 1) return "competitors_cannot_partner";
  if (facts.offerStatus !== "live") return "offer_not_live";
  if (facts.allotmentStatus === "proposed") return "funder_has_not_consented";
  if (facts.allotmentStatus !== "live") return "allotment_not_live";
  return facts.termsVersion === null ? "funder_has_not_consented" : null;
}

/** Inside the write: all that `mayGift` looked at is still as it was read. */
export function isAsRead(ctx: MerchantContext, facts: AllotmentFacts): SQL {
  return sql`EXISTS (SELECT 1 FROM allotments al
    JOIN offers o ON o.alliance_id = al.alliance_id AND o.id = al.offer_id
    JOIN merchants r ON r.alliance_id = al.alliance_id AND r.id = al.redeemer_id
    JOIN merchants g ON g.alliance_id = al.alliance_id AND g.id = al.gifter_id
    WHERE al.alliance_id = ${ctx.alliance.id} AND al.id = ${facts.allotmentId}
      AND al.status = 'live' AND o.status = 'live' AND r.status = 'active' AND g.status = 'active'
      AND ${VERSION_IN_FORCE} = ${facts.termsVersion} AND o.budget_minor IS ${facts.budgetMinor}
      AND r.credit_limit_minor IS ${facts.redeemerLimitMinor} AND g.credit_limit_minor IS ${facts.gifterLimitMinor}
      AND ${doNotCompete(ctx.alliance.id, sql`al.gifter_id`, sql`al.redeemer_id`)})`;
}
