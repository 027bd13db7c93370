// Matches: offers of partners that a shop could ask for, with how well each fits and why.
import { z } from "zod";
import { id, pageQuery, slug } from "./scalars.ts";
import { terms } from "./terms.ts";

const points = z.int().min(0).max(100);

export const match = z
  .strictObject({
    offerId: id("offer"),
    title: z.string(),
    redeemerId: id("merchant"),
    redeemerName: z.string(),
    category: z.string(),
    priceTier: z.int(),
    termsVersion: z.int(),
    terms,
    fit: points.meta({ description: "0 to 100: the sum of its reasons' points." }),
    because: z
      .array(z.strictObject({ reason: z.enum(["complement", "price_tier", "region"]), points, most: points }))
      .meta({ description: "What each reason brings, and what it brings at most." }),
    complementStrength: points.nullable().meta({
      description:
        "How well the alliance says that its category follows one's own; null where it says nothing.",
    }),
    priceTiersApart: z.int().min(0).max(4),
    regionsInCommon: z.array(z.string()),
    openRequestId: id("allotmentRequest")
      .nullable()
      .meta({ description: "What one has asked for and has no answer to yet." }),
  })
  .meta({ id: "Match" });
export type Match = z.infer<typeof match>;

export const matchQuery = pageQuery.extend({ category: slug.optional() });
export type MatchQuery = z.infer<typeof matchQuery>;
