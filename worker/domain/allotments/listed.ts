// What a list says beside each of its allotments: the offer, both partners, the terms, and what stops it from gifting.
import { type SQL, sql } from "drizzle-orm";
import type { ListedAllotment } from "../../../schema/contract/allotments.ts";
import { type Terms, termsAsKept } from "../../../schema/contract/terms.ts";
import { windowOf } from "../../../schema/coupon-window.ts";
import type { ProblemCode } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { type AllotmentFacts, FACT_JOINS, factColumns, refusalOf } from "./facts.ts";
import { type AllotmentRow, toAllotment } from "./shape.ts";

export type ListedFacts = AllotmentFacts & {
  gifterName: string;
  offerTermsVersion: number;
  offerTerms: string;
  offerRemaining: number;
};

/** One row for each of the allotments, by `allotmentId`. */
export function listedFacts(ctx: MemberContext, allotmentIds: readonly string[]): Statement<ListedFacts> {
  return statement(sql`SELECT ${factColumns(ctx)}, g.name AS gifterName, o.terms_version AS offerTermsVersion,
      ${CURRENT_TERMS} AS offerTerms, o.quota - o.gifted AS offerRemaining
    FROM json_each(${JSON.stringify(allotmentIds)}) i
    JOIN allotments al ON al.alliance_id = ${ctx.alliance.id} AND al.id = i.value
    ${FACT_JOINS}`);
}

const CURRENT_TERMS: SQL = sql`(SELECT n.terms FROM offer_terms n
  WHERE n.alliance_id = o.alliance_id AND n.offer_id = o.id AND n.version = o.terms_version)`;

export function toListedAllotment(
  ctx: MemberContext,
  row: AllotmentRow,
  facts: ListedFacts,
): ListedAllotment {
  const termsInForce = facts.terms === null ? null : termsAsKept(JSON.parse(facts.terms));
  return {
    ...toAllotment(row),
    redeemerName: facts.redeemerName,
    gifterName: facts.gifterName,
    offer: {
      title: facts.offerTitle,
      status: facts.offerStatus,
      termsVersion: facts.offerTermsVersion,
      terms: termsAsKept(JSON.parse(facts.offerTerms)),
    },
    termsInForce,
    stoppedBy: refusalOf(facts) ?? shortageOf(ctx, row, facts, termsInForce),
  };
}

/** What is used up, or has no day left. Limits in money and of holders show only when somebody gifts. */
function shortageOf(
  ctx: MemberContext,
  row: AllotmentRow,
  { offerRemaining }: ListedFacts,
  terms: Terms | null,
): ProblemCode | null {
  if (row.gifted >= row.quantity) return "allotment_exhausted";
  if (offerRemaining <= 0) return "offer_quota_exhausted";
  if (terms === null) return null;
  const { opensAt, expiresAt } = windowOf(terms.validity, ctx.now, ctx.alliance.timeZone);
  return expiresAt <= opensAt ? "offer_not_live" : null;
}
