// Partners' offers that a shop could ask for, the best fit first.
import { type SQL, sql } from "drizzle-orm";
import type { Match, MatchQuery } from "../../../schema/contract/matches.ts";
import { type Terms, termsAsKept } from "../../../schema/contract/terms.ts";
import { dayOf } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { few } from "../../db/few.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { IS_OPEN } from "../asking/view.ts";
import { doNotCompete } from "../partners/compete.ts";
import { type Fit, fitFacts, fitOf } from "./fit.ts";

/** So many offers are weighed, the newest of an alliance that has more. */
const MOST_WEIGHED = 5_000;

/** In the order of their fit, newest first among equals. Whoever is not active has none. */
export async function listMatches(ctx: MerchantContext, query: MatchQuery): Promise<Page<Match>> {
  const [[own], candidates] = await batchRead(ctx.d1, [ownShop(ctx), candidatesFor(ctx, query.category)]);
  if (!own) return { data: [], nextCursor: null };
  const weighed = candidates
    .map((it) => weigh(own, it))
    .sort((a, b) => b.fit - a.fit || (a.offerId < b.offerId ? 1 : -1));
  const page = await pageBy(query, placeOf, async (after, limit) => {
    const further = after === undefined ? weighed : weighed.filter((it) => placeOf(it) < after);
    return further.slice(0, limit);
  });
  return { ...page, data: await withTerms(ctx, page.data) };
}

type Shop = { priceTier: number; regions: string };
type Candidate = Shop & {
  offerId: string;
  redeemerId: string;
  redeemerName: string;
  category: string;
  complementStrength: number | null;
};
type Weighed = Fit & Omit<Candidate, "regions"> & { priceTiersApart: number; regionsInCommon: string[] };

/** A text that sorts by fit first, for the cursor. */
const placeOf = ({ fit, offerId }: Weighed) => `${String(fit).padStart(3, "0")}:${offerId}`;

function weigh(own: Shop, { regions, ...candidate }: Candidate): Weighed {
  const { names, ...facts } = fitFacts(
    { ...own, regions: JSON.parse(own.regions) },
    { ...candidate, regions: JSON.parse(regions) },
  );
  const { priceTiersApart } = facts;
  return { ...candidate, ...fitOf(facts), priceTiersApart, regionsInCommon: names };
}

function ownShop({ alliance, actor }: MerchantContext): Statement<Shop> {
  return statement(sql`SELECT price_tier AS priceTier, regions FROM merchants
    WHERE alliance_id = ${alliance.id} AND id = ${actor.merchantId} AND status = 'active'`);
}

/** Live offers of active partners that have coupons and days left, and that the shop has no part in yet. */
function candidatesFor(ctx: MerchantContext, category: string | undefined): Statement<Candidate> {
  const { alliance, actor, now } = ctx;
  const strength = sql`SELECT k.strength FROM complementing_categories k WHERE k.alliance_id = o.alliance_id
    AND k.first_key = own.category AND k.second_key = m.category`;
  const entrusted = sql`SELECT a.offer_id FROM allotments a WHERE a.alliance_id = ${alliance.id}
    AND ${few(sql`a.gifter_id = ${actor.merchantId}`)} AND a.status <> 'withdrawn'`;
  const lastDay = sql`t.terms ->> '$.validity.lastDay'`;
  return statement(sql`SELECT o.id AS offerId, o.redeemer_id AS redeemerId, m.name AS redeemerName, m.category,
      m.price_tier AS priceTier, m.regions, (${strength}) AS complementStrength
    FROM merchants own
    CROSS JOIN offers o ON o.alliance_id = own.alliance_id AND o.status = 'live' AND o.gifted < o.quota
      AND o.redeemer_id <> own.id
    CROSS JOIN offer_terms t ON t.alliance_id = o.alliance_id AND t.offer_id = o.id AND t.version = o.terms_version
    CROSS JOIN merchants m ON m.alliance_id = o.alliance_id AND m.id = o.redeemer_id AND m.status = 'active'
    WHERE own.alliance_id = ${alliance.id} AND own.id = ${actor.merchantId} AND own.status = 'active'
      AND ${category === undefined ? sql`true` : sql`m.category = ${category}`}
      AND coalesce(${lastDay} >= ${dayOf(now, alliance.timeZone)}, true)
      AND o.id NOT IN (${entrusted}) AND ${doNotCompete(alliance.id, sql`own.id`, sql`m.id`)}
    ORDER BY o.id DESC LIMIT ${MOST_WEIGHED}`);
}

type Shown = { id: string; title: string; termsVersion: number; terms: string; openRequestId: string | null };

/** What only the shown ones are read for: their words, and whether one has asked for them. */
async function withTerms(ctx: MerchantContext, page: readonly Weighed[]): Promise<Match[]> {
  const ids = page.map(({ offerId }) => offerId);
  const [rows] = await batchRead(ctx.d1, [shownOffers(ctx, ids)]);
  const found = new Map(rows.map((it) => [it.id, it]));
  return page.flatMap((match) => {
    const of = found.get(match.offerId);
    if (of === undefined) return [];
    const terms: Terms = JSON.parse(of.terms);
    const { title, termsVersion, openRequestId } = of;
    return [{ ...match, title, termsVersion, terms: termsAsKept(terms), openRequestId }];
  });
}

function shownOffers({ alliance, actor }: MerchantContext, ids: readonly string[]): Statement<Shown> {
  const open: SQL = sql`SELECT q.id FROM allotment_requests q WHERE q.alliance_id = o.alliance_id
    AND q.offer_id = o.id AND q.gifter_id = ${actor.merchantId} AND ${IS_OPEN}`;
  return statement(sql`SELECT o.id, o.title, t.version AS termsVersion, t.terms, (${open}) AS openRequestId
    FROM json_each(${JSON.stringify(ids)}) i
    CROSS JOIN offers o ON o.alliance_id = ${alliance.id} AND o.id = i.value
    CROSS JOIN offer_terms t ON t.alliance_id = o.alliance_id AND t.offer_id = o.id AND t.version = o.terms_version`);
}
