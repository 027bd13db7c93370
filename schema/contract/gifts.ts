// Gifts: what a customer receives at one moment, behind one link.
import { z } from "zod";
import { couponState } from "./coupons.ts";
import { amountMinor, holder, id, instant, reference, slug, text, timedPageQuery } from "./scalars.ts";
import { discount } from "./terms.ts";
import { totalsOf } from "./totals.ts";

export const giftRequest = z
  .strictObject({
    allotmentIds: z.array(id("allotment")).min(1).max(20),
    sourceOrder: z
      .strictObject({
        reference,
        amountMinor: amountMinor.meta({ description: "Minor units; 0 where it is not known." }),
        occurredAt: instant,
      })
      .nullable()
      .default(null),
    holder: holder.nullable().default(null),
    consent: z.strictObject({ textVersion: text(64), at: instant }).optional(),
    staffRef: reference.optional(),
    channel: slug.optional(),
    ruleRef: slug.optional(),
  })
  .meta({ id: "GiftRequest" });
export type GiftRequest = z.infer<typeof giftRequest>;

/** The full code appears only in the answer to the gift and its replay; everywhere else `code` is the last four. */
export const giftedCoupon = z
  .strictObject({
    id: id("coupon"),
    code: z.string(),
    offerId: id("offer"),
    redeemerId: id("merchant"),
    termsVersion: z.int(),
    state: couponState,
    opensAt: instant,
    expiresAt: instant,
    lastDay: z.string(),
    discount,
    minSpendMinor: amountMinor,
    replacedBy: id("coupon").nullable(),
  })
  .meta({ id: "GiftedCoupon" });
export type GiftedCoupon = z.infer<typeof giftedCoupon>;

/** A coupon within its gift, with what a list says of it. */
export const couponOfGift = giftedCoupon
  .extend({
    title: z.string().meta({ description: "The offer's title as it is now." }),
    redeemerName: z.string(),
    endedAt: instant
      .nullable()
      .meta({ description: "When it was redeemed, revoked or passed on; null while it was none of these." }),
  })
  .meta({ id: "CouponOfGift" });
export type CouponOfGift = z.infer<typeof couponOfGift>;

const giftFields = {
  id: id("gift"),
  gifterId: id("merchant"),
  sourceOrder: z.strictObject({ reference: z.string(), amountMinor, occurredAt: instant }).nullable(),
  ruleRef: z.string().nullable(),
  staffRef: z.string().nullable(),
  channel: z.string().nullable(),
  revokedAt: instant.nullable(),
  createdAt: instant,
  passedOnFrom: id("gift").nullable().meta({
    description:
      "The gift from which its holder passed this one on to a friend; null for a gift of the gifter's own.",
  }),
  coupons: z.array(couponOfGift),
};
export const gift = z.strictObject(giftFields).meta({ id: "Gift" });
export type Gift = z.infer<typeof gift>;

/** `state`: gifts of which a coupon is in that state now. `from` is included, `to` is not. */
export const giftQuery = timedPageQuery.extend({
  state: couponState.optional(),
  from: instant.optional(),
  to: instant.optional(),
  reference: reference.optional(),
});
export type GiftQuery = z.infer<typeof giftQuery>;

export const giftTotalsQuery = giftQuery.omit({ limit: true, cursor: true, order: true });
export type GiftSelection = z.infer<typeof giftTotalsQuery>;

const count = z.int().min(0);

/** All coupons of the selected gifts: the first is the sum of the others. */
export const giftTotals = totalsOf(
  z.strictObject({
    coupons: count,
    openCoupons: count.meta({ description: "Scheduled, active or reserved." }),
    redeemedCoupons: count,
    refundedCoupons: count,
    expiredCoupons: count,
    revokedCoupons: count,
    passedOnCoupons: count,
  }),
).meta({ id: "GiftTotals" });
export type GiftTotals = z.infer<typeof giftTotals>;

export const createdGift = z
  .strictObject({ ...giftFields, url: z.string().meta({ description: "The holder's page." }) })
  .meta({ id: "CreatedGift" });
export type CreatedGift = z.infer<typeof createdGift>;

export const revocationRequest = z
  .strictObject({ reason: text(500), fraud: z.boolean().default(false) })
  .meta({ id: "RevocationRequest" });
export type RevocationRequest = z.infer<typeof revocationRequest>;

export const revocation = z
  .strictObject({
    revoked: z.int(),
    kept: z.array(
      z.strictObject({
        id: id("coupon"),
        code: z.string().meta({ description: "The problem that kept it." }),
      }),
    ),
  })
  .meta({ id: "Revocation" });
export type Revocation = z.infer<typeof revocation>;

/** Before many gifts are made: what would stop them all, and which source orders have their gift already. */
export const giftCheckRequest = z
  .strictObject({
    allotmentIds: giftRequest.shape.allotmentIds,
    references: z.array(reference).max(500),
    ruleRef: slug.optional(),
  })
  .meta({ id: "GiftCheckRequest" });
export type GiftCheckRequest = z.infer<typeof giftCheckRequest>;

export const giftCheck = z
  .strictObject({
    allotments: z.array(
      z.strictObject({
        id: id("allotment"),
        remaining: z.int(),
        stoppedBy: z
          .string()
          .nullable()
          .meta({ description: "The problem at which a gift would stop; null where it may be gifted." }),
      }),
    ),
    gifted: z.array(z.strictObject({ reference: z.string(), giftId: id("gift") })),
  })
  .meta({ id: "GiftCheck" });
export type GiftCheck = z.infer<typeof giftCheck>;
