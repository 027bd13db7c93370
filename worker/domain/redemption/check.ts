// May this coupon be used here, now, for this order? The first rule that fails is the answer. Pure.
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { isReserved } from "../coupons/state.ts";
import type { CouponFacts } from "./facts.ts";

/** What a till asks; `now` in epoch milliseconds. */
export type Presented = {
  redeemerId: string;
  storeRef: string | undefined;
  /** The reservation that the till holds itself. */
  reservationId: string | undefined;
  orderReference: string | undefined;
  amountMinor: number;
  now: number;
};

/**
 * The order is part of the contract: this redeemer → this store → not ended → open → not expired, or reserved in time
 * → not reserved by another → minimum spend. That the order carries no other coupon is the write's to decide.
 *
 * @throws Problem the first rule that is not held.
 */
export function checkCoupon(coupon: CouponFacts, presented: Presented): void {
  const { redeemerId, storeRef, now, amountMinor } = presented;
  const { terms } = coupon;
  if (coupon.redeemerId !== redeemerId) throw new Problem("wrong_redeemer");
  if (terms.storeRefs.length > 0 && !terms.storeRefs.includes(storeRef ?? ""))
    throw new Problem("wrong_store");
  if (coupon.ending === "redeemed") throw new Problem("coupon_already_redeemed");
  if (coupon.ending === "revoked") throw new Problem("coupon_revoked");
  if (coupon.ending === "passed_on") throw new Problem("coupon_passed_on");
  if (now < coupon.opensAt) throw new Problem("coupon_not_yet_valid", { opensAt: toIso(coupon.opensAt) });
  const isHeld = isReserved(coupon, now);
  if (now >= coupon.expiresAt && !isHeld) throw new Problem("coupon_expired", { lastDay: coupon.lastDay });
  checkReservation(coupon, presented, isHeld);
  if (amountMinor < terms.minSpendMinor) {
    throw new Problem("minimum_spend_not_met", { minSpendMinor: terms.minSpendMinor });
  }
}

function checkReservation(
  coupon: CouponFacts,
  { reservationId, orderReference }: Presented,
  isHeld: boolean,
): void {
  if (!isHeld) return;
  if (coupon.reservationId !== reservationId) throw new Problem("coupon_reserved");
  if (orderReference !== undefined && coupon.reservedOrder !== orderReference)
    throw new Problem("reservation_differs");
}
