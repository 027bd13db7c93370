// Refunding an order, in part or in full: reversals pro rata, and after a full refund in time a replacement coupon.
import { sql } from "drizzle-orm";
import { newCouponCode } from "../../../schema/codes.ts";
import type { Refund, RefundRequest } from "../../../schema/contract/redemptions.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { coupons } from "../../../schema/tables/coupons.ts";
import { refunds } from "../../../schema/tables/refunds.ts";
import { toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { read } from "../../db/read.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { type CouponViewRow, replacementOf, toGiftedCoupon } from "../coupons/view.ts";
import { movesAreAsRead } from "../disputes/facts.ts";
import { releasesBefore } from "../disputes/holds.ts";
import { correctionEffectiveAt } from "../ledger/cutoff.ts";
import { post, type TransferRow, toTransfers } from "../ledger/post.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";
import { toTransfer } from "../ledger/shape.ts";
import { type Returned, reversalsOf, takenBack } from "./money-back.ts";
import { type RefundFacts, type RefundRow, refundFacts } from "./refund-facts.ts";

/**
 * Records money returned on a redemption's order. The same reference and amount again answers the first refund.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `undo_too_late`, `refund_reference_reused`, `refund_exceeds_payment`.
 */
export async function refund(
  ctx: MerchantContext,
  redemptionId: string,
  request: RefundRequest,
): Promise<Refund> {
  const facts = await refundFacts(ctx, redemptionId);
  mayRefund(ctx, facts, request);
  const same = facts.refunds.find((it) => it.reference === request.reference);
  if (same) return commit(ctx, await replayRefund(ctx, facts, same, request), []);
  const returned = returnedBy(facts, request);
  const row = newRefund(ctx, facts, request.reference, returned);
  const reversals = reversalsOf(
    facts.standings.map(({ original }) => original),
    returned,
  );
  // What is disputed lets go of the same part first, so that nothing is taken back twice.
  const corrections = toTransfers([...releasesBefore(facts.standings, reversals), ...reversals], {
    allianceId: row.allianceId,
    effectiveAt: row.effectiveAt,
    createdAt: ctx.now,
    redemptionId,
    refundSequence: row.sequence,
  });
  const replacement = returned.isFull ? newReplacement(ctx, facts) : null;
  return commit(ctx, toRefund(ctx, row, corrections, replacement), [
    ...must(movesAreAsRead(row.allianceId, redemptionId, facts.moves)),
    insert(refunds, row),
    ...post(corrections),
    ...giveBackDiscount(facts, returned),
    ...(replacement === null ? [] : replace(ctx, facts, replacement)),
    audit(ctx, row.allianceId, "redemption.refunded", redemptionId, {
      refundId: row.id,
      amountMinor: row.amountMinor,
    }),
  ]);
}

/** How long a cashier may undo its own redemption. */
const UNDO_MS = 600_000;

function mayRefund(ctx: MerchantContext, { redemption }: RefundFacts, request: RefundRequest): void {
  if (ctx.actor.role !== "cashier") return;
  const { keyId, principalId } = ctx.actor;
  const isOwn = keyId === null ? redemption.principalId === principalId : redemption.keyId === keyId;
  if (!isOwn || !request.full) throw new Problem("role_not_allowed");
  if (ctx.now > redemption.redeemedAt + UNDO_MS) throw new Problem("undo_too_late");
}

async function replayRefund(
  ctx: MerchantContext,
  facts: RefundFacts,
  first: RefundRow,
  request: RefundRequest,
): Promise<Refund> {
  const isSame = request.full ? first.completes : first.amountMinor === request.amountMinor;
  if (!isSame) throw new Problem("refund_reference_reused");
  const [transfers, [replacement]] = await read(
    ctx,
    transfersOfRedemption(first.allianceId, first.redemptionId),
    replacementOf(first.allianceId, facts.redemption.couponId),
  );
  const own = transfers.filter((it) => it.refundSequence === first.sequence);
  return toRefund(ctx, first, own, first.completes ? (replacement ?? null) : null);
}

/** @throws Problem `refund_exceeds_payment` where more would be returned than is left of the net payment. */
function returnedBy({ redemption, refunds: earlier }: RefundFacts, request: RefundRequest): Returned {
  const { netMinor } = redemption;
  const last = earlier.at(-1);
  const beforeMinor = last?.refundedMinor ?? 0;
  const afterMinor = request.full ? netMinor : beforeMinor + (request.amountMinor ?? 0);
  if (last?.completes || afterMinor > netMinor) {
    throw new Problem("refund_exceeds_payment", { refundableMinor: netMinor - beforeMinor });
  }
  return { netMinor, beforeMinor, afterMinor, isFull: afterMinor === netMinor };
}

function newRefund(
  ctx: MerchantContext,
  facts: RefundFacts,
  reference: string,
  returned: Returned,
): RefundRow {
  const { redemption, refunds: earlier, latestCutoffAt } = facts;
  return {
    allianceId: redemption.allianceId,
    redemptionId: redemption.id,
    sequence: earlier.length + 1,
    id: newId("refund"),
    reference,
    amountMinor: returned.afterMinor - returned.beforeMinor,
    refundedMinor: returned.afterMinor,
    netMinor: returned.netMinor,
    completes: returned.isFull,
    effectiveAt: correctionEffectiveAt(redemption.effectiveAt, ctx.now, latestCutoffAt ?? 0),
    principalId: ctx.actor.principalId,
    createdAt: ctx.now,
  };
}

/** The offer's budget gets back the part of the discount that no longer supports a sale. */
function giveBackDiscount({ redemption }: RefundFacts, returned: Returned): Statement[] {
  const amountMinor = takenBack(redemption.discountMinor, returned);
  if (amountMinor === 0) return [];
  return [
    statement(sql`UPDATE offers SET discounted_minor = discounted_minor - ${amountMinor}
      WHERE alliance_id = ${redemption.allianceId} AND id = ${redemption.offerId}`),
  ];
}

/** Same window, terms and unit of quota, allotment, budget and limit as its original; none under a revoked gift. */
function newReplacement(
  ctx: MerchantContext,
  { coupon, terms, isGiftRevoked }: RefundFacts,
): CouponViewRow | null {
  if (!terms.reissueOnFullRefund || isGiftRevoked || ctx.now >= coupon.expiresAt) return null;
  const fresh = {
    ending: null,
    reservedUntil: null,
    isFullyRefunded: 0,
    replaces: coupon.id,
    replacedBy: null,
  };
  return { ...coupon, id: newId("coupon"), code: newCouponCode(), terms: JSON.stringify(terms), ...fresh };
}

function replace(ctx: MerchantContext, { coupon }: RefundFacts, { id, code }: CouponViewRow): Statement[] {
  const { allianceId, giftId } = coupon;
  const revoked = sql`SELECT 1 FROM gift_revocations WHERE alliance_id = ${allianceId} AND gift_id = ${giftId}`;
  return [
    ...must([sql`NOT EXISTS (${revoked})`, "gift_is_as_read"]),
    insert(coupons, { ...coupon, id, code, replaces: coupon.id, createdAt: ctx.now }),
  ];
}

function toRefund(
  ctx: MerchantContext,
  row: RefundRow,
  transfers: readonly TransferRow[],
  replacement: CouponViewRow | null,
): Refund {
  return {
    id: row.id,
    redemptionId: row.redemptionId,
    reference: row.reference,
    amountMinor: row.amountMinor,
    refundedMinor: row.refundedMinor,
    replacementCoupon: replacement && toGiftedCoupon(replacement, ctx.now, "lastFour"),
    transfers: transfers.map((it) => toTransfer(it, null, ctx.now)),
    createdAt: toIso(row.createdAt),
  };
}
