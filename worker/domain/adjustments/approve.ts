// Another person than the one who proposed it approves an adjustment: that posts it, once.
import { sql } from "drizzle-orm";
import type { Adjustment } from "../../../schema/contract/adjustments.ts";
import { Problem } from "../../../schema/problems.ts";
import { adjustmentApprovals } from "../../../schema/tables/adjustments.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, statement } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { post, toTransfers } from "../ledger/post.ts";
import { adjustmentsWhere, isNamed, toAdjustment } from "./read.ts";

/**
 * It takes effect at max(now, latest cut-off): a line of the open period, since nothing paid is ever edited. Persons are
 * compared, never keys.
 *
 * @throws Problem `not_found`, `approver_proposed_it`, `adjustment_is_proposed`.
 */
export async function approveAdjustment(ctx: AdminContext, id: string): Promise<Adjustment> {
  const { id: allianceId } = ctx.alliance;
  const [[row], [period], [who]] = await batchRead(ctx.d1, [
    adjustmentsWhere(ctx, isNamed(id)),
    latestCutoff(allianceId),
    statement<{ name: string }>(sql`SELECT name FROM principals
      WHERE alliance_id = ${allianceId} AND id = ${ctx.actor.principalId}`),
  ]);
  if (!row) throw new Problem("not_found");
  const approval = { approvedBy: ctx.actor.principalId, approvedAt: ctx.now };
  const { debitId, creditId, amountMinor, unit } = row;
  const proposal = sql`SELECT 1 FROM adjustments
    WHERE alliance_id = ${allianceId} AND id = ${id} AND proposed_by <> ${approval.approvedBy}`;
  const effectiveAt = Math.max(ctx.now, period?.cutoffAt ?? 0);
  const transfers = toTransfers([{ code: "adjustment", debitId, creditId, amountMinor, unit }], {
    ...{ allianceId, effectiveAt, createdAt: ctx.now, adjustmentId: id },
  });
  return commit(ctx, toAdjustment({ ...row, ...approval, approvedByName: who?.name ?? null }), [
    // Its key lets one approval in.
    insert(adjustmentApprovals, { allianceId, adjustmentId: id, ...approval }),
    ...must([sql`EXISTS (${proposal})`, "approver_proposed_it"]),
    ...post(transfers),
    audit(ctx, allianceId, "adjustment.approved", id, { debitId, creditId, amountMinor }),
  ]);
}
