// Allotment requests: a gifter asks for coupons of an offer, and its redeemer approves or refuses.
import { z } from "zod";
import { bps, id, instant, quantity, text, timedPageQuery } from "./scalars.ts";
import { totalsOf } from "./totals.ts";

export const askRequest = z
  .strictObject({ offerId: id("offer"), quantity, message: text(500).optional() })
  .meta({ id: "AskRequest" });
export type AskRequest = z.infer<typeof askRequest>;

export const askApprovalRequest = z
  .strictObject({
    quantity: quantity.optional().meta({ description: "Left out, all that was asked for." }),
    coFundingBps: bps.default(0),
  })
  .meta({ id: "AskApprovalRequest" });
export type AskApprovalRequest = z.infer<typeof askApprovalRequest>;

export const requestedAllotment = z
  .strictObject({
    id: id("allotmentRequest"),
    offerId: id("offer"),
    offerTitle: z.string(),
    redeemerId: id("merchant"),
    redeemerName: z.string(),
    gifterId: id("merchant"),
    gifterName: z.string(),
    quantity: z.int(),
    message: z.string().nullable(),
    status: z.enum(["open", "approved", "refused", "withdrawn"]),
    reason: z.string().nullable().meta({ description: "Why it was refused; null where it was not." }),
    allotmentId: id("allotment").nullable().meta({
      description: "What its approval made; proposed first where the gifter is to bear a share.",
    }),
    requestedAt: instant,
    decidedAt: instant.nullable(),
  })
  .meta({ id: "RequestedAllotment", description: "Seen by its two sides and by the admins." });
export type RequestedAllotment = z.infer<typeof requestedAllotment>;

export const askQuery = timedPageQuery.extend({
  role: z.enum(["redeemer", "gifter"]).optional(),
  offerId: id("offer").optional(),
  status: requestedAllotment.shape.status.optional(),
});
export type AskQuery = z.infer<typeof askQuery>;

export const askTotalsQuery = askQuery.omit({ limit: true, cursor: true, order: true });
export type AskSelection = z.infer<typeof askTotalsQuery>;

export const askTotals = totalsOf(z.strictObject({ quantity: z.int().min(0) })).meta({ id: "AskTotals" });
export type AskTotals = z.infer<typeof askTotals>;
