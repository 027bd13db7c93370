// The allotments of an alliance as its members may see them: those that they give and those that they are given.
import { and, desc, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/sqlite-core";
import type { Allotment } from "../../../schema/contract/allotments.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { Problem } from "../../../schema/problems.ts";
import { allotments } from "../../../schema/tables/allotments.ts";
import { type MemberContext, type MerchantContext, merchantOf } from "../../context.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { type AllotmentRow, toAllotment } from "./shape.ts";

/** Newest first: an admin sees all, a merchant those in which it is either side. */
export async function listAllotments(ctx: MemberContext, query: PageQuery): Promise<Page<Allotment>> {
  const page = await pageOf(query, (after, limit) => {
    const older = after === undefined ? undefined : lt(allotments.id, after);
    return ofEitherSide(ctx, older).orderBy(desc(allotments.id)).limit(limit);
  });
  return { ...page, data: page.data.map(toAllotment) };
}

/** An allotment in which the asking merchant is either side. @throws Problem `not_found`. */
export async function findOwnAllotment(ctx: MerchantContext, id: string): Promise<AllotmentRow> {
  const [row] = await selectAllotments(ctx, eq(allotments.id, id));
  const own = ctx.actor.merchantId;
  if (!row || (row.redeemerId !== own && row.gifterId !== own)) throw new Problem("not_found");
  return row;
}

/** Two walks of an index each, merged in their order: nobody is both sides of one allotment. */
function ofEitherSide(ctx: MemberContext, condition: SQL | undefined) {
  const own = merchantOf(ctx);
  if (own === undefined) return selectAllotments(ctx, condition);
  return unionAll(
    selectAllotments(ctx, and(few(eq(allotments.redeemerId, own)), condition)),
    selectAllotments(ctx, and(few(eq(allotments.gifterId, own)), condition)),
  );
}

function selectAllotments(ctx: MemberContext, condition: SQL | undefined) {
  return ctx.db
    .select({ ...getTableColumns(allotments), acceptedTermsVersion: ACCEPTED.as("accepted_terms_version") })
    .from(allotments)
    .where(and(eq(allotments.allianceId, ctx.alliance.id), condition));
}

const ACCEPTED = sql<number | null>`(SELECT max(a.terms_version) FROM allotment_acceptances a
  WHERE a.alliance_id = allotments.alliance_id AND a.allotment_id = allotments.id)`;
