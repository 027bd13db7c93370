// Allotments: how many of an offer's coupons one gifter may give, and which share of the discount it agreed to bear.
import { z } from "zod";
import { bps, id, instant, quantity } from "./scalars.ts";

export const allotmentRequest = z
  .strictObject({ offerId: id("offer"), gifterId: id("merchant"), quantity, coFundingBps: bps.default(0) })
  .meta({ id: "AllotmentRequest" });
export type AllotmentRequest = z.infer<typeof allotmentRequest>;

export const acceptanceRequest = z
  .strictObject({ termsVersion: z.int().min(1) })
  .meta({ id: "AcceptanceRequest" });
export type AcceptanceRequest = z.infer<typeof acceptanceRequest>;

export const allotment = z
  .strictObject({
    id: id("allotment"),
    offerId: id("offer"),
    redeemerId: id("merchant"),
    gifterId: id("merchant"),
    quantity: z.int(),
    remaining: z.int(),
    coFundingBps: bps,
    acceptedTermsVersion: z.int().nullable().meta({
      description: "The terms it gifts under where the gifter co-funds; null = the offer's current terms.",
    }),
    status: z.enum(["proposed", "live", "withdrawn"]),
    createdAt: instant,
  })
  .meta({ id: "Allotment" });
export type Allotment = z.infer<typeof allotment>;
