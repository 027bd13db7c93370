// How one owner stands: what is not locked yet by the day on which it locks, what is being paid, and what comes next.
import { type SQL, sql } from "drizzle-orm";
import type { PositionDetail } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import { nextCutoff } from "../../../schema/settlement-calendar.ts";
import { dayOf, toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { type NamedInstructionRow, selectInstructions, toListedInstruction } from "./instruction-rows.ts";
import { IS_OPEN } from "./standing.ts";

/**
 * In the alliance's currency. Position = pending + paying + next.
 *
 * @throws Problem `not_found` for an owner that is another or none.
 */
export async function readPosition(ctx: MemberContext, ownerId: string): Promise<PositionDetail> {
  const viewer = merchantOf(ctx);
  if (viewer !== undefined && viewer !== ownerId) throw new Problem("not_found");
  const [[account], quarters, instructions, [period]] = await batchRead(ctx.d1, [
    accountOf(ctx, ownerId),
    pendingQuarters(ctx, ownerId),
    selectInstructions(ctx, sql`${ownerId} IN (i.payer_id, i.payee_id) AND ${IS_OPEN}`),
    latestCutoff(ctx.alliance.id),
  ]);
  if (!account) throw new Problem("not_found");
  const { positionMinor } = account;
  const pendingMinor = quarters.reduce((sum, it) => sum + it.amountMinor, 0);
  const lockedMinor = positionMinor - pendingMinor;
  const payingMinor = instructions.reduce((sum, it) => sum + signedFor(ownerId, it), 0);
  return {
    at: toIso(ctx.now),
    ...{ ownerId, unit: ctx.alliance.currency, positionMinor, pendingMinor, lockedMinor, payingMinor },
    nextMinor: lockedMinor - payingMinor,
    cutoffAt: period?.cutoffAt == null ? null : toIso(period.cutoffAt),
    nextCutoffAt: nextCutoffOf(ctx),
    pendingByDay: byDay(quarters, ctx.alliance.timeZone),
    instructions: instructions.map(toListedInstruction),
  };
}

function nextCutoffOf({ alliance: { policy, timeZone }, now }: MemberContext): string | null {
  const { settlementCadence: cadence, cutoffDay } = policy;
  return cadence === null ? null : toIso(nextCutoff({ cadence, cutoffDay }, timeZone, now));
}

function accountOf(ctx: MemberContext, ownerId: string): Statement<{ positionMinor: number }> {
  const { id, currency } = ctx.alliance;
  return statement(sql`SELECT credits_minor - debits_minor AS positionMinor FROM accounts
    WHERE alliance_id = ${id} AND owner_id = ${ownerId} AND unit = ${currency}`);
}

type Quarter = { startsAt: number; amountMinor: number; transferCount: number };

/** Days begin on a quarter of an hour in every zone, so sums by quarters make up any zone's days. */
function pendingQuarters(ctx: MemberContext, ownerId: string): Statement<Quarter> {
  const { id, currency } = ctx.alliance;
  const side = (own: SQL, amount: SQL) => sql`SELECT effective_at, ${amount} AS amount_minor FROM transfers
    WHERE alliance_id = ${id} AND ${own} = ${ownerId} AND unit = ${currency} AND effective_at > ${ctx.now}`;
  return statement(sql`SELECT effective_at / 900000 * 900000 AS startsAt, sum(amount_minor) AS amountMinor,
      count(*) AS transferCount
    FROM (${side(sql`credit_id`, sql`amount_minor`)} UNION ALL ${side(sql`debit_id`, sql`-amount_minor`)})
    GROUP BY startsAt ORDER BY startsAt`);
}

function byDay(quarters: readonly Quarter[], timeZone: string): PositionDetail["pendingByDay"] {
  const days = Map.groupBy(quarters, ({ startsAt }) => dayOf(startsAt, timeZone));
  return [...days].map(([day, its]) => ({
    day,
    amountMinor: its.reduce((sum, it) => sum + it.amountMinor, 0),
    transferCount: its.reduce((sum, it) => sum + it.transferCount, 0),
  }));
}

/** Positive where the owner is to receive it. */
function signedFor(ownerId: string, { payeeId, amountMinor }: NamedInstructionRow): number {
  return payeeId === ownerId ? amountMinor : -amountMinor;
}
