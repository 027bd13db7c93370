// What stands in the way of disputing a claim: that it was disputed, that nothing of it is left, that it is approved.
import { sql } from "drizzle-orm";
import type { Claim as ShownClaim } from "../../../schema/contract/redemptions.ts";
import { sumOf } from "../../../schema/money.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "../ledger/post.ts";
import { STANDS } from "../settlement/standing.ts";
import { claimed, claimOf, type Standing, standingsOf } from "./holds.ts";

export type Obstacle = NonNullable<ShownClaim["obstacle"]>;

/** The latest settlement that stands; `isApproved` is 1 where it is final. */
export type Latest = { id: string; fromAt: number; cutoffAt: number; isApproved: number };

/** Null where its debtor may dispute it, with what has become of its period. */
export function obstacleTo(claim: readonly Standing[], latest: Latest | undefined): Obstacle | null {
  if (claim.some(({ disputeId }) => disputeId !== null)) return "disputed_once";
  if (leftOf(claim) === 0) return "something_left_to_dispute";
  const effectiveAt = claim[0]?.original.effectiveAt ?? 0;
  if (latest === undefined || effectiveAt >= latest.cutoffAt) return null;
  return latest.isApproved === 1 || effectiveAt < latest.fromAt ? "dispute_in_time" : null;
}

/** What a dispute would hold, in minor units. */
export function leftOf(claim: readonly Standing[]): number {
  return sumOf(claim.map(({ keptMinor }) => keptMinor));
}

type Sides = { gifterId: string; redeemerId: string };

/** Every claim there is on a redemption's transfers, each as it stands. */
export function claimsOf(
  { gifterId, redeemerId }: Sides,
  transfers: readonly TransferRow[],
  latest: Latest | undefined,
): ShownClaim[] {
  const standings = standingsOf(transfers);
  const firsts = standings.filter(({ original: { code, id, debitId } }) => {
    const claim = claimOf(code);
    return claim !== null && claimed(standings, claim, debitId)[0]?.original.id === id;
  });
  return firsts.map(({ original: { id, code, debitId } }) => {
    const claim = claimOf(code) ?? "commission";
    const parts = claimed(standings, claim, debitId);
    return {
      ...{ claim, transferId: id, debtorId: debitId },
      creditorId: claim === "commission" ? gifterId : redeemerId,
      leftMinor: leftOf(parts),
      disputeId: parts.find(({ disputeId }) => disputeId !== null)?.disputeId ?? null,
      obstacle: obstacleTo(parts, latest),
    };
  });
}

export function latestSettlement(allianceId: string): Statement<Latest> {
  return statement(sql`SELECT s.id, s.from_at AS fromAt, s.cutoff_at AS cutoffAt,
      EXISTS (SELECT 1 FROM settlement_decisions d
        WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id AND d.decision = 'approved') AS isApproved
    FROM settlements s WHERE s.alliance_id = ${allianceId} AND ${STANDS} ORDER BY s.number DESC LIMIT 1`);
}
