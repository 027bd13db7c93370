// The debited side disputes what it owes: it is held in reverse, in the period in which it would count.
import { sql } from "drizzle-orm";
import type { Dispute, DisputeRequest } from "../../../schema/contract/disputes.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { disputes } from "../../../schema/tables/disputes.ts";
import { settlementDecisions } from "../../../schema/tables/settlements.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { post, toTransfers } from "../ledger/post.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";
import { movesAreAsRead, movesOf, NO_MOVES } from "./facts.ts";
import { type Claim, claimed, claimOf, holdsOf, standingsOf } from "./holds.ts";
import { type Latest, latestSettlement, leftOf, obstacleTo } from "./obstacles.ts";
import { type DisputeNames, toDispute } from "./view.ts";

/**
 * Holds what is left of a commission with its fee, or of a subsidy. Where its period is closed and not approved, that
 * settlement is reopened in the same write and is closed again without the amount.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `transfer_is_disputable`, `something_left_to_dispute`, `disputed_once`,
 * `dispute_in_time`.
 */
export async function openDispute(
  ctx: MerchantContext,
  { transferId, reason }: DisputeRequest,
): Promise<Dispute> {
  const disputed = await findDisputed(ctx, transferId);
  const { id: allianceId, policy } = ctx.alliance;
  const { redemptionId, claim, debtorId, creditorId, names } = disputed;
  const [transfers, [moves = NO_MOVES], [latest]] = await batchRead(ctx.d1, [
    transfersOfRedemption(allianceId, redemptionId),
    movesOf(allianceId, redemptionId),
    latestSettlement(allianceId),
  ]);
  const standings = claimed(standingsOf(transfers), claim, debtorId);
  const obstacle = obstacleTo(standings, latest);
  if (obstacle !== null) throw new Problem(obstacle);
  const heldMinor = leftOf(standings);
  const effectiveAt = standings[0]?.original.effectiveAt ?? 0;
  const reopened = latest !== undefined && effectiveAt < latest.cutoffAt ? latest : undefined;
  const row = {
    ...{ id: newId("dispute"), redemptionId, claim, debtorId, creditorId, heldMinor, reason },
    ...{ principalId: ctx.actor.principalId, openedAt: ctx.now },
    answerBy: ctx.now + policy.disputeDays * DAY_MS,
  };
  const occasion = { allianceId, effectiveAt, createdAt: ctx.now, redemptionId, disputeId: row.id };
  const holds = toTransfers(holdsOf(standings), occasion);
  const shown = [...standings.map(({ original }) => original), ...holds];
  const parts = { notes: [], transfers: shown, settlementIds: [] };
  const answer = toDispute({ ...row, ...names, ...UNDECIDED }, parts, ctx);
  return commit(ctx, answer, [
    ...must(movesAreAsRead(allianceId, redemptionId, moves)),
    insert(disputes, { allianceId, ...row }),
    ...(reopened === undefined ? [] : reopen(ctx, reopened, row.id)),
    ...post(holds),
    audit(ctx, allianceId, "dispute.opened", row.id, { redemptionId, claim, heldMinor }),
  ]);
}

const UNDECIDED = {
  isAnswered: 0,
  outcome: null,
  allowedMinor: null,
  note: null,
  decidedBy: null,
  decidedAt: null,
};

type Disputed = {
  redemptionId: string;
  claim: Claim;
  debtorId: string;
  creditorId: string;
  names: DisputeNames;
};

/** Whose transfer it is decides who may know of it, and its debited side alone may dispute it. */
async function findDisputed(ctx: MerchantContext, transferId: string): Promise<Disputed> {
  const { merchantId } = ctx.actor;
  const [[row]] = await batchRead(ctx.d1, [transferWithSides(ctx.alliance.id, transferId)]);
  if (!row || (row.debitId !== merchantId && row.creditId !== merchantId)) throw new Problem("not_found");
  const claim = claimOf(row.code);
  if (claim === null || row.redemptionId === null || row.gifterId === null || row.redeemerId === null)
    throw new Problem("transfer_is_disputable");
  if (row.debitId !== merchantId) throw new Problem("role_not_allowed");
  const creditorId = claim === "commission" ? row.gifterId : row.redeemerId;
  const { redemptionId, orderReference, debtorName, creditorName } = row;
  const names = { orderReference, debtorName, creditorName };
  return { redemptionId, claim, debtorId: merchantId, creditorId, names };
}

/** As an admin would: void, its payments withdrawn. Whoever decides it first wins, and the other decides again. */
function reopen(ctx: MerchantContext, { id: settlementId }: Latest, disputeId: string): Write[] {
  const { id: allianceId } = ctx.alliance;
  const isDecided = sql`SELECT 1 FROM settlement_decisions
    WHERE alliance_id = ${allianceId} AND settlement_id = ${settlementId}`;
  // Its other owners read this; which dispute it was is for the sides of that one and the admins.
  const reason = "something in its period is disputed";
  return [
    ...must([sql`NOT EXISTS (${isDecided})`, "settlement_is_as_read"]),
    insert(settlementDecisions, {
      ...{ allianceId, settlementId, decision: "reopened", principalId: ctx.actor.principalId },
      ...{ reason, decidedAt: ctx.now },
    }),
    audit(ctx, allianceId, "settlement.reopened", settlementId, { reason, disputeId }),
  ];
}

type DisputedRow = {
  code: Parameters<typeof claimOf>[0];
  debitId: string;
  creditId: string;
  redemptionId: string | null;
  gifterId: string | null;
  redeemerId: string | null;
} & DisputeNames;

function transferWithSides(allianceId: string, transferId: string): Statement<DisputedRow> {
  return statement(sql`SELECT t.code, t.debit_id AS debitId, t.credit_id AS creditId,
      t.redemption_id AS redemptionId, d.gifter_id AS gifterId, d.redeemer_id AS redeemerId,
      d.order_reference AS orderReference, b.name AS debtorName, c.name AS creditorName
    FROM transfers t LEFT JOIN redemptions d ON d.alliance_id = t.alliance_id AND d.id = t.redemption_id
    LEFT JOIN merchants b ON b.alliance_id = t.alliance_id AND b.id = t.debit_id
    LEFT JOIN merchants c ON c.alliance_id = t.alliance_id
      AND c.id = iif(t.code = 'subsidy', d.redeemer_id, d.gifter_id)
    WHERE t.alliance_id = ${allianceId} AND t.id = ${transferId}`);
}
