// The merchants of an alliance as its members may see them.
import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type {
  Merchant,
  MerchantQuery,
  MerchantSelection,
  MerchantTotals,
} from "../../../schema/contract/merchants.ts";
import type { TimeOrder } from "../../../schema/contract/scalars.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import { Problem } from "../../../schema/problems.ts";
import { merchants, shownStatus } from "../../../schema/tables/merchants.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { idsByName } from "./by-name.ts";
import { type MerchantRow, toMerchant } from "./shape.ts";

/** In the order asked for, newest first by default; applications and refusals are the admins' to see. */
export async function listMerchants(ctx: MemberContext, query: MerchantQuery): Promise<Page<Merchant>> {
  const { order } = query;
  const page = await pageOf<MerchantRow>(query, (after, limit) =>
    order === "name"
      ? byName(ctx, wanted(ctx, query), { after, limit })
      : byTime(ctx, wanted(ctx, query), { order, after, limit }),
  );
  return { ...page, data: page.data.map((row) => toMerchant(row, ctx)) };
}

/** What all of these sell together. */
export async function totalMerchants(
  ctx: MemberContext,
  selection: MerchantSelection,
): Promise<MerchantTotals> {
  const selected = ctx.db
    .select({ monthlyOrders: merchants.monthlyOrders })
    .from(merchants)
    .where(and(eq(merchants.allianceId, ctx.alliance.id), wanted(ctx, selection)))
    .limit(MOST_SUMMED + 1)
    .as("selected");
  const [sum] = await ctx.db
    .select({
      rows: sql<number>`count(*)`,
      monthlyOrders: sql<number>`coalesce(sum(${selected.monthlyOrders}), 0)`,
    })
    .from(selected);
  const { rows = 0, monthlyOrders = 0 } = sum ?? {};
  const complete = rows <= MOST_SUMMED;
  return { rows, complete, sums: complete ? { monthlyOrders } : null };
}

/** The conditions on merchants whom the actor may see and the query selects. */
function wanted(ctx: MemberContext, { status, category, name }: MerchantSelection): SQL | undefined {
  return and(
    merchantOf(ctx) === undefined ? undefined : notInArray(merchants.status, ["applied", "refused"]),
    status === undefined ? undefined : sql`${shownStatus} = ${status}`,
    category === undefined ? undefined : eq(merchants.category, category),
    name === undefined ? undefined : sql`instr(lower(${merchants.name}), lower(${name})) > 0`,
  );
}

type Stretch = { after: string | undefined; limit: number };

function byTime(
  { db, alliance }: MemberContext,
  condition: SQL | undefined,
  { order, after, limit }: Stretch & { order: TimeOrder },
): PromiseLike<MerchantRow[]> {
  const { beyond, inOrder } = eitherWay(order);
  return db
    .select()
    .from(merchants)
    .where(and(eq(merchants.allianceId, alliance.id), condition, beyond(merchants.id, after)))
    .orderBy(inOrder(merchants.id))
    .limit(limit);
}

async function byName(
  ctx: MemberContext,
  condition: SQL | undefined,
  stretch: Stretch,
): Promise<MerchantRow[]> {
  const ids = await idsByName(ctx, condition, stretch);
  const isOfThese = sql`${merchants.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const rows = await ctx.db
    .select()
    .from(merchants)
    .where(and(eq(merchants.allianceId, ctx.alliance.id), isOfThese));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
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
