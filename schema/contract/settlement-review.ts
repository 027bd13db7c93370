// What an admin looks at before approving: what changed, what is large, and what is out of the ordinary.
import { z } from "zod";
import { id, instant, ownerId, positiveMinor, signedMinor } from "./scalars.ts";
import { transferCode } from "./transfers.ts";

export const anomalyCode = z.enum([
  "new_party",
  "due_far_from_usual",
  "mostly_reversed",
  "line_far_from_usual",
]);

export const anomaly = z
  .strictObject({
    code: anomalyCode,
    ownerId,
    transferId: id("transfer").nullable().meta({ description: "Of a single line." }),
    amountMinor: z.int().min(0),
    usualMinor: z.int().min(0).nullable().meta({
      description:
        "What it is compared with: the median of earlier dues, the average line, or what was reversed of.",
    }),
  })
  .meta({ id: "Anomaly" });
export type Anomaly = z.infer<typeof anomaly>;

export const settlementReview = z
  .strictObject({
    settlementId: id("settlement"),
    previousId: id("settlement").nullable(),
    owners: z
      .array(
        z.strictObject({
          ownerId,
          name: z.string().nullable().meta({ description: "Null where it is no merchant." }),
        }),
      )
      .meta({ description: "What everybody with a due in it is called." }),
    obligations: z
      .array(z.strictObject({ debtorId: ownerId, creditorId: ownerId, amountMinor: z.int().min(1) }))
      .meta({ description: "Who owed whom before netting, the largest first, at most two hundred." }),
    changes: z
      .array(
        z.strictObject({
          ownerId,
          name: z.string().nullable(),
          dueMinor: signedMinor,
          previousDueMinor: signedMinor,
          changeMinor: signedMinor,
        }),
      )
      .meta({ description: "Whose due changed most since the settlement before, at most twenty." }),
    largestLines: z
      .array(
        z.strictObject({
          transferId: id("transfer"),
          code: transferCode,
          debitId: ownerId,
          creditId: ownerId,
          amountMinor: positiveMinor,
          effectiveAt: instant,
          redemptionId: id("redemption").nullable(),
        }),
      )
      .meta({ description: "At most twenty." }),
    anomalies: z.array(anomaly),
    overLimit: z
      .array(
        z.strictObject({
          merchantId: id("merchant"),
          name: z.string(),
          exposureMinor: signedMinor.nullable().meta({ description: "Null where it has no upper bound." }),
          creditLimitMinor: z.int(),
          limitMinor: z.int().meta({ description: "With the deposits that raise it." }),
        }),
      )
      .meta({ description: "Merchants whose exposure is beyond their limit now, at most twenty." }),
  })
  .meta({ id: "SettlementReview" });
export type SettlementReview = z.infer<typeof settlementReview>;
