// The allotments of an alliance as its members may see them: those that they give and those that they are given.
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type {
  AllotmentQuery,
  AllotmentSelection,
  AllotmentTotals,
  ListedAllotment,
} from "../../../schema/contract/allotments.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import { Problem } from "../../../schema/problems.ts";
import { allotments } from "../../../schema/tables/allotments.ts";
import { type MemberContext, type MerchantContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { read } from "../../db/read.ts";
import { listedFacts, toListedAllotment } from "./listed.ts";
import type { AllotmentRow } from "./shape.ts";

/** In the order asked for, newest first by default: an admin sees all, a merchant those in which it is either side, or the one side that it asks for. */
export async function listAllotments(
  ctx: MemberContext,
  query: AllotmentQuery,
): Promise<Page<ListedAllotment>> {
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, (after, limit) =>
    ofSides(ctx, query.role, and(narrowing(query), beyond(allotments.id, after)))
      .orderBy(inOrder(allotments.id))
      .limit(limit),
  );
  return { ...page, data: await withFacts(ctx, page.data) };
}

/** What all of these come to: how many coupons were entrusted, and how many are left to give. */
export async function totalAllotments(
  ctx: MemberContext,
  selection: AllotmentSelection,
): Promise<AllotmentTotals> {
  const selected = ofSides(ctx, selection.role, narrowing(selection))
    .limit(MOST_SUMMED + 1)
    .as("selected");
  const [sum] = await ctx.db
    .select({
      rows: sql<number>`count(*)`,
      quantity: sql<number>`coalesce(sum(${selected.quantity}), 0)`,
      gifted: sql<number>`coalesce(sum(${selected.gifted}), 0)`,
    })
    .from(selected);
  const { rows = 0, quantity = 0, gifted = 0 } = sum ?? {};
  const complete = rows <= MOST_SUMMED;
  return { rows, complete, sums: complete ? { quantity, remaining: quantity - gifted } : null };
}

function narrowing({ offerId, status }: AllotmentSelection): SQL | undefined {
  return and(
    offerId === undefined ? undefined : eq(allotments.offerId, offerId),
    status === undefined ? undefined : eq(allotments.status, status),
  );
}

/** Those of the asked allotments that there are, with what a list says of them, in any order. */
export async function findAllotments(ctx: MemberContext, ids: readonly string[]): Promise<ListedAllotment[]> {
  const wanted = sql`${allotments.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return withFacts(ctx, await selectAllotments(ctx, few(wanted)));
}

async function withFacts(ctx: MemberContext, rows: readonly AllotmentRow[]): Promise<ListedAllotment[]> {
  const ids = rows.map((it) => it.id);
  const [found] = await read(ctx, listedFacts(ctx, ids));
  const facts = new Map(found.map((it) => [it.allotmentId, it]));
  return rows.flatMap((row) => {
    const of = facts.get(row.id);
    return of === undefined ? [] : [toListedAllotment(ctx, row, of)];
  });
}

/** An allotment in which the asking merchant is either side. @throws Problem `not_found`. */
export async function findOwnAllotment(ctx: MerchantContext, id: string): Promise<AllotmentRow> {
  const [row] = await selectAllotments(ctx, eq(allotments.id, id));
  const own = ctx.actor.merchantId;
  if (!row || (row.redeemerId !== own && row.gifterId !== own)) throw new Problem("not_found");
  return row;
}

/** Two walks of an index each, merged in their order: nobody is both sides of one allotment. */
function ofSides(ctx: MemberContext, role: AllotmentQuery["role"], condition: SQL | undefined) {
  const own = merchantOf(ctx);
  if (own === undefined) return selectAllotments(ctx, condition);
  const asRedeemer = selectAllotments(ctx, and(few(eq(allotments.redeemerId, own)), condition));
  const asGifter = selectAllotments(ctx, and(few(eq(allotments.gifterId, own)), condition));
  if (role !== undefined) return role === "redeemer" ? asRedeemer : asGifter;
  return unionAll(asRedeemer, asGifter);
}

function selectAllotments(ctx: MemberContext, condition: SQL | undefined) {
  return ctx.db
    .select({ ...getTableColumns(allotments), acceptedTermsVersion: ACCEPTED.as("accepted_terms_version") })
    .from(allotments)
    .where(and(eq(allotments.allianceId, ctx.alliance.id), condition));
}

const ACCEPTED = sql<number | null>`(SELECT max(a.terms_version) FROM allotment_acceptances a
  WHERE a.alliance_id = allotments.alliance_id AND a.allotment_id = allotments.id)`;
