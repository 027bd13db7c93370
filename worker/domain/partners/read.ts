// The merchants of an alliance as its members may see them.
import { and, desc, eq, lt, notInArray, sql } from "drizzle-orm";
import type { Merchant, MerchantQuery } from "../../../schema/contract/merchants.ts";
import { Problem } from "../../../schema/problems.ts";
import { merchants, shownStatus } from "../../../schema/tables/merchants.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { type MerchantRow, toMerchant } from "./shape.ts";

/** Newest first; applications and refusals are the admins' to see. */
export async function listMerchants(ctx: MemberContext, query: MerchantQuery): Promise<Page<Merchant>> {
  const { status, category, name } = query;
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select()
      .from(merchants)
      .where(
        and(
          eq(merchants.allianceId, ctx.alliance.id),
          merchantOf(ctx) === undefined ? undefined : notInArray(merchants.status, ["applied", "refused"]),
          status === undefined ? undefined : sql`${shownStatus} = ${status}`,
          category === undefined ? undefined : eq(merchants.category, category),
          name === undefined ? undefined : sql`instr(lower(${merchants.name}), lower(${name})) > 0`,
          after === undefined ? undefined : lt(merchants.id, after),
        ),
      )
      .orderBy(desc(merchants.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map((row) => toMerchant(row, ctx)) };
}

/** @throws Problem `not_found`. */
export async function readMerchant(ctx: MemberContext, id: string): Promise<Merchant> {
  const row = await findMerchant(ctx, id);
  const isMember = row.status !== "applied" && row.status !== "refused";
  if (!isMember && merchantOf(ctx) !== undefined) throw new Problem("not_found");
  return toMerchant(row, ctx);
}

/** A merchant of one's own alliance. @throws Problem `not_found`. */
export async function findMerchant(ctx: MemberContext, id: string): Promise<MerchantRow> {
  const [row] = await ctx.db
    .select()
    .from(merchants)
    .where(and(eq(merchants.allianceId, ctx.alliance.id), eq(merchants.id, id)));
  if (!row) throw new Problem("not_found");
  return row;
}

/** A merchant that the actor may change: an admin each, an owner only itself. @throws Problem `not_found`. */
export async function findOwnMerchant(ctx: MemberContext, id: string): Promise<MerchantRow> {
  const own = merchantOf(ctx);
  if (own !== undefined && own !== id) throw new Problem("not_found");
  return findMerchant(ctx, id);
}
