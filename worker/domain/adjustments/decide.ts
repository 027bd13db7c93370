// The one decision on an adjustment: another person than its proposer approves or refuses it, or its proposer withdraws it.
import { type SQL, sql } from "drizzle-orm";
import type { Adjustment } from "../../../schema/contract/adjustments.ts";
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import { Problem } from "../../../schema/problems.ts";
import { adjustmentDecisions } from "../../../schema/tables/adjustments.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { post, toTransfers } from "../ledger/post.ts";
import { type AdjustmentRow, adjustmentsWhere, isNamed, toAdjustment } from "./read.ts";

/**
 * Posts it. It takes effect at max(now, latest cut-off): a line of the open period, since nothing paid is ever edited.
 *
 * @throws Problem `not_found`, `adjustment_is_proposed`, `approver_proposed_it`.
 */
export async function approveAdjustment(ctx: AdminContext, id: string): Promise<Adjustment> {
  const { id: allianceId } = ctx.alliance;
  const [[row], [who], [period]] = await batchRead(ctx.d1, [...readFor(ctx, id), latestCutoff(allianceId)]);
  if (!row) throw new Problem("not_found");
  const { debitId, creditId, amountMinor, unit } = row;
  const effectiveAt = Math.max(ctx.now, period?.cutoffAt ?? 0);
  const transfers = toTransfers([{ code: "adjustment", debitId, creditId, amountMinor, unit }], {
    ...{ allianceId, effectiveAt, createdAt: ctx.now, adjustmentId: id },
  });
  const approved = { decision: "approved", reason: null } as const;
  return decide(ctx, row, { ...approved, name: who?.name }, isByAnother(ctx, id), post(transfers));
}

/** Nothing is posted by it. @throws Problem `not_found`, `adjustment_is_proposed`, `approver_proposed_it`. */
export async function refuseAdjustment(
  ctx: AdminContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<Adjustment> {
  const [[row], [who]] = await batchRead(ctx.d1, readFor(ctx, id));
  if (!row) throw new Problem("not_found");
  return decide(ctx, row, { decision: "refused", reason, name: who?.name }, isByAnother(ctx, id));
}

/** Nothing is posted by it. @throws Problem `not_found`, `adjustment_is_proposed`, `proposal_not_yours`. */
export async function withdrawAdjustment(
  ctx: AdminContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<Adjustment> {
  const [[row], [who]] = await batchRead(ctx.d1, readFor(ctx, id));
  if (!row) throw new Problem("not_found");
  return decide(ctx, row, { decision: "withdrawn", reason, name: who?.name }, isByOneself(ctx, id));
}

/** The adjustment, and what the actor is called. */
function readFor(ctx: AdminContext, id: string): [Statement<AdjustmentRow>, Statement<{ name: string }>] {
  const { alliance, actor } = ctx;
  return [
    adjustmentsWhere(ctx, isNamed(id)),
    statement(
      sql`SELECT name FROM principals WHERE alliance_id = ${alliance.id} AND id = ${actor.principalId}`,
    ),
  ];
}

/** Persons are compared, never keys. */
function isByAnother(ctx: AdminContext, id: string): Guard {
  return [
    sql`EXISTS (${proposalOf(ctx, id)} AND proposed_by <> ${ctx.actor.principalId})`,
    "approver_proposed_it",
  ];
}

function isByOneself(ctx: AdminContext, id: string): Guard {
  return [
    sql`EXISTS (${proposalOf(ctx, id)} AND proposed_by = ${ctx.actor.principalId})`,
    "proposal_not_yours",
  ];
}

function proposalOf({ alliance }: AdminContext, id: string): SQL {
  return sql`SELECT 1 FROM adjustments WHERE alliance_id = ${alliance.id} AND id = ${id}`;
}

type Decided = Pick<NonNullable<Adjustment["decision"]>, "decision" | "reason"> & {
  name: string | undefined;
};

/** The key of the decision lets one in, and what an approval posts comes with it. */
function decide(
  ctx: AdminContext,
  row: AdjustmentRow,
  { decision, reason, name = "" }: Decided,
  isWhoMay: Guard,
  posted: readonly Write[] = [],
): Promise<Adjustment> {
  const { id: allianceId } = ctx.alliance;
  const { principalId } = ctx.actor;
  const { id, debitId, creditId, amountMinor } = row;
  const decided = { decision, decisionReason: reason, decidedBy: principalId, decidedByName: name };
  const details = { debitId, creditId, amountMinor, ...(reason === null ? {} : { reason }) };
  return commit(ctx, toAdjustment({ ...row, ...decided, decidedAt: ctx.now }), [
    insert(adjustmentDecisions, {
      ...{ allianceId, adjustmentId: id, decision, reason, principalId, decidedAt: ctx.now },
    }),
    ...must(isWhoMay),
    ...posted,
    audit(ctx, allianceId, `adjustment.${decision}`, id, details),
  ]);
}
