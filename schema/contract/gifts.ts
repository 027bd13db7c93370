// Gifts: what a customer receives at one moment, behind one link.
import { z } from "zod";
import { couponState } from "./coupons.ts";
import { amountMinor, holder, id, instant, reference, slug, text } from "./scalars.ts";
import { discount } from "./terms.ts";

export const giftRequest = z
  .strictObject({
    allotmentIds: z.array(id("allotment")).min(1).max(20),
    sourceOrder: z.strictObject({ reference, amountMinor, occurredAt: instant }).nullable().default(null),
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
  coupons: z.array(giftedCoupon),
};
export const gift = z.strictObject(giftFields).meta({ id: "Gift" });
export type Gift = z.infer<typeof gift>;

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
