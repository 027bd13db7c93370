// A transfer as it is shown, and the settlement that it belongs to.
import { sql } from "drizzle-orm";
import type { Transfer, TransferState } from "../../../schema/contract/transfers.ts";
import { toIso } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "./post.ts";

/** As it stands at `now`, in epoch milliseconds. */
export function toTransfer(row: TransferRow, settlementId: string | null, now: number): Transfer {
  return {
    id: row.id,
    code: row.code,
    debitId: row.debitId,
    creditId: row.creditId,
    amountMinor: row.amountMinor,
    unit: row.unit,
    effectiveAt: toIso(row.effectiveAt),
    createdAt: toIso(row.createdAt),
    redemptionId: row.redemptionId,
    orderId: null,
    reverses: row.reverses,
    disputeId: row.disputeId,
    adjustmentId: row.adjustmentId,
    settlementId,
    state: stateOf(row, settlementId, now),
  };
}

function stateOf({ effectiveAt }: TransferRow, settlementId: string | null, now: number): TransferState {
  if (settlementId !== null) return "settled";
  return effectiveAt > now ? "pending" : "locked";
}

/**
 * The settlement of each of these transfers, in their order: that in whose period it takes effect, for a payment that
 * of its instruction. Null where the period is still open, and for a unit that is never settled.
 */
export async function settlementIdsOf(
  ctx: MemberContext,
  rows: readonly TransferRow[],
): Promise<(string | null)[]> {
  if (rows.length === 0) return [];
  const [periods, instructed] = await batchRead(ctx.d1, [periodsOf(ctx, rows), instructionsOf(ctx, rows)]);
  const ofInstruction = new Map(instructed.map(({ id, settlementId }) => [id, settlementId]));
  return rows.map((row) => {
    if (row.instructionId !== null) return ofInstruction.get(row.instructionId) ?? null;
    return periods.find((it) => isWithin(row, it))?.id ?? null;
  });
}

type Period = { id: string; unit: string; fromAt: number; cutoffAt: number };

function isWithin({ unit, effectiveAt }: TransferRow, period: Period): boolean {
  return unit === period.unit && period.fromAt <= effectiveAt && effectiveAt < period.cutoffAt;
}

/** The closed periods that these may belong to; a reopened settlement has none. */
function periodsOf(ctx: MemberContext, rows: readonly TransferRow[]): Statement<Period> {
  const instants = rows.map(({ effectiveAt }) => effectiveAt);
  return statement(sql`SELECT s.id, s.unit, s.from_at AS fromAt, s.cutoff_at AS cutoffAt FROM settlements s
    LEFT JOIN settlement_decisions d ON d.alliance_id = s.alliance_id AND d.settlement_id = s.id
    WHERE s.alliance_id = ${ctx.alliance.id} AND s.from_at <= ${Math.max(...instants)}
      AND s.cutoff_at > ${Math.min(...instants)} AND coalesce(d.decision, 'closed') <> 'reopened'`);
}

function instructionsOf(
  ctx: MemberContext,
  rows: readonly TransferRow[],
): Statement<{ id: string; settlementId: string }> {
  const ids = rows.flatMap(({ instructionId }) => instructionId ?? []);
  return statement(sql`SELECT id, settlement_id AS settlementId FROM instructions
    WHERE alliance_id = ${ctx.alliance.id} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}
