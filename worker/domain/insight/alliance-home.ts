// An admin's first page in one answer and two round trips: what waits, what flows, who is exposed, the period so far.
import { sql } from "drizzle-orm";
import type { AllianceHome } from "../../../schema/contract/home.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";
import { nextCutoffOf } from "../settlement/calendar.ts";
import { type StandingRow, selectSettlements, standing } from "../settlement/read.ts";
import { standingOf } from "../settlement/shape.ts";
import { allianceTasks, tasksFrom } from "./alliance-tasks.ts";
import { nearestToLimit } from "./exposure.ts";
import { flowsIn, toFlows } from "./flows.ts";
import { homeSpan } from "./home-span.ts";
import { LATEST, latestId } from "./latest-settlement.ts";
import { figuresOf, sumsOf } from "./sums.ts";

/** So many pairs are drawn; more would be a web that nobody reads. */
const PAIRS = 40;
const EXPOSED = 8;

export async function readAllianceHome(ctx: AdminContext): Promise<AllianceHome> {
  const span = homeSpan(ctx);
  const [sums, exposed, [books], [latest], [counts], [log], [members], ...waiting] = await batchRead(ctx.d1, [
    sumsOf(ctx, flowsIn(ctx, span, "revenueMinor"), 0, PAIRS),
    nearestToLimit(ctx, EXPOSED),
    booksOf(ctx),
    selectSettlements(ctx, LATEST),
    countsOf(ctx),
    logOf(ctx),
    membersOf(ctx),
    ...allianceTasks(ctx),
  ]);
  const [total, ...pairs] = sums;
  if (total === undefined || books === undefined)
    throw new RangeError("A sum over no rows is a row all the same.");
  const [nearest] = exposed;
  const { fromMs, lineCount, owedMinor, pendingMinor } = books;
  return {
    at: toIso(ctx.now),
    sinceDay: span.sinceDay,
    tasks: tasksFrom(ctx, waiting.flat(), {
      ...{ nearLimit: nearest?.nearLimit ?? 0, nearestId: nearest?.merchantId },
      ...{ fromMs, oldestMs: books.oldestMs },
    }),
    members: { active: members?.active ?? 0, admitted: members?.admitted ?? 0 },
    total: figuresOf(total),
    flows: await toFlows(ctx, pairs),
    exposures: exposed.map(({ nearLimit: _nearLimit, ...it }) => it),
    period: {
      fromAt: fromMs === null ? null : toIso(fromMs),
      nextCutoffAt: nextCutoffOf(ctx),
      ...{ lineCount, owedMinor, pendingMinor },
    },
    settlement: latest === undefined ? null : settlementOf(latest, counts),
    log: {
      eventCount: log?.eventCount ?? 0,
      sealedCount: log?.sealedCount ?? 0,
      sealedAt: log?.sealedAt ? toIso(log.sealedAt) : null,
    },
  };
}

type Books = {
  fromMs: number | null;
  /** When the first of the period's lines locked; null where there is none. */
  oldestMs: number | null;
  lineCount: number;
  owedMinor: number;
  pendingMinor: number;
};

/** Owner by owner along the two indexes that hold the amounts: what locked since the latest cut-off, and what is pending. */
function booksOf({ alliance, now }: AdminContext): Statement<Books> {
  const cutoff = sql.raw(latestCutoffSql("a.alliance_id"));
  const pending = (side: string) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at > ${now})`;
  const lines = (value: string) => sql`(SELECT ${sql.raw(value)} FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.debit_id = a.owner_id AND t.unit = a.unit
      AND t.effective_at >= coalesce(${cutoff}, 0) AND t.effective_at <= ${now} AND t.code <> 'payment')`;
  return statement(sql`WITH stands AS (
      SELECT a.credits_minor - a.debits_minor AS position, ${pending("credit_id")} - ${pending("debit_id")} AS pending,
        ${lines("count(*)")} AS line_count, ${lines("min(t.effective_at)")} AS oldest_at, ${cutoff} AS from_at
      FROM accounts a WHERE a.alliance_id = ${alliance.id} AND a.unit = ${alliance.currency})
    SELECT max(from_at) AS fromMs, min(oldest_at) AS oldestMs, coalesce(sum(line_count), 0) AS lineCount,
      coalesce(sum(max(pending - position, 0)), 0) AS owedMinor,
      coalesce(sum(max(-pending, 0)), 0) AS pendingMinor
    FROM stands`);
}

type Counts = { obligationCount: number; instructionCount: number };

function countsOf(ctx: AdminContext): Statement<Counts> {
  const of = (table: string) => sql`(SELECT count(*) FROM ${sql.raw(table)}
    WHERE alliance_id = ${ctx.alliance.id} AND settlement_id = ${latestId(ctx)})`;
  return statement(
    sql`SELECT ${of("settlement_obligations")} AS obligationCount, ${of("instructions")} AS instructionCount`,
  );
}

function settlementOf(latest: StandingRow, counts: Counts | undefined): AllianceHome["settlement"] {
  const { row, decision, isOpen } = standing(latest);
  const { id, number, cutoffAt, grossMinor, instructedMinor } = row;
  const { obligationCount = 0, instructionCount = 0 } = counts ?? {};
  return {
    ...{ id, number, status: standingOf(decision, isOpen), cutoffAt: toIso(cutoffAt) },
    ...{ grossMinor, instructedMinor, obligationCount, instructionCount },
  };
}

type Log = { eventCount: number; sealedCount: number; sealedAt: number | null };

/** Events are numbered without gaps, so their number is the last one's. */
function logOf({ alliance }: AdminContext): Statement<Log> {
  const last = sql`FROM audit_seals WHERE alliance_id = ${alliance.id} ORDER BY through_seq DESC LIMIT 1`;
  return statement(sql`SELECT
    coalesce((SELECT max(seq) FROM audit_events WHERE alliance_id = ${alliance.id}), 0) AS eventCount,
    coalesce((SELECT through_seq ${last}), 0) AS sealedCount, (SELECT sealed_at ${last}) AS sealedAt`);
}

type Members = { active: number; admitted: number };

function membersOf({ alliance }: AdminContext): Statement<Members> {
  return statement(sql`SELECT count(*) FILTER (WHERE status = 'active') AS active,
    count(*) FILTER (WHERE status NOT IN ('applied', 'refused')) AS admitted
    FROM merchants WHERE alliance_id = ${alliance.id}`);
}
