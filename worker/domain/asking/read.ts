// Allotment requests as their two sides and the admins read them; to everybody else there are none.
import { sql } from "drizzle-orm";
import type {
  AskQuery,
  AskSelection,
  AskTotals,
  RequestedAllotment,
} from "../../../schema/contract/allotment-requests.ts";
import { MOST_SUMMED } from "../../../schema/contract/totals.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext, MerchantContext } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type AskRow, selectAsks, sumAsks, toRequestedAllotment } from "./view.ts";

/** In the order asked for, newest first by default. */
export async function listAsks(ctx: MemberContext, query: AskQuery): Promise<Page<RequestedAllotment>> {
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, async (after, limit) => {
    const further = beyond(sql`q.id`, after) ?? sql`true`;
    const [rows] = await batchRead(ctx.d1, [
      selectAsks(ctx, query, sql`${further} ORDER BY ${inOrder(sql`q.id`)} LIMIT ${limit}`),
    ]);
    return rows;
  });
  return { ...page, data: page.data.map(toRequestedAllotment) };
}

/** What all of these ask for. */
export async function totalAsks(ctx: MemberContext, selection: AskSelection): Promise<AskTotals> {
  const [[sum]] = await batchRead(ctx.d1, [sumAsks(ctx, selection, MOST_SUMMED + 1)]);
  const { rows = 0, quantity = 0 } = sum ?? {};
  const complete = rows <= MOST_SUMMED;
  return { rows, complete, sums: complete ? { quantity } : null };
}

/** A request of which the asking merchant is that side. @throws Problem `not_found`. */
export async function findOwnAsk(
  ctx: MerchantContext,
  id: string,
  role: "gifter" | "redeemer",
): Promise<AskRow> {
  const [[row]] = await batchRead(ctx.d1, [selectAsks(ctx, { role }, sql`q.id = ${id}`)]);
  if (!row) throw new Problem("not_found");
  return row;
}
