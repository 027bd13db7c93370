// What banks answered, from either end: what waits for a person, what was matched, and what was not.
import { sql } from "drizzle-orm";
import type { BankLineQuery, ListedBankLine } from "../../../schema/contract/bank-lines.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { few } from "../../db/few.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { findMerchant } from "../partners/read.ts";
import { merchantIdOf } from "../payees/shape.ts";
import { selectInstructions } from "../settlement/instruction-rows.ts";
import { type DecidedLine, hasStatus, instructionOf, selectLines, toListedBankLine } from "./shape.ts";

/** In the order asked for, newest first by default. @throws Problem `not_found` for a merchant that is another's. */
export async function listBankLines(ctx: MemberContext, query: BankLineQuery): Promise<Page<ListedBankLine>> {
  const { status, ownerId = merchantOf(ctx) } = query;
  if (merchantOf(ctx) !== undefined && ownerId !== merchantOf(ctx)) throw new Problem("not_found");
  if (ownerId !== undefined && merchantIdOf(ownerId) !== null) await findMerchant(ctx, ownerId);
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, async (after, limit) => {
    const isOwners = ownerId === undefined ? sql`true` : sql`b.owner_id = ${ownerId}`;
    const isOfStatus = status === undefined ? sql`true` : hasStatus(status);
    const isFurther = beyond(sql`b.id`, after) ?? sql`true`;
    const condition = sql`${isOwners} AND ${isOfStatus} AND ${isFurther} ORDER BY ${inOrder(sql`b.id`)} LIMIT ${limit}`;
    const [rows] = await batchRead(ctx.d1, [selectLines(ctx, condition)]);
    return rows;
  });
  const ids = JSON.stringify(page.data.map(instructionOf).filter((id) => id !== null));
  const [named] = await batchRead(ctx.d1, [
    selectInstructions(ctx, few(sql`i.id IN (SELECT value FROM json_each(${ids}))`)),
  ]);
  const instructions = new Map(named.map((it) => [it.id, it]));
  return { ...page, data: page.data.map((row) => toListedBankLine(row, instructions)) };
}

/** @throws Problem `not_found`, `bank_line_decided`. */
export async function findOpenLine(ctx: MemberContext, id: string): Promise<DecidedLine> {
  const [[row]] = await batchRead(ctx.d1, [selectLines(ctx, sql`b.id = ${id}`)]);
  if (!row) throw new Problem("not_found");
  if (row.decision !== null) throw new Problem("bank_line_decided");
  return row;
}
