// One owner's settlement line by line: the lines sum to its figures, partner by partner and in all.
import { type SQL, sql } from "drizzle-orm";
import type { Statement as OwnerStatement, SettlementStatus } from "../../../schema/contract/settlements.ts";
import type { TransferCode } from "../../../schema/contract/transfers.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { obligationsOf, totalOf } from "./dues.ts";
import { type NamedInstructionRow, selectInstructions, toListedInstruction } from "./instruction-rows.ts";
import { selectDues, selectSettlements, standing } from "./read.ts";
import { type DueRow, type SettlementRow, standingOf, toDue } from "./shape.ts";

/** A reopened settlement has none: it is void, and its period may still change. @throws Problem `not_found`. */
export async function readStatement(
  ctx: MemberContext,
  { id, ownerId }: { id: string; ownerId: string },
): Promise<OwnerStatement> {
  const merchantId = merchantOf(ctx);
  if (merchantId !== undefined && merchantId !== ownerId) throw new Problem("not_found");
  const isParty = sql`i.settlement_id = ${id} AND ${ownerId} IN (i.payer_id, i.payee_id)`;
  const [[found], [account], [due], instructions, lines] = await batchRead(ctx.d1, [
    selectSettlements(ctx, sql`s.id = ${id}`),
    accountOf(ctx, ownerId),
    selectDues(ctx, sql`settlement_id = ${id} AND owner_id = ${ownerId}`),
    selectInstructions(ctx, isParty),
    linesOf({ allianceId: ctx.alliance.id, settlementId: id, ownerId }),
  ]);
  if (!found || !account) throw new Problem("not_found");
  const { row, decision, isOpen } = standing(found);
  const status = standingOf(decision, isOpen);
  if (status === "reopened") throw new Problem("not_found");
  return toStatement({ row, status, ownerId, due, lines, instructions });
}

/** All that one owner's statement is made of; `due` is undefined where every figure is zero. */
export type StatementParts = {
  row: SettlementRow;
  status: SettlementStatus;
  ownerId: string;
  due: DueRow | undefined;
  lines: readonly LineRow[];
  instructions: readonly NamedInstructionRow[];
};

export function toStatement(parts: StatementParts): OwnerStatement {
  const { row, status, ownerId, due, lines, instructions } = parts;
  return {
    ...{ settlementId: row.id, number: row.number, status, currency: row.unit },
    fromAt: row.fromAt === 0 ? null : toIso(row.fromAt),
    cutoffAt: toIso(row.cutoffAt),
    ...(due === undefined ? { ownerId, ...NOTHING } : toDue(due)),
    lines: lines.map(toLine),
    instructions: instructions.map(toListedInstruction),
    byPartner: partnersOf(ownerId, lines),
  };
}

/** Of an owner of whom the settlement has no row, for every figure is zero. */
const NOTHING = {
  openingMinor: 0,
  linesMinor: 0,
  dueMinor: 0,
  instructedMinor: 0,
  carriedMinor: 0,
  inFlightMinor: 0,
};

export type LineRow = {
  transferId: string;
  code: TransferCode;
  counterpartyId: string;
  counterpartyName: string | null;
  amountMinor: number;
  effectiveAt: number;
  redemptionId: string | null;
  orderReference: string | null;
  disputeId: string | null;
  adjustmentId: string | null;
};

/** The lines of an owner in a settlement's period, oldest first; its debits have a minus. */
export function linesOf(of: {
  allianceId: string;
  settlementId: string;
  ownerId: string;
}): Statement<LineRow> {
  const side = (own: SQL, other: SQL, amount: SQL) => sql`SELECT t.id AS transferId, t.code,
      t.${other} AS counterpartyId, m.name AS counterpartyName, ${amount} AS amountMinor,
      t.effective_at AS effectiveAt, t.redemption_id AS redemptionId,
      r.order_reference AS orderReference, t.dispute_id AS disputeId, t.adjustment_id AS adjustmentId
    FROM settlements s
    CROSS JOIN transfers t ON t.alliance_id = s.alliance_id AND t.${own} = ${of.ownerId} AND t.unit = s.unit
      AND t.effective_at >= s.from_at AND t.effective_at < s.cutoff_at AND t.code <> 'payment'
    LEFT JOIN merchants m ON m.alliance_id = t.alliance_id AND m.id = t.${other}
    LEFT JOIN redemptions r ON r.alliance_id = t.alliance_id AND r.id = t.redemption_id
    WHERE s.alliance_id = ${of.allianceId} AND s.id = ${of.settlementId}`;
  const debits = side(sql`debit_id`, sql`credit_id`, sql`-t.amount_minor`);
  const credits = side(sql`credit_id`, sql`debit_id`, sql`t.amount_minor`);
  return statement(sql`${debits} UNION ALL ${credits} ORDER BY effectiveAt, transferId`);
}

function toLine({ counterpartyName: _, effectiveAt, ...line }: LineRow): OwnerStatement["lines"][number] {
  return { ...line, effectiveAt: toIso(effectiveAt) };
}

function partnersOf(ownerId: string, lines: readonly LineRow[]): OwnerStatement["byPartner"] {
  const partners = Map.groupBy(lines, ({ counterpartyId }) => counterpartyId);
  return [...partners].map(([counterpartyId, between]) => {
    const obligations = obligationsOf(between.map((line) => toFlow(ownerId, line)));
    const owesMinor = totalOf(obligations.filter(({ debtorId }) => debtorId === ownerId));
    const owedMinor = totalOf(obligations.filter(({ creditorId }) => creditorId === ownerId));
    const name = between[0]?.counterpartyName ?? null;
    return { counterpartyId, name, linesMinor: owedMinor - owesMinor, owesMinor, owedMinor };
  });
}

function toFlow(ownerId: string, { code, counterpartyId, amountMinor }: LineRow) {
  const isReversal = code === "reversal" || code === "dispute_hold";
  return amountMinor < 0
    ? { debitId: ownerId, creditId: counterpartyId, isReversal, amountMinor: -amountMinor }
    : { debitId: counterpartyId, creditId: ownerId, isReversal, amountMinor };
}

function accountOf(ctx: MemberContext, ownerId: string): Statement<{ found: number }> {
  return statement(sql`SELECT 1 AS found FROM accounts
    WHERE alliance_id = ${ctx.alliance.id} AND owner_id = ${ownerId} LIMIT 1`);
}
