// What a till's write decides again about a coupon: its mutable part is still as the check saw it.
import { type SQL, sql } from "drizzle-orm";
import type { MerchantContext } from "../../context.ts";
import type { Guard } from "../../db/must.ts";
import { isReservedAt } from "../coupons/live.ts";
import { suspensionsAreAsRead } from "../disputes/for-fraud.ts";
import { type CouponFacts, isHeldBy } from "./facts.ts";

/** No other checkout holds it, and it is unexpired or held by this one. A broken guard sends the request round again. */
export function couponIsUsable(coupon: CouponFacts, now: number, reservationId: string | undefined): Guard {
  return [ofCoupon(coupon, isUsable(now, reservationId)), "coupon_is_as_read"];
}

/** The same, and both its merchants are as suspended as they were: that decides whose money is held. */
export function couponIsRedeemable(
  coupon: CouponFacts,
  now: number,
  reservationId: string | undefined,
): Guard {
  const held = sql`${isUsable(now, reservationId)} AND ${suspensionsAreAsRead(coupon)}`;
  return [ofCoupon(coupon, held), "coupon_is_as_read"];
}

function isUsable(now: number, reservationId: string | undefined): SQL {
  const free = sql`NOT ${isReservedAt(now, reservationId)}`;
  return sql`${free} AND (c.expires_at > ${now} OR ${isReservedAt(now)})`;
}

/** It has not ended; a redemption needs no such guard, because the ending it writes is unique. */
export function couponHasNotEnded(coupon: CouponFacts): Guard {
  const ended = sql`EXISTS (SELECT 1 FROM coupon_endings e WHERE e.alliance_id = c.alliance_id AND e.coupon_id = c.id)`;
  return [ofCoupon(coupon, sql`NOT ${ended}`), "coupon_is_as_read"];
}

/** The till code by which it was shown is still the coupon's, and in time unless this checkout holds it already. */
export function tillCodeIsGood(ctx: MerchantContext, coupon: CouponFacts, reservationId?: string): Guard[] {
  const { allianceId, couponId, shown } = coupon;
  if (shown.by !== "tillCode" || isHeldBy(coupon, reservationId, ctx.now)) return [];
  const good = sql`SELECT 1 FROM till_codes WHERE alliance_id = ${allianceId} AND coupon_id = ${couponId}
    AND code_hash = ${shown.codeHash} AND expires_at > ${ctx.receivedAt}`;
  return [[sql`EXISTS (${good})`, "coupon_is_as_read"]];
}

function ofCoupon({ allianceId, couponId }: CouponFacts, condition: SQL): SQL {
  return sql`(SELECT ${condition} FROM coupons c WHERE c.alliance_id = ${allianceId} AND c.id = ${couponId})`;
}
