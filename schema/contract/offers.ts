// Offers: a redeemer's standing promise under versioned terms.
import { z } from "zod";
import { amountMinor, id, instant, quantity, text, timedPageQuery } from "./scalars.ts";
import { terms } from "./terms.ts";

export const offerRequest = z
  .strictObject({ title: text(120), terms, quota: quantity, budgetMinor: amountMinor.nullable() })
  .meta({ id: "OfferRequest" });
export type OfferRequest = z.infer<typeof offerRequest>;

export const offerPatch = z
  .strictObject({ title: text(120), quota: quantity, budgetMinor: amountMinor.nullable() })
  .partial()
  .meta({ id: "OfferPatch" });
export type OfferPatch = z.infer<typeof offerPatch>;

export const offerStatus = z.enum(["draft", "live", "paused", "ended"]);
export type OfferStatus = z.infer<typeof offerStatus>;

export const offer = z
  .strictObject({
    id: id("offer"),
    redeemerId: id("merchant"),
    title: z.string(),
    status: offerStatus,
    termsVersion: z.int(),
    terms,
    quota: z.int(),
    gifted: z
      .int()
      .meta({ description: "Coupons that count against the quota; a revoked one gives its unit back." }),
    budgetMinor: amountMinor
      .nullable()
      .optional()
      .meta({ description: "Shown to the redeemer and the admins only." }),
    warnings: z.array(z.string()).meta({ description: "What the redeemer should know before publishing." }),
    createdAt: instant,
  })
  .meta({ id: "Offer" });
export type Offer = z.infer<typeof offer>;

export const offerQuery = timedPageQuery.extend({
  role: z.enum(["redeemer", "gifter"]).default("redeemer"),
  status: offerStatus.optional(),
});
export type OfferQuery = z.infer<typeof offerQuery>;

export const termsRequest = z.strictObject({ terms }).meta({ id: "TermsRequest" });
export type TermsRequest = z.infer<typeof termsRequest>;

export const termsVersion = z
  .strictObject({ offerId: id("offer"), termsVersion: z.int(), terms, createdAt: instant })
  .meta({ id: "TermsVersion" });
export type TermsVersion = z.infer<typeof termsVersion>;

export const listedTermsVersion = termsVersion
  .extend({
    liveCoupons: z.int().meta({
      description: "Coupons in customers' hands that keep this version: neither ended nor expired.",
    }),
  })
  .meta({ id: "ListedTermsVersion" });
export type ListedTermsVersion = z.infer<typeof listedTermsVersion>;
