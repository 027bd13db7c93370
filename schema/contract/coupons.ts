// Coupons at the till: what a shop asks before it redeems.
import { z } from "zod";
import { amountMinor, id, instant, reference } from "./scalars.ts";
import { discount } from "./terms.ts";

export const couponState = z.enum([
  "scheduled",
  "active",
  "reserved",
  "redeemed",
  "refunded",
  "expired",
  "revoked",
  "passed_on",
]);
export type CouponState = z.infer<typeof couponState>;

export const validationRequest = z
  .strictObject({
    order: z.strictObject({ reference: reference.optional(), amountMinor }),
    storeRef: reference.optional(),
  })
  .meta({ id: "ValidationRequest" });
export type ValidationRequest = z.infer<typeof validationRequest>;

export const validation = z
  .strictObject({
    valid: z.literal(true),
    couponId: id("coupon"),
    offerId: id("offer"),
    title: z.string(),
    discount,
    discountMinor: amountMinor,
    payableMinor: amountMinor,
    expiresAt: instant,
    lastDay: z.string(),
  })
  .meta({ id: "Validation" });
export type Validation = z.infer<typeof validation>;

export const reservationRequest = z
  .strictObject({
    order: z.strictObject({ reference, amountMinor }),
    storeRef: reference.optional(),
    ttlSeconds: z.int().min(30).max(1800),
  })
  .meta({ id: "ReservationRequest" });
export type ReservationRequest = z.infer<typeof reservationRequest>;

export const reservation = z
  .strictObject({
    id: id("reservation"),
    expiresAt: instant,
    discountMinor: amountMinor,
    payableMinor: amountMinor,
  })
  .meta({ id: "Reservation" });
export type Reservation = z.infer<typeof reservation>;

export const release = z.strictObject({ id: id("reservation"), releasedAt: instant }).meta({ id: "Release" });
export type Release = z.infer<typeof release>;
