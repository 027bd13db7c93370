// The one outcome of an allotment request: its redeemer approves or refuses it, or its gifter takes it back.
import type { AskApprovalRequest, RequestedAllotment } from "../../../schema/contract/allotment-requests.ts";
import { allotmentRequestOutcomes } from "../../../schema/tables/allotment-requests.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { insert } from "../../db/statement.ts";
import { allotting } from "../allotments/allot.ts";
import { findOwnAsk } from "./read.ts";
import { type AskRow, toRequestedAllotment } from "./view.ts";

/**
 * Entrusts the gifter with as many as asked for, or with another number, in the same write and by the same rules as
 * any allotment.
 *
 * @throws Problem `not_found`, `allotment_request_decided`, and those of an allotment: `allotment_exceeds_quota`,
 * `merchant_not_active`, `competitors_cannot_partner`, `offer_ended`.
 */
export async function approveAsk(
  ctx: MerchantContext,
  id: string,
  { quantity, coFundingBps }: AskApprovalRequest,
): Promise<RequestedAllotment> {
  const row = await findOwnAsk(ctx, id, "redeemer");
  const { offerId, redeemerId, gifterId } = row;
  const entrusted = { offerId, redeemerId, gifterId, quantity: quantity ?? row.quantity, coFundingBps };
  const { answer, writes } = allotting(ctx, entrusted);
  return decide(ctx, row, { outcome: "approved", allotmentId: answer.id }, writes);
}

/** @throws Problem `not_found`, `allotment_request_decided`. */
export async function refuseAsk(
  ctx: MerchantContext,
  id: string,
  reason: string,
): Promise<RequestedAllotment> {
  return decide(ctx, await findOwnAsk(ctx, id, "redeemer"), { outcome: "refused", reason });
}

/** @throws Problem `not_found`, `allotment_request_decided`. */
export async function withdrawAsk(ctx: MerchantContext, id: string): Promise<RequestedAllotment> {
  return decide(ctx, await findOwnAsk(ctx, id, "gifter"), { outcome: "withdrawn" });
}

type Outcome =
  | { outcome: "approved"; allotmentId: string }
  | { outcome: "refused"; reason: string }
  | { outcome: "withdrawn" };

/** The key of the outcome lets one in. What an approval names is written before it. */
function decide(
  ctx: MerchantContext,
  row: AskRow,
  { outcome, ...named }: Outcome,
  before: readonly Write[] = [],
): Promise<RequestedAllotment> {
  const { id: allianceId } = ctx.alliance;
  const decided = { outcome, allotmentId: null, reason: null, ...named, decidedAt: ctx.now };
  const { principalId } = ctx.actor;
  return commit(ctx, toRequestedAllotment({ ...row, ...decided }), [
    ...before,
    insert(allotmentRequestOutcomes, { allianceId, requestId: row.id, principalId, ...decided }),
    audit(ctx, allianceId, `allotment_request.${outcome}`, row.id, named),
  ]);
}
