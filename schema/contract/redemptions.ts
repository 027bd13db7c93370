// Redemptions: a coupon spent on an order, the money it moved, and what was refunded since.
import { z } from "zod";
import { disputeClaim } from "./disputes.ts";
import { giftedCoupon } from "./gifts.ts";
import { shownCode } from "./presenting.ts";
import {
  amountMinor,
  day,
  holder,
  id,
  instant,
  positiveMinor,
  reference,
  signedMinor,
  storeName,
  timedPageQuery,
} from "./scalars.ts";
import { totalsOf } from "./totals.ts";
import { transfer } from "./transfers.ts";

/** A sum of amounts, which may lie beyond the largest single one. */
const totalMinor = z.int().min(0);

export const redemptionRequest = z
  .strictObject({
    code: shownCode,
    order: z.strictObject({ reference: reference.optional(), amountMinor }),
    reservationId: id("reservation").optional(),
    storeRef: reference.optional(),
    staffRef: reference.optional(),
    holder: holder.optional(),
    channel: z.enum(["store", "online"]),
  })
  .meta({ id: "RedemptionRequest" });
export type RedemptionRequest = z.infer<typeof redemptionRequest>;

export const redemption = z
  .strictObject({
    id: id("redemption"),
    couponId: id("coupon"),
    giftId: id("gift"),
    gifterId: id("merchant"),
    redeemerId: id("merchant"),
    orderReference: z.string(),
    storeRef: z.string().nullable(),
    amountMinor,
    discountMinor: amountMinor,
    netMinor: amountMinor,
    commissionMinor: amountMinor,
    feeMinor: amountMinor,
    gifterMinor: amountMinor,
    subsidies: z.array(z.strictObject({ merchantId: id("merchant"), amountMinor })),
    newCustomer: z.boolean(),
    channel: z.enum(["store", "online"]),
    staffRef: z.string().nullable(),
    effectiveAt: instant,
    redeemedAt: instant,
  })
  .meta({ id: "Redemption" });
export type Redemption = z.infer<typeof redemption>;

/** A redemption in a list: with the names that its ids stand for, and what became of it. */
export const listedRedemption = redemption
  .extend({
    offerId: id("offer"),
    offerTitle: z.string(),
    gifterName: z.string(),
    redeemerName: z.string(),
    storeName,
    refundedMinor: amountMinor.meta({ description: "Total refunded so far." }),
    fullyRefunded: z
      .boolean()
      .meta({ description: "True once nothing of it is left, also where nothing was paid." }),
    shareMinor: signedMinor.meta({
      description:
        "What it comes to for who asks, refunds and what upheld disputes keep taken off: positive = to it. An admin asks for the alliance.",
    }),
    heldMinor: signedMinor.meta({
      description:
        "What open disputes take off that share until they are decided, signed: less than 0 where they give back to who asks. A report's `heldMinor` is what is held, whoever it is of, and never less than 0.",
    }),
  })
  .meta({ id: "ListedRedemption" });
export type ListedRedemption = z.infer<typeof listedRedemption>;

export const redemptionQuery = timedPageQuery.extend({
  orderReference: reference.optional(),
  storeRef: reference.optional(),
  day: day.optional().meta({ description: "The local day of the order." }),
  role: z.enum(["gifter", "redeemer"]).optional().meta({ description: "As which one took part." }),
  partnerId: id("merchant")
    .optional()
    .meta({ description: "Who was on the other side; an admin's: on either." }),
  from: instant.optional().meta({ description: "Redeemed then or later." }),
  to: instant.optional().meta({ description: "Redeemed before that." }),
});
export type RedemptionQuery = z.infer<typeof redemptionQuery>;

export const redemptionTotalsQuery = redemptionQuery.omit({ limit: true, cursor: true, order: true });
export type RedemptionSelection = z.infer<typeof redemptionTotalsQuery>;

/** The columns of the list, each summed. */
export const redemptionTotals = totalsOf(
  z.strictObject({
    amountMinor: totalMinor,
    discountMinor: totalMinor,
    netMinor: totalMinor,
    refundedMinor: totalMinor,
    shareMinor: signedMinor,
    heldMinor: signedMinor.meta({
      description: "Signed as in the rows, so what is taken off one may make up for what another gives back.",
    }),
  }),
).meta({ id: "RedemptionTotals" });
export type RedemptionTotals = z.infer<typeof redemptionTotals>;

export const refundRequest = z
  .strictObject({ reference, amountMinor: positiveMinor.optional(), full: z.literal(true).optional() })
  .refine(
    (it) => (it.amountMinor === undefined) !== (it.full === undefined),
    "give either amountMinor or full",
  )
  .meta({ id: "RefundRequest" });
export type RefundRequest = z.infer<typeof refundRequest>;

export const refund = z
  .strictObject({
    id: id("refund"),
    redemptionId: id("redemption"),
    reference: z.string(),
    amountMinor,
    refundedMinor: amountMinor.meta({ description: "Total refunded on this redemption so far." }),
    replacementCoupon: giftedCoupon.nullable(),
    transfers: z.array(transfer),
    createdAt: instant,
  })
  .meta({ id: "Refund" });
export type Refund = z.infer<typeof refund>;

/** What of a redemption may be disputed as one, and what stands in the way of it now. */
export const claim = z
  .strictObject({
    claim: disputeClaim,
    transferId: id("transfer").meta({ description: "What `POST /v1/disputes` takes for it." }),
    debtorId: id("merchant"),
    creditorId: id("merchant"),
    leftMinor: amountMinor.meta({ description: "What a dispute would hold: less what was refunded." }),
    disputeId: id("dispute").nullable().meta({ description: "The dispute that there is, open or decided." }),
    obstacle: z.enum(["disputed_once", "something_left_to_dispute", "dispute_in_time"]).nullable().meta({
      description: "The problem a dispute would be refused with; null while its debtor may open one.",
    }),
  })
  .meta({ id: "Claim" });
export type Claim = z.infer<typeof claim>;

export const redemptionDetail = listedRedemption
  .extend({
    transfers: z.array(transfer),
    claims: z.array(claim).meta({ description: "Those of which the asker is a side; an admin reads all." }),
    refunds: z.array(refund.omit({ transfers: true, replacementCoupon: true })),
  })
  .meta({ id: "RedemptionDetail" });
export type RedemptionDetail = z.infer<typeof redemptionDetail>;
