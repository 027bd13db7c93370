// Allotments: how many of an offer's coupons one gifter may give, and which share of the discount it agreed to bear.
import { z } from "zod";
import { offerStatus } from "./offers.ts";
import { bps, id, instant, quantity, timedPageQuery } from "./scalars.ts";
import { terms } from "./terms.ts";
import { totalsOf } from "./totals.ts";

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

/** An allotment in a list, with all that a page about it shows: what it gifts, whose it is, and whether it may. */
export const listedAllotment = allotment
  .extend({
    redeemerName: z.string(),
    gifterName: z.string(),
    offer: z
      .strictObject({ title: z.string(), status: offerStatus, termsVersion: z.int(), terms })
      .meta({ description: "The offer as it stands, with its current terms." }),
    termsInForce: terms.nullable().meta({
      description: "The terms that a gift would pin now; null until a co-funding gifter has accepted some.",
    }),
    stoppedBy: z.string().nullable().meta({
      description: "The problem at which a gift would stop whoever received it; null where it may be gifted.",
    }),
  })
  .meta({ id: "ListedAllotment" });
export type ListedAllotment = z.infer<typeof listedAllotment>;

export const allotmentQuery = timedPageQuery.extend({
  role: z.enum(["redeemer", "gifter"]).optional(),
  offerId: id("offer").optional(),
  status: allotment.shape.status.optional(),
});
export type AllotmentQuery = z.infer<typeof allotmentQuery>;

export const allotmentTotalsQuery = allotmentQuery.omit({ limit: true, cursor: true, order: true });
export type AllotmentSelection = z.infer<typeof allotmentTotalsQuery>;

export const allotmentTotals = totalsOf(
  z.strictObject({ quantity: z.int().min(0), remaining: z.int().min(0) }),
).meta({ id: "AllotmentTotals" });
export type AllotmentTotals = z.infer<typeof allotmentTotals>;
