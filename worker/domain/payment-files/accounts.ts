// The accounts that a payment file names: those in force when its payments are chosen, and the same ever after.
import { sql } from "drizzle-orm";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { statement } from "../../db/statement.ts";
import { hasTakenEffect, openPayee, type Payee, type PayeeRow, selectPayees } from "../payees/shape.ts";
import type { BatchRow } from "./rows.ts";

type Account = { id: string; payee: Payee };
export type Accounts = { payer: Account; payeeOf: (ownerId: string) => Account };

/** @throws Problem `payee_details_missing`, naming whose are missing or cannot be paid to in this currency. */
export async function accountsToday(
  ctx: MemberContext,
  payerId: string,
  planned: readonly { payeeId: string }[],
): Promise<Accounts> {
  const ownerIds = [...new Set([payerId, ...planned.map(({ payeeId }) => payeeId)])];
  const isOwners = sql`p.owner_id IN (SELECT value FROM json_each(${JSON.stringify(ownerIds)}))`;
  const condition = sql`${isOwners} AND ${hasTakenEffect(sql`p`, ctx.now)}`;
  const [rows] = await batchRead(ctx.d1, [selectPayees(ctx.alliance.id, condition, ctx.now)]);
  const accounts = await opened(
    ctx,
    rows.filter(({ isReplaced }) => isReplaced === 0),
  );
  const isFit = (it: Account | undefined) =>
    it !== undefined && (ctx.alliance.currency !== "EUR" || it.payee.account.kind === "iban");
  const missing = ownerIds.filter((ownerId) => !isFit(accounts.get(ownerId)));
  if (missing.length > 0) throw new Problem("payee_details_missing", { ownerIds: missing });
  return toAccounts(accounts, payerId);
}

/** Those with which the batch was chosen. */
export async function accountsOfBatch(
  ctx: MemberContext,
  { allianceId, settlementId, payerId, payerDetailsId }: BatchRow,
): Promise<{ accounts: Accounts; instructionIds: ReadonlySet<string> }> {
  const ofBatch = sql`l.alliance_id = ${allianceId} AND l.settlement_id = ${settlementId}
    AND l.payer_id = ${payerId}`;
  const condition = sql`(p.id = ${payerDetailsId}
    OR p.id IN (SELECT l.payee_details_id FROM payment_batch_lines l WHERE ${ofBatch}))`;
  const [rows, lines] = await batchRead(ctx.d1, [
    selectPayees(allianceId, condition, ctx.now),
    statement<{ id: string }>(sql`SELECT l.instruction_id AS id FROM payment_batch_lines l WHERE ${ofBatch}`),
  ]);
  return {
    accounts: toAccounts(await opened(ctx, rows), payerId),
    instructionIds: new Set(lines.map(({ id }) => id)),
  };
}

async function opened(ctx: MemberContext, rows: readonly PayeeRow[]): Promise<Map<string, Account>> {
  const entries = rows.map(async (row) => {
    const account = { id: row.id, payee: await openPayee(ctx, row) };
    return [row.ownerId, account] as const;
  });
  return new Map(await Promise.all(entries));
}

function toAccounts(accounts: ReadonlyMap<string, Account>, payerId: string): Accounts {
  const payeeOf = (ownerId: string) => {
    const account = accounts.get(ownerId);
    if (account === undefined) throw new Problem("payee_details_missing", { ownerIds: [ownerId] });
    return account;
  };
  return { payer: payeeOf(payerId), payeeOf };
}
