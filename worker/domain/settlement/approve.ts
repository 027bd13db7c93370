// Approves a closed settlement: another person than those at whose will it was closed, once the review is over.
import { sql } from "drizzle-orm";
import type { ApprovalRequest, Settlement } from "../../../schema/contract/settlements.ts";
import { settlementDecisions } from "../../../schema/tables/settlements.ts";
import { HOUR_MS } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { findSettlement } from "./read.ts";
import { type DecisionRow, decided, toSettlement } from "./shape.ts";
import { isAtWillOf } from "./standing.ts";

/**
 * Payments may start. Persons are compared, never keys: every key descends from one person.
 *
 * @throws Problem `not_found`, `settlement_not_closed`, `approver_closed_it`, `review_not_over`.
 */
export async function approveSettlement(
  ctx: AdminContext,
  id: string,
  { reason }: ApprovalRequest,
): Promise<Settlement> {
  const before = await findSettlement(ctx, id);
  const { id: allianceId, policy } = ctx.alliance;
  const { principalId } = ctx.actor;
  const decision: DecisionRow = {
    ...{ allianceId, settlementId: id, decision: "approved", principalId },
    ...{ reason: reason ?? null, decidedAt: ctx.now },
  };
  const closed = sql`SELECT 1 FROM settlements s WHERE s.alliance_id = ${allianceId} AND s.id = ${id}`;
  const reviewedSince = ctx.now - policy.reviewHours * HOUR_MS;
  return commit(ctx, toSettlement(ctx, decided(before, decision)), [
    // Whoever decides first wins: a settlement has one decision.
    insert(settlementDecisions, decision),
    ...must(
      [sql`EXISTS (${closed} AND NOT ${isAtWillOf(principalId)})`, "approver_closed_it"],
      [sql`EXISTS (${closed} AND s.closed_at <= ${reviewedSince})`, "review_not_over"],
    ),
    audit(ctx, allianceId, "settlement.approved", id, { reason: reason ?? null }),
  ]);
}
