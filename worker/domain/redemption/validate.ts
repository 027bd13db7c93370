// Would this coupon be honoured for this order? The answer or the very problem that redeeming would meet.
import { and, eq } from "drizzle-orm";
import type { Validation, ValidationRequest } from "../../../schema/contract/coupons.ts";
import { Problem } from "../../../schema/problems.ts";
import { discountOf } from "../../../schema/split.ts";
import { redemptions } from "../../../schema/tables/redemptions.ts";
import { dayOf, toIso } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { couponAtTill } from "./at-till.ts";

/** Nothing is written. @throws Problem what `couponAtTill` throws, `order_already_has_coupon`. */
export async function validateCoupon(
  ctx: MerchantContext,
  code: string,
  request: ValidationRequest,
): Promise<Validation> {
  const { order } = request;
  const { coupon, storeRef } = await couponAtTill(ctx, code, request);
  await checkOrderIsFree(ctx, order.reference, storeRef);
  const discountMinor = discountOf(coupon.terms.discount, order.amountMinor);
  return {
    valid: true,
    couponId: coupon.couponId,
    offerId: coupon.offerId,
    title: coupon.title,
    discount: coupon.terms.discount,
    discountMinor,
    payableMinor: order.amountMinor - discountMinor,
    expiresAt: toIso(coupon.expiresAt),
    lastDay: coupon.lastDay,
  };
}

/** One coupon per redeemer, store, local day and order reference. @throws Problem `order_already_has_coupon`. */
async function checkOrderIsFree(
  ctx: MerchantContext,
  orderReference: string | undefined,
  storeRef: string | undefined,
) {
  if (orderReference === undefined) return;
  const [used] = await ctx.db
    .select({ id: redemptions.id })
    .from(redemptions)
    .where(
      and(
        eq(redemptions.allianceId, ctx.alliance.id),
        eq(redemptions.redeemerId, ctx.actor.merchantId),
        eq(redemptions.storeRef, storeRef ?? ""),
        eq(redemptions.orderDay, dayOf(ctx.now, ctx.alliance.timeZone)),
        eq(redemptions.orderReference, orderReference),
      ),
    );
  if (used) throw new Problem("order_already_has_coupon");
}
