// What a closing reads, in one trip: the latest settlement, every owner's sums, and payments that are still open.
import { type SQL, sql } from "drizzle-orm";
import type { AdministeringContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";
import type { Books, Flow, Rest } from "./dues.ts";
import type { Payment } from "./net.ts";
import { STANDS } from "./standing.ts";

/** The latest settlement that was not reopened. */
export type Latest = { id: string; cutoffAt: number; isApproved: number };

export type ClosingFacts = {
  latest: Latest | undefined;
  nextNumber: number;
  books: Books;
  lineCount: number;
  leaving: ReadonlySet<string>;
  /** Every transfer makes this sum grow, so where it is as read none has come in. */
  creditsMinor: number;
};

export async function readBooks(
  ctx: Pick<AdministeringContext, "d1" | "alliance">,
  cutoffAt: number,
): Promise<ClosingFacts> {
  const { id: allianceId, currency } = ctx.alliance;
  const [[latest], [next], rows, inFlight, returned] = await batchRead(ctx.d1, [
    latestSettlement(allianceId),
    nextNumber(allianceId),
    ownerSums({ allianceId, unit: currency, cutoffAt }),
    paymentsInFlight(allianceId),
    restsReturned(allianceId),
  ]);
  const debits = rows.flatMap(debitsOf);
  return {
    latest,
    nextNumber: next?.number ?? 1,
    books: { owners: rows, flows: debits.flatMap(flowsOf), inFlight, returned },
    lineCount: debits.reduce((sum, it) => sum + it.lineCount, 0),
    leaving: new Set(rows.filter((it) => it.isLeaving === 1).map((it) => it.ownerId)),
    creditsMinor: rows.reduce((sum, it) => sum + it.creditsMinor, 0),
  };
}

type OwnerSums = {
  ownerId: string;
  positionMinor: number;
  creditsMinor: number;
  laterMinor: number;
  isLeaving: number | null;
  /** JSON: what it was debited in the period, as `[creditId, amountMinor, of that reversed, lineCount]`. */
  debited: string;
};

/**
 * The sums of every owner, from the covering indexes alone. Its debits are grouped by creditor within the owner:
 * sorting each owner's own is twice as fast as sorting all, and reversals summed beside are a key less to sort by. The index is named
 * because the planner would rather walk all that was credited in the order wanted.
 */
export function ownerSums(of: { allianceId: string; unit: string; cutoffAt: number }): Statement<OwnerSums> {
  return {
    sql: OWNER_SUMS,
    params: [of.cutoffAt, of.cutoffAt, of.allianceId, of.cutoffAt, of.allianceId, of.unit],
  };
}

const OWNER_SUMS = `
  SELECT a.owner_id AS ownerId, a.credits_minor - a.debits_minor AS positionMinor, a.credits_minor AS creditsMinor,
    (SELECT coalesce(sum(amount_minor), 0) FROM transfers
      WHERE alliance_id = a.alliance_id AND credit_id = a.owner_id AND unit = a.unit
        AND effective_at >= ? AND code <> 'payment')
    - (SELECT coalesce(sum(amount_minor), 0) FROM transfers
      WHERE alliance_id = a.alliance_id AND debit_id = a.owner_id AND unit = a.unit
        AND effective_at >= ? AND code <> 'payment') AS laterMinor,
    m.status = 'leaving' AS isLeaving,
    (SELECT json_group_array(json_array(credit_id, amount_minor, reversed_minor, line_count)) FROM (
      SELECT credit_id, sum(amount_minor) AS amount_minor, count(*) AS line_count,
        sum(iif(code IN ('reversal', 'dispute_hold'), amount_minor, 0)) AS reversed_minor
      FROM transfers INDEXED BY transfers_by_debit
      WHERE alliance_id = a.alliance_id AND debit_id = a.owner_id AND unit = a.unit
        AND effective_at >= coalesce(${latestCutoffSql("?")}, 0) AND effective_at < ? AND code <> 'payment'
      GROUP BY credit_id)) AS debited
  FROM accounts a LEFT JOIN merchants m ON m.alliance_id = a.alliance_id AND m.id = a.owner_id
  WHERE a.alliance_id = ? AND a.unit = ?`;

/** What one owner was debited towards another; `reversedMinor` of it took back what ran the other way before. */
type Debits = {
  debitId: string;
  creditId: string;
  amountMinor: number;
  reversedMinor: number;
  lineCount: number;
};

function debitsOf({ ownerId: debitId, debited }: OwnerSums): Debits[] {
  const sums: [creditId: string, amountMinor: number, reversedMinor: number, lineCount: number][] =
    JSON.parse(debited);
  return sums.map(([creditId, amountMinor, reversedMinor, lineCount]) => {
    return { debitId, creditId, amountMinor, reversedMinor, lineCount };
  });
}

function flowsOf({ debitId, creditId, amountMinor, reversedMinor }: Debits): Flow[] {
  const flows = [
    { debitId, creditId, isReversal: false, amountMinor: amountMinor - reversedMinor },
    { debitId, creditId, isReversal: true, amountMinor: reversedMinor },
  ];
  return flows.filter((it) => it.amountMinor > 0);
}

function latestSettlement(allianceId: string): Statement<Latest> {
  return statement(sql`SELECT s.id, s.cutoff_at AS cutoffAt, EXISTS (SELECT 1 FROM settlement_decisions d
      WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id AND d.decision = 'approved') AS isApproved
    FROM settlements s WHERE s.alliance_id = ${allianceId} AND ${STANDS} ORDER BY s.number DESC LIMIT 1`);
}

/** Reopened settlements keep their number. */
function nextNumber(allianceId: string): Statement<{ number: number }> {
  return statement(
    sql`SELECT coalesce(max(number), 0) + 1 AS number FROM settlements WHERE alliance_id = ${allianceId}`,
  );
}

/** True of an instruction `i` of an approved settlement that is not final: whatever of it will be paid is still to come. */
export const IS_IN_FLIGHT = sql`EXISTS (SELECT 1 FROM settlement_decisions d WHERE d.alliance_id = i.alliance_id
    AND d.settlement_id = i.settlement_id AND d.decision = 'approved')
  AND NOT EXISTS (SELECT 1 FROM instruction_steps f WHERE f.alliance_id = i.alliance_id AND f.instruction_id = i.id
    AND f.status IN ('confirmed', 'short', 'failed'))`;

export function paymentsInFlight(allianceId: string): Statement<Payment> {
  return statement(sql`SELECT i.payer_id AS payerId, i.payee_id AS payeeId, i.amount_minor AS amountMinor
    FROM instructions i WHERE i.alliance_id = ${allianceId} AND ${IS_IN_FLIGHT}`);
}

/**
 * What instructions that became final since the previous closing left unpaid, where no standing settlement asks for
 * it again. Late money on one that was retried counts for its retry too.
 */
export function restsReturned(allianceId: string): Statement<Rest> {
  return statement(restsOf(allianceId));
}

/** The same to be read within another statement. */
export function restsOf(allianceId: string): SQL {
  const previous = sql`SELECT s.id, s.closed_at FROM settlements s WHERE s.alliance_id = ${allianceId} AND ${STANDS}
    ORDER BY s.number DESC LIMIT 1`;
  return sql`WITH previous AS (${previous}), rests AS (
      SELECT i.id AS instructionId, i.payer_id AS payerId, i.payee_id AS payeeId, (${UNPAID}) AS amountMinor
      FROM instructions i
      JOIN instruction_steps f ON f.alliance_id = i.alliance_id AND f.instruction_id = i.id
        AND f.status IN ('short', 'failed')
      JOIN previous ON i.settlement_id = previous.id OR f.at >= previous.closed_at
      WHERE i.alliance_id = ${allianceId} AND NOT EXISTS (
        SELECT 1 FROM instructions r INDEXED BY instructions_by_retried
        JOIN settlements s ON s.alliance_id = r.alliance_id AND s.id = r.settlement_id
        WHERE r.alliance_id = i.alliance_id AND r.retries = i.id AND ${STANDS}))
    SELECT * FROM rests WHERE amountMinor > 0 ORDER BY payerId, payeeId, instructionId`;
}

/** What is unpaid of an instruction `i`: what the first of its chain of retries asked for, less all that was paid on any. */
export const UNPAID = sql`WITH RECURSIVE chain (id, amount_minor, retries) AS (
    SELECT i.id, i.amount_minor, i.retries
    UNION ALL
    SELECT o.id, o.amount_minor, o.retries FROM chain
    JOIN instructions o ON o.alliance_id = i.alliance_id AND o.id = chain.retries)
  SELECT sum(amount_minor) FILTER (WHERE retries IS NULL) - coalesce(sum((SELECT sum(p.amount_minor)
    FROM payments p WHERE p.alliance_id = i.alliance_id AND p.instruction_id = chain.id)), 0) FROM chain`;
