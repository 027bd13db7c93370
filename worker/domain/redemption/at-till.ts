// A coupon as it comes to a till: read, and checked for this store and this order. Every use of a coupon begins here.
import type { MerchantContext } from "../../context.ts";
import { checkCoupon } from "./check.ts";
import { type CouponFacts, findCoupon } from "./facts.ts";
import { storeAt } from "./own-store.ts";

/** What a till sends; amounts in minor units. */
type Asked = {
  order: { reference?: string | undefined; amountMinor: number };
  storeRef?: string | undefined;
  reservationId?: string | undefined;
};

/**
 * The coupon, and the store that it is used in. Nothing is written, and what is read here is decided again in the write.
 *
 * @throws Problem `store_not_yours`, `coupon_not_found`, or the first rule that is not held, in the order of checks.
 */
export async function couponAtTill(
  ctx: MerchantContext,
  code: string,
  { order, storeRef: named, reservationId }: Asked,
): Promise<{ coupon: CouponFacts; storeRef: string | undefined }> {
  const storeRef = storeAt(ctx, named);
  const coupon = await findCoupon(ctx, code, reservationId);
  checkCoupon(coupon, {
    redeemerId: ctx.actor.merchantId,
    storeRef,
    reservationId,
    orderReference: order.reference,
    amountMinor: order.amountMinor,
    now: ctx.now,
    receivedAt: ctx.receivedAt,
  });
  return { coupon, storeRef };
}
