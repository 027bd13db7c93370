// A dispute's one outcome: what is allowed is released, and what stays held is the correction.
import type { Dispute, DisputeResolutionRequest } from "../../../schema/contract/disputes.ts";
import { sumOf } from "../../../schema/money.ts";
import { Problem } from "../../../schema/problems.ts";
import { disputeOutcomes } from "../../../schema/tables/disputes.ts";
import type { AdminContext, AdministeringContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert } from "../../db/statement.ts";
import { correctionEffectiveAt, latestCutoff } from "../ledger/cutoff.ts";
import { post, type TransferRow, toTransfers } from "../ledger/post.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";
import { settlementIdsOf } from "../ledger/shape.ts";
import { movesAreAsRead, movesOf, NO_MOVES } from "./facts.ts";
import { releasesOf, standingsOf } from "./holds.ts";
import { findDispute, notesOf } from "./read.ts";
import { toDispute } from "./view.ts";

/** @throws Problem `not_found`, `dispute_is_open`, `allowance_within_hold`. */
export async function resolveDispute(
  ctx: AdminContext,
  id: string,
  request: DisputeResolutionRequest,
): Promise<Dispute> {
  const row = await findDispute(ctx, id);
  if (row.outcome !== null) throw new Problem("dispute_is_open");
  const [notes] = await batchRead(ctx.d1, [notesOf(ctx.alliance.id, id)]);
  return decideDispute(ctx, row, request, async (outcome, transfers) => {
    const parts = { notes, transfers, settlementIds: await settlementIdsOf(ctx, transfers) };
    return toDispute({ ...row, ...outcome, decidedBy: outcome.principalId }, parts, ctx);
  });
}

type Outcome = Omit<typeof disputeOutcomes.$inferInsert, "allianceId" | "disputeId">;

/**
 * Rejected lets all of the hold go, upheld what is allowed: with the original while that lies ahead, for nothing is owed
 * before it would have been; afterwards now, or at the latest cut-off where that is later.
 *
 * @throws Problem `dispute_is_open`, `allowance_within_hold`; Raced where a refund came in since.
 */
export async function decideDispute<Answer>(
  ctx: AdministeringContext,
  { id, redemptionId }: { id: string; redemptionId: string },
  { outcome, allowedMinor = 0, note }: DisputeResolutionRequest,
  answer: (outcome: Outcome, transfers: readonly TransferRow[]) => Promise<Answer>,
  guards: readonly Guard[] = [],
): Promise<Answer> {
  const { id: allianceId } = ctx.alliance;
  const [transfers, [moves = NO_MOVES], [period]] = await batchRead(ctx.d1, [
    transfersOfRedemption(allianceId, redemptionId),
    movesOf(allianceId, redemptionId),
    latestCutoff(allianceId),
  ]);
  const held = standingsOf(transfers).filter(({ disputeId }) => disputeId === id);
  const heldMinor = sumOf(held.map((it) => it.heldMinor));
  if (allowedMinor > heldMinor) throw new Problem("allowance_within_hold", { heldMinor });
  const row = {
    ...{ outcome, note, principalId: ctx.actor.principalId, decidedAt: ctx.now },
    allowedMinor: outcome === "rejected" ? heldMinor : allowedMinor,
    effectiveAt: correctionEffectiveAt(held[0]?.original.effectiveAt ?? 0, ctx.now, period?.cutoffAt ?? 0),
  };
  const { effectiveAt } = row;
  const occasion = { allianceId, effectiveAt, createdAt: ctx.now, redemptionId, disputeId: id };
  const releases = toTransfers(releasesOf(held, row.allowedMinor), occasion);
  return commit(ctx, await answer(row, [...transfers, ...releases]), [
    ...must(...guards),
    insert(disputeOutcomes, { allianceId, disputeId: id, ...row }),
    ...must(movesAreAsRead(allianceId, redemptionId, { ...moves, outcomes: moves.outcomes + 1 })),
    ...post(releases),
    audit(ctx, allianceId, `dispute.${outcome}`, id, { allowedMinor: row.allowedMinor }),
  ]);
}
