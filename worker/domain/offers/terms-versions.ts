// The versions of an offer's terms, and how many coupons in customers' hands keep each.
import { sql } from "drizzle-orm";
import type { ListedTermsVersion } from "../../../schema/contract/offers.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { termsAsKept } from "../../../schema/contract/terms.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { read } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { isLive, mayBeLive } from "../coupons/live.ts";
import { readOffer } from "./read.ts";

/** Newest first, for the redeemer and the admins: how many coupons are out is nobody else's. @throws Problem `not_found`. */
export async function listTermsVersions(
  ctx: MemberContext,
  offerId: string,
  query: PageQuery,
): Promise<Page<ListedTermsVersion>> {
  const { redeemerId } = await readOffer(ctx, offerId);
  const viewer = merchantOf(ctx);
  if (viewer !== undefined && viewer !== redeemerId) throw new Problem("not_found");
  const page = await pageBy<Row>(
    query,
    (row) => String(row.version),
    async (before, limit) => (await read(ctx, versions(ctx, offerId, { before, limit })))[0],
  );
  return { ...page, data: page.data.map((row) => toListed(offerId, row)) };
}

type Row = { version: number; terms: string; createdAt: number; liveCoupons: number };

function versions(
  ctx: MemberContext,
  offerId: string,
  { before, limit }: { before: string | undefined; limit: number },
): Statement<Row> {
  const live = sql`SELECT c.terms_version, count(*) AS coupons FROM coupons c INDEXED BY coupons_by_offer
    WHERE c.alliance_id = ${ctx.alliance.id} AND c.offer_id = ${offerId} AND ${mayBeLive(ctx.now)} AND ${isLive(ctx.now)}
    GROUP BY c.terms_version`;
  return statement(sql`SELECT t.version, t.terms, t.created_at AS createdAt, coalesce(l.coupons, 0) AS liveCoupons
    FROM offer_terms t LEFT JOIN (${live}) l ON l.terms_version = t.version
    WHERE t.alliance_id = ${ctx.alliance.id} AND t.offer_id = ${offerId}
      ${before === undefined ? sql`` : sql`AND t.version < ${Number(before)}`}
    ORDER BY t.version DESC LIMIT ${limit}`);
}

function toListed(offerId: string, { version, terms, createdAt, liveCoupons }: Row): ListedTermsVersion {
  return {
    offerId,
    termsVersion: version,
    terms: termsAsKept(JSON.parse(terms)),
    createdAt: toIso(createdAt),
    liveCoupons,
  };
}
