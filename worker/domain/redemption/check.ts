// May this coupon be used here, now, for this order? The first rule that fails is the answer. Pure.
import { Problem } from "../../../schema/problems.ts";
import { isReserved } from "../coupons/state.ts";
import { checkLife } from "../coupons/usable.ts";
import { isFresh } from "../presenting/signed-text.ts";
import { type CouponFacts, isHeldBy } from "./facts.ts";

/** What a till asks; `now` in epoch milliseconds. */
export type Presented = {
  redeemerId: string;
  storeRef: string | undefined;
  /** The reservation that the till holds itself. */
  reservationId: string | undefined;
  orderReference: string | undefined;
  amountMinor: number;
  now: number;
  /** In real time, in which coupons are shown. */
  receivedAt: number;
};

/**
 * The order is part of the contract: this redeemer → this store → not ended → open → not expired, or reserved in time
 * → not reserved by another → shown as its terms ask → minimum spend. That the order carries no other coupon is the write's to decide.
 *
 * @throws Problem the first rule that is not held.
 */
export function checkCoupon(coupon: CouponFacts, presented: Presented): void {
  const { redeemerId, storeRef, now, amountMinor } = presented;
  const { terms } = coupon;
  if (coupon.redeemerId !== redeemerId) throw new Problem("wrong_redeemer");
  if (terms.storeRefs.length > 0 && !terms.storeRefs.includes(storeRef ?? ""))
    throw new Problem("wrong_store");
  checkLife(coupon, now);
  checkReservation(coupon, presented);
  checkPresentation(coupon, presented);
  if (amountMinor < terms.minSpendMinor) {
    throw new Problem("minimum_spend_not_met", { minSpendMinor: terms.minSpendMinor });
  }
}

function checkReservation(coupon: CouponFacts, { reservationId, orderReference, now }: Presented): void {
  if (!isReserved(coupon, now)) return;
  if (coupon.reservationId !== reservationId) throw new Problem("coupon_reserved");
  if (orderReference !== undefined && coupon.reservedOrder !== orderReference)
    throw new Problem("reservation_differs");
}

/** Who holds it for this checkout has seen it before. A till code is as good as a fresh signed text. */
function checkPresentation(coupon: CouponFacts, { reservationId, now, receivedAt }: Presented): void {
  const { shown, terms } = coupon;
  if (shown.by === "tillCode" || isHeldBy(coupon, reservationId, now)) return;
  if (shown.by === "code" && terms.presentation === "live") throw new Problem("presentation_needed");
  if (shown.by === "signed" && !isFresh(shown.step, receivedAt)) throw new Problem("presentation_stale");
}
