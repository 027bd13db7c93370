// What flows between merchants, pair by pair: a merchant sees those in which it is a side, an admin all.
import { sql } from "drizzle-orm";
import type { Flow, Flows, FlowsQuery } from "../../../schema/contract/reports.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Period, Side } from "./cohort.ts";
import { pageOfSums } from "./page-of-sums.ts";
import { merchantNames, periodOf } from "./performance.ts";
import { figuresOf, type Grouping, type SumRow } from "./sums.ts";

/** @throws Problem `malformed_request` for a cursor of another list. */
export async function readFlows(ctx: MemberContext, query: FlowsQuery): Promise<Flows> {
  const { page, total } = await pageOfSums(ctx, flowsIn(ctx, periodOf(query), query.sort), query);
  return { data: await toFlows(ctx, page.data), nextCursor: page.nextCursor, total };
}

/** By redeemer and, as the merchant to whom that belongs, gifter. */
export function flowsIn(ctx: MemberContext, period: Period, sort: FlowsQuery["sort"]): Grouping {
  return { period, sort, sides: sidesOf(ctx), by: { key: sql`redeemer_id`, merchant: sql`gifter_id` } };
}

/** Nobody is both sides of one coupon, so a merchant's two never meet; an admin looks from one at all. */
function sidesOf(ctx: MemberContext): Side[] {
  const merchantId = merchantOf(ctx);
  if (merchantId === undefined) return [{ role: "gifter", merchantId }];
  return [
    { role: "gifter", merchantId },
    { role: "redeemer", merchantId },
  ];
}

export async function toFlows(ctx: MemberContext, rows: readonly SumRow[]): Promise<Flow[]> {
  const pairs = rows.map((row) => ({ row, gifterId: row.merchantId, redeemerId: row.key ?? "" }));
  const ids = new Set(pairs.flatMap(({ gifterId, redeemerId }) => [gifterId, redeemerId]));
  const [found] = await batchRead(ctx.d1, [merchantNames(ctx.alliance.id, [...ids])]);
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return pairs.map(({ row, gifterId, redeemerId }) => ({
    ...{ gifterId, gifterName: names.get(gifterId) ?? "" },
    ...{ redeemerId, redeemerName: names.get(redeemerId) ?? "" },
    ...figuresOf(row),
  }));
}
