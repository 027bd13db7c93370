// Up to when periods are closed: nothing can become effective before an alliance's latest cut-off.
import type { Statement } from "../../db/statement.ts";

/** SQL for the cut-off of the highest settlement that was not reopened; null where none was closed yet. */
export function latestCutoffSql(allianceId: string): string {
  return `(SELECT s.cutoff_at FROM settlements s WHERE s.alliance_id = ${allianceId} AND NOT EXISTS (
    SELECT 1 FROM settlement_decisions d
    WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id AND d.decision = 'reopened')
    ORDER BY s.number DESC LIMIT 1)`;
}

/** The read of an alliance's latest cut-off, epoch milliseconds. */
export function latestCutoff(allianceId: string): Statement<{ cutoffAt: number | null }> {
  return { sql: `SELECT ${latestCutoffSql("?")} AS cutoffAt`, params: [allianceId] };
}

/**
 * When a correction counts: with its original while that lies ahead, so that they lock together; afterwards
 * max(now, latest cut-off), a line of the next settlement. Instants in epoch milliseconds.
 */
export function correctionEffectiveAt(originalAt: number, now: number, latestCutoffAt: number): number {
  const isAhead = originalAt > now && originalAt >= latestCutoffAt;
  return isAhead ? originalAt : Math.max(now, latestCutoffAt);
}
