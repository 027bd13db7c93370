// What banks answered, newest first: what waits for a person, what was matched, and what was not.
import { sql } from "drizzle-orm";
import type { BankLine, BankLineQuery } from "../../../schema/contract/bank-lines.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { findMerchant } from "../partners/read.ts";
import { merchantIdOf } from "../payees/shape.ts";
import { type DecidedLine, hasStatus, selectLines, toBankLine } from "./shape.ts";

/** @throws Problem `not_found` for a merchant that is another's. */
export async function listBankLines(ctx: MemberContext, query: BankLineQuery): Promise<Page<BankLine>> {
  const { status, ownerId = merchantOf(ctx) } = query;
  if (merchantOf(ctx) !== undefined && ownerId !== merchantOf(ctx)) throw new Problem("not_found");
  if (ownerId !== undefined && merchantIdOf(ownerId) !== null) await findMerchant(ctx, ownerId);
  const page = await pageOf(query, async (after, limit) => {
    const isOwners = ownerId === undefined ? sql`true` : sql`b.owner_id = ${ownerId}`;
    const isOfStatus = status === undefined ? sql`true` : hasStatus(status);
    const isBefore = after === undefined ? sql`true` : sql`b.id < ${after}`;
    const condition = sql`${isOwners} AND ${isOfStatus} AND ${isBefore} ORDER BY b.id DESC LIMIT ${limit}`;
    const [rows] = await batchRead(ctx.d1, [selectLines(ctx, condition)]);
    return rows;
  });
  return { ...page, data: page.data.map(toBankLine) };
}

/** @throws Problem `not_found`, `bank_line_decided`. */
export async function findOpenLine(ctx: MemberContext, id: string): Promise<DecidedLine> {
  const [[row]] = await batchRead(ctx.d1, [selectLines(ctx, sql`b.id = ${id}`)]);
  if (!row) throw new Problem("not_found");
  if (row.decision !== null) throw new Problem("bank_line_decided");
  return row;
}
