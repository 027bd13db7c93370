// Reopens the latest settlement while it is not approved: it is void, its payments are withdrawn, its period is open again.
import { sql } from "drizzle-orm";
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import type { Settlement } from "../../../schema/contract/settlements.ts";
import { settlementDecisions } from "../../../schema/tables/settlements.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { findSettlement } from "./read.ts";
import { type DecisionRow, decided, toSettlement } from "./shape.ts";
import { STANDS } from "./standing.ts";

/** @throws Problem `not_found`, `settlement_not_latest`, `settlement_not_closed`. */
export async function reopenSettlement(
  ctx: AdminContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<Settlement> {
  const before = await findSettlement(ctx, id);
  const { id: allianceId } = ctx.alliance;
  const decision: DecisionRow = {
    ...{ allianceId, settlementId: id, decision: "reopened", principalId: ctx.actor.principalId },
    ...{ reason, decidedAt: ctx.now },
  };
  const isVoid = sql`SELECT 1 FROM settlement_decisions
    WHERE alliance_id = ${allianceId} AND settlement_id = ${id} AND decision = 'reopened'`;
  const later = sql`SELECT 1 FROM settlements s
    WHERE s.alliance_id = ${allianceId} AND s.number > ${before.row.number} AND ${STANDS}`;
  return commit(ctx, toSettlement(ctx, decided(before, decision)), [
    ...must(
      [sql`NOT EXISTS (${isVoid})`, "settlement_not_closed"],
      [sql`NOT EXISTS (${later})`, "settlement_not_latest"],
    ),
    // Whoever decides first wins: a settlement has one decision.
    insert(settlementDecisions, decision),
    audit(ctx, allianceId, "settlement.reopened", id, { reason }),
  ]);
}
