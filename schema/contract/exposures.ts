// Exposures: how far each merchant could fall behind, of what that is made, and since when it has not paid.
import { z } from "zod";
import { exposure } from "./home.ts";
import { merchantStatus } from "./merchants.ts";
import { bps, id, pageQuery, signedMinor } from "./scalars.ts";

const totalMinor = z.int().min(0);

export const owed = z
  .strictObject({
    totalMinor,
    upTo7DaysMinor: totalMinor,
    upTo14DaysMinor: totalMinor,
    upTo30DaysMinor: totalMinor,
    olderMinor: totalMinor,
  })
  .meta({
    id: "Owed",
    description:
      "What it was instructed to pay and has not, by whole days since the approval that asked for it first: 0–7, 8–14, 15–30, more.",
  });
export type Owed = z.infer<typeof owed>;

/** exposure = −position + what open disputes hold + worst case × weight; headroom = limit − exposure. */
export const listedExposure = exposure
  .extend({
    status: merchantStatus,
    positionMinor: signedMinor.meta({ description: "Positive = to the merchant." }),
    pendingMinor: signedMinor.meta({ description: "The part of the position that may still be refunded." }),
    heldMinor: signedMinor.meta({
      description: "What disputes that are still open add to the position; it does not count here.",
    }),
    worstCaseMinor: totalMinor
      .nullable()
      .meta({ description: "Of the live coupons that it would pay; null while one has no upper bound." }),
    weightBps: bps.meta({ description: "The policy's `liveCouponWeightBps`." }),
    headroomMinor: signedMinor.nullable().meta({
      description:
        "What is left of the limit; null without one. Once it does not hold the next coupon, gifting stops.",
    }),
    owed,
  })
  .meta({ id: "ListedExposure" });
export type ListedExposure = z.infer<typeof listedExposure>;

export const exposuresQuery = pageQuery.extend({
  merchantId: id("merchant").optional(),
  order: z
    .enum(["nearest", "largest", "name"])
    .default("nearest")
    .meta({ description: "Nearest to its limit first, the largest exposure, or by name." }),
});
export type ExposuresQuery = z.infer<typeof exposuresQuery>;
