// When periods end, as every member may know it: the policy's calendar against the closings there were.
import type { SettlementCalendarView } from "../../../schema/contract/settlements.ts";
import { latestCutoff, nextCutoff } from "../../../schema/settlement-calendar.ts";
import { toIso } from "../../../schema/time.ts";
import type { AllianceFacts, MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";

/** Both cut-offs are null where the policy has no calendar, `awaitingCutoffAt` where the last one is closed already. */
export async function readCalendar(ctx: MemberContext): Promise<SettlementCalendarView> {
  const { policy } = ctx.alliance;
  const { settlementCadence: cadence, cutoffDay, closesAutomatically } = policy;
  const [[period]] = await batchRead(ctx.d1, [openPeriod(ctx.alliance)]);
  const settledTo = period?.settledTo ?? null;
  const shared = {
    cadence,
    cutoffDay,
    closesAutomatically,
    settledTo: settledTo === null ? null : toIso(settledTo),
  };
  if (cadence === null) return { ...shared, nextCutoffAt: null, awaitingCutoffAt: null };
  const awaiting = awaitingCutoff(ctx.alliance, { now: ctx.now, since: period?.since ?? null });
  return {
    ...shared,
    nextCutoffAt: nextCutoffOf(ctx),
    awaitingCutoffAt: awaiting === undefined ? null : toIso(awaiting),
  };
}

/** When the period ends by the policy's calendar; null where it has none. */
export function nextCutoffOf({ alliance, now }: MemberContext): string | null {
  const { settlementCadence: cadence, cutoffDay } = alliance.policy;
  return cadence === null ? null : toIso(nextCutoff({ cadence, cutoffDay }, alliance.timeZone, now));
}

/** The last cut-off that has come since an instant; undefined where there is none, or nothing to close since ever. */
export function awaitingCutoff(
  { timeZone, policy }: Pick<AllianceFacts, "timeZone" | "policy">,
  { now, since }: { now: number; since: number | null },
): number | undefined {
  const { settlementCadence: cadence, cutoffDay } = policy;
  if (cadence === null || since === null) return undefined;
  const cutoffAt = latestCutoff({ cadence, cutoffDay }, timeZone, now);
  return cutoffAt > since ? cutoffAt : undefined;
}

/** Since when a period is open: the latest cut-off, or else the first transfer; null where nothing ever moved. */
export type OpenPeriod = { settledTo: number | null; since: number | null };

function openPeriod({ id, currency }: AllianceFacts): Statement<OpenPeriod> {
  return {
    sql: `SELECT ${latestCutoffSql("?")} AS settledTo, ${openSinceSql("?", "?")} AS since`,
    params: [id, id, id, currency],
  };
}

/** SQL for `since`; each account's first debit is one step in its index. */
export function openSinceSql(allianceId: string, unit: string): string {
  return `coalesce(${latestCutoffSql(allianceId)}, (SELECT min((SELECT min(t.effective_at) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.debit_id = a.owner_id AND t.unit = a.unit))
    FROM accounts a WHERE a.alliance_id = ${allianceId} AND a.unit = ${unit}))`;
}
