// Payee details as those see them whom they concern: an owner its merchant's, an admin all of the alliance.
import { sql } from "drizzle-orm";
import type { PayeeDetails, PayeeDetailsQuery } from "../../../schema/contract/payee-details.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { findMerchant } from "../partners/read.ts";
import { hasStatus, merchantIdOf, type PayeeRow, selectPayees, toPayeeDetails } from "./shape.ts";

/** In the order asked for, newest first by default. @throws Problem `not_found` for a merchant that is another's. */
export async function listPayees(ctx: MemberContext, query: PayeeDetailsQuery): Promise<Page<PayeeDetails>> {
  const { ownerId = merchantOf(ctx), status } = query;
  if (merchantOf(ctx) !== undefined && ownerId !== merchantOf(ctx)) throw new Problem("not_found");
  if (ownerId !== undefined && merchantIdOf(ownerId) !== null) await findMerchant(ctx, ownerId);
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, async (after, limit) => {
    const isOwners = ownerId === undefined ? sql`true` : sql`p.owner_id = ${ownerId}`;
    const isOfStatus = status === undefined ? sql`true` : hasStatus(status, ctx.now);
    const isFurther = beyond(sql`p.id`, after) ?? sql`true`;
    const condition = sql`${isOwners} AND ${isOfStatus} AND ${isFurther}
      ORDER BY ${inOrder(sql`p.id`)} LIMIT ${limit}`;
    const [rows] = await batchRead(ctx.d1, [selectPayees(ctx.alliance.id, condition, ctx.now)]);
    return rows;
  });
  return { ...page, data: await Promise.all(page.data.map((row) => toPayeeDetails(ctx, row, ctx.now))) };
}

/** Those of one's own merchant; for an admin, of anybody in the alliance. @throws Problem `not_found`. */
export async function findPayee(ctx: MemberContext, id: string): Promise<PayeeRow> {
  const [[row]] = await batchRead(ctx.d1, [selectPayees(ctx.alliance.id, sql`p.id = ${id}`, ctx.now)]);
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.ownerId !== merchantId)) throw new Problem("not_found");
  return row;
}
