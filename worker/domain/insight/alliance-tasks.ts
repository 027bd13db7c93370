// What waits for an admin, the most urgent first: unclear money, settlements, disputes, applications.
import { sql } from "drizzle-orm";
import type { AllianceTask } from "../../../schema/contract/home.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { HAS_DEADLINE, IS_OPEN, WAITS_FOR } from "../disputes/view.ts";
import { waitingForAdmin } from "../reconciliation/waiting.ts";
import { awaitingCutoff } from "../settlement/calendar.ts";
import { isAtWillOf, STANDS } from "../settlement/standing.ts";
import { lastDayBefore } from "./home-span.ts";

/** `overAt` is the instant at which the first of a kind is over, where that is no local day yet. */
export type AllianceTaskRow = Omit<AllianceTask, "subjectId"> & {
  subjectId: string | null;
  overAt?: number | null;
};

/** Without a calendar a period is said to be over once its first line locked so long ago. */
const PERIOD_DAYS = 28;

/** The most urgent first: what is to be paid before what is claimed, and both before who asks to come in. */
export function allianceTasks(ctx: AdminContext): Statement<AllianceTaskRow>[] {
  return [settling(ctx), deciding(ctx)];
}

/** Disputes that both sides have spoken in, adjustments that another admin proposed, shops that apply. */
function deciding({ alliance: { id }, actor }: AdminContext): Statement<AllianceTaskRow> {
  const undecided = sql`disputes p WHERE p.alliance_id = ${id} AND ${IS_OPEN} AND ${WAITS_FOR.decision}`;
  return statement(sql`SELECT 'decide_dispute' AS kind, count(*) AS count, min(p.id) AS subjectId,
      sum(p.held_minor) AS amountMinor, NULL AS day, min(p.answer_by) AS overAt
    FROM ${undecided} AND ${HAS_DEADLINE}
    UNION ALL SELECT 'decide_hold', count(*), min(p.id), sum(p.held_minor), NULL, NULL
    FROM ${undecided} AND NOT ${HAS_DEADLINE}
    UNION ALL SELECT 'approve_adjustment', count(*), min(j.id), sum(j.amount_minor), NULL, NULL
    FROM adjustments j WHERE j.alliance_id = ${id} AND j.proposed_by <> ${actor.principalId} AND NOT EXISTS (
      SELECT 1 FROM adjustment_decisions v WHERE v.alliance_id = j.alliance_id AND v.adjustment_id = j.id)
    UNION ALL SELECT 'decide_application', count(*), min(m.id), NULL, NULL, NULL FROM merchants m
      WHERE m.alliance_id = ${id} AND m.status = 'applied'`);
}

function settling({ alliance, actor }: AdminContext): Statement<AllianceTaskRow> {
  const { id } = alliance;
  const decide = (kind: AllianceTask["kind"], mayApprove: "NOT" | "") =>
    sql`SELECT ${kind} AS kind, count(*) AS count, min(s.id) AS subjectId, sum(s.instructed_minor) AS amountMinor,
        NULL AS day
      FROM settlements s WHERE s.alliance_id = ${id} AND ${STANDS}
        AND ${sql.raw(mayApprove)} ${isAtWillOf(actor.principalId)} AND NOT EXISTS (
          SELECT 1 FROM settlement_decisions d WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id)`;
  return statement(sql`
    SELECT 'reconcile_payment' AS kind, count(*) AS count, min(i.id) AS subjectId, sum(i.amount_minor) AS amountMinor,
        NULL AS day
      FROM instructions i WHERE i.alliance_id = ${id} AND 'unknown' = (SELECT t.status FROM instruction_steps t
        WHERE t.alliance_id = i.alliance_id AND t.instruction_id = i.id ORDER BY t.sequence DESC LIMIT 1)
    UNION ALL ${waitingForAdmin(id)}
    UNION ALL ${decide("approve_settlement", "NOT")}
    UNION ALL ${decide("find_second_admin", "")}`);
}

/** What else the page has read: who nears its limit, the latest cut-off, and when the first line since then locked. */
type Also = {
  nearLimit: number;
  nearestId: string | undefined;
  fromMs: number | null;
  oldestMs: number | null;
};

/** Those that are there, with the two that follow from what the page reads anyway. */
export function tasksFrom(ctx: AdminContext, rows: readonly AllianceTaskRow[], also: Also): AllianceTask[] {
  const { alliance } = ctx;
  const isBusy = rows.some(({ kind, count }) => SETTLING.includes(kind) && count > 0);
  const isDue = !isBusy && isOver(ctx, also);
  const nothing = { amountMinor: null, day: null };
  const all: AllianceTaskRow[] = [
    ...rows,
    { kind: "watch_exposure", count: also.nearLimit, subjectId: also.nearestId ?? null, ...nothing },
    { kind: "close_period", count: Number(isDue), subjectId: alliance.id, ...nothing },
  ];
  return all.flatMap(({ subjectId, overAt, ...row }) => {
    if (subjectId === null || row.count === 0) return [];
    return [{ ...row, subjectId, day: lastDayBefore(ctx, overAt) ?? row.day }];
  });
}

/** Before these are done no further period is closed. */
const SETTLING: readonly AllianceTask["kind"][] = [
  "reconcile_payment",
  "approve_settlement",
  "find_second_admin",
];

/** By the calendar where the policy has one, else by the age of what has locked. */
function isOver({ now, alliance }: AdminContext, { fromMs, oldestMs }: Also): boolean {
  if (oldestMs === null) return false;
  if (alliance.policy.settlementCadence === null) return now - oldestMs >= PERIOD_DAYS * DAY_MS;
  return awaitingCutoff(alliance, { now, since: fromMs ?? oldestMs }) !== undefined;
}
