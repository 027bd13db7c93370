// What a dispute, its outcome and a refund are decided from, and the guard that it is still so when they are written.
import { sql } from "drizzle-orm";
import type { Guard } from "../../db/must.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** How many refunds, disputes and outcomes a redemption has: each moves its transfers, and none ever goes. */
export type Moves = { refunds: number; disputes: number; outcomes: number };

export const NO_MOVES: Moves = { refunds: 0, disputes: 0, outcomes: 0 };

export function movesOf(allianceId: string, redemptionId: string): Statement<Moves> {
  return statement(sql`SELECT ${refunds(allianceId, redemptionId)} AS refunds,
    ${disputes(allianceId, redemptionId)} AS disputes, ${outcomes(allianceId, redemptionId)} AS outcomes`);
}

/** Held while nobody refunded, disputed or decided since it was read; else the request is decided again. */
export function movesAreAsRead(allianceId: string, redemptionId: string, moves: Moves): Guard {
  const now = sql`${refunds(allianceId, redemptionId)} = ${moves.refunds}
    AND ${disputes(allianceId, redemptionId)} = ${moves.disputes}
    AND ${outcomes(allianceId, redemptionId)} = ${moves.outcomes}`;
  return [now, "transfers_are_as_read"];
}

const refunds = (allianceId: string, redemptionId: string) => sql`(SELECT count(*) FROM refunds f
  WHERE f.alliance_id = ${allianceId} AND f.redemption_id = ${redemptionId})`;
const disputes = (allianceId: string, redemptionId: string) => sql`(SELECT count(*) FROM disputes p
  WHERE p.alliance_id = ${allianceId} AND p.redemption_id = ${redemptionId})`;
const outcomes = (allianceId: string, redemptionId: string) => sql`(SELECT count(*) FROM disputes p
  JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
  WHERE p.alliance_id = ${allianceId} AND p.redemption_id = ${redemptionId})`;
