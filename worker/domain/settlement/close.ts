// Closes a period at a cut-off: everybody's due, what all owed each other, and the payments that follow, in one write.
import { sql } from "drizzle-orm";
import type { Settlement, SettlementRequest } from "../../../schema/contract/settlements.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { instructions } from "../../../schema/tables/instructions.ts";
import { settlementDues, settlementObligations, settlements } from "../../../schema/tables/settlements.ts";
import { fromIso, toIso } from "../../../schema/time.ts";
import type { AdministeringContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, insertAll, type Statement } from "../../db/statement.ts";
import { allianceIsAsRead } from "../alliance/as-read.ts";
import { type ClosingFacts, IS_IN_FLIGHT, readBooks } from "./books.ts";
import { type Settled, settle, totalOf } from "./dues.ts";
import type { InstructionRow } from "./instruction-rows.ts";
import { type SettlementParts, toSettlement } from "./shape.ts";

/**
 * Closes what takes effect before the cut-off; no row is written per transfer.
 *
 * @throws Problem `cutoff_in_future`, `cutoff_already_passed`, `previous_settlement_not_approved`, `nothing_to_settle`.
 */
export async function closeSettlement(
  ctx: AdministeringContext,
  request: SettlementRequest,
): Promise<Settlement> {
  const cutoffAt = request.cutoffAt === undefined ? ctx.now : fromIso(request.cutoffAt);
  if (cutoffAt > ctx.now) throw new Problem("cutoff_in_future");
  const facts = await readBooks(ctx, cutoffAt);
  if (cutoffAt <= (facts.latest?.cutoffAt ?? 0)) throw new Problem("cutoff_already_passed");
  if (facts.latest?.isApproved === 0) throw new Problem("previous_settlement_not_approved");
  const { settlementMode: mode, minPayoutMinor } = ctx.alliance.policy;
  const settled = settle(facts.books, { mode, minPayoutMinor, leaving: facts.leaving });
  if (facts.lineCount === 0 && settled.dues.every(({ dueMinor }) => dueMinor === 0))
    throw new Problem("nothing_to_settle");
  const rows = rowsOf(ctx, { cutoffAt, facts, settled });
  const { id, number, policyVersion } = rows.settlement;
  return commit(ctx, toSettlement(ctx, asClosed(rows)), [
    ...booksAreAsRead(ctx, facts),
    insert(settlements, rows.settlement),
    ...insertAll(settlementDues, rows.dues, rows.its),
    ...insertAll(settlementObligations, rows.obligations, rows.its),
    ...insertAll(instructions, rows.instructions, rows.its),
    audit(ctx, ctx.alliance.id, "settlement.closed", id, {
      ...{ number, cutoffAt: toIso(cutoffAt), policyVersion },
    }),
  ]);
}

type Rows = ReturnType<typeof rowsOf>;

function rowsOf(
  ctx: AdministeringContext,
  { cutoffAt, facts, settled }: { cutoffAt: number; facts: ClosingFacts; settled: Settled },
) {
  const settlement = {
    allianceId: ctx.alliance.id,
    id: newId("settlement"),
    number: facts.nextNumber,
    unit: ctx.alliance.currency,
    fromAt: facts.latest?.cutoffAt ?? 0,
    cutoffAt,
    mode: ctx.alliance.policy.settlementMode,
    lineCount: facts.lineCount,
    grossMinor: totalOf(settled.obligations),
    instructedMinor: totalOf(settled.instructions),
    closedAt: ctx.now,
    closedBy: ctx.actor.principalId,
    policyVersion: ctx.alliance.policyVersion,
  };
  return {
    settlement,
    its: { allianceId: settlement.allianceId, settlementId: settlement.id },
    ...settled,
    instructions: settled.instructions.map((it) => ({ id: newId("instruction"), ...it })),
  };
}

function asClosed({ settlement, dues, obligations, instructions }: Rows): SettlementParts {
  const { unit, id: settlementId } = settlement;
  const planned = instructions.map((it) => ({ ...it, ...NOT_BEGUN, unit, settlementId }));
  return {
    row: settlement,
    decision: null,
    dues,
    instructions: planned.toSorted(asShown),
    obligationCount: obligations.length,
    isOpen: planned.length > 0,
    // A clerk is told nothing, and of what a person closed nobody else is behind it.
    ...{ automatedBy: null, afterReopeningBy: null },
  };
}

const NOT_BEGUN = { decision: null, sequence: 0, step: null, reason: null, paidMinor: 0 };

/** The policy, all transfers and payments, and the predecessor's approval are as they were; its number is guarded by its key. */
function booksAreAsRead(
  ctx: AdministeringContext,
  { latest, books, creditsMinor }: ClosingFacts,
): Statement[] {
  const { id, currency } = ctx.alliance;
  const approved = sql`SELECT 1 FROM settlement_decisions WHERE alliance_id = ${id}
    AND settlement_id = ${latest?.id ?? ""} AND decision = 'approved'`;
  const credits = sql`SELECT sum(credits_minor) FROM accounts WHERE alliance_id = ${id} AND unit = ${currency}`;
  const inFlight = sql`SELECT coalesce(sum(i.amount_minor), 0) FROM instructions i
    WHERE i.alliance_id = ${id} AND ${IS_IN_FLIGHT}`;
  return must(
    allianceIsAsRead(ctx),
    ...(latest === undefined ? [] : [[sql`EXISTS (${approved})`, "settlement_is_as_read"] as const]),
    [sql`(${credits}) = ${creditsMinor}`, "transfers_are_as_read"],
    [sql`(${inFlight}) = ${totalOf(books.inFlight)}`, "settlement_is_as_read"],
  );
}

/** The order in which instructions are read back: by payer, then payee, what is asked for again first. */
function asShown(a: InstructionRow, b: InstructionRow): number {
  return (
    inOrder(a.payerId, b.payerId) ||
    inOrder(a.payeeId, b.payeeId) ||
    Number(a.retries === null) - Number(b.retries === null)
  );
}

function inOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
