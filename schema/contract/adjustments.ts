// Adjustments: a correction that one admin proposes and another decides on.
import { z } from "zod";
import { id, instant, positiveMinor, text, timedPageQuery } from "./scalars.ts";

/** A payment over a clearing institution is of its instruction, so nothing is adjusted with that. */
const adjustedId = z.union([id("merchant"), z.literal("alliance")]);

export const adjustmentRequest = z
  .strictObject({ debitId: adjustedId, creditId: adjustedId, amountMinor: positiveMinor, reason: text(500) })
  .refine((it) => it.debitId !== it.creditId, { path: ["creditId"], message: "nobody owes themselves" })
  .meta({ id: "AdjustmentRequest" });
export type AdjustmentRequest = z.infer<typeof adjustmentRequest>;

const adjustmentStatus = z.enum(["proposed", "approved", "refused", "withdrawn"]);

export const adjustmentQuery = timedPageQuery.extend({ status: adjustmentStatus.optional() });
export type AdjustmentQuery = z.infer<typeof adjustmentQuery>;

const OF_APPROVAL = "As in `decision`, where that is an approval; else null.";

export const adjustment = z
  .strictObject({
    id: id("adjustment"),
    status: adjustmentStatus,
    debitId: adjustedId,
    debitName: z.string().nullable().meta({ description: "Null for `alliance`." }),
    creditId: adjustedId,
    creditName: z.string().nullable().meta({ description: "Null for `alliance`." }),
    amountMinor: positiveMinor,
    reason: z.string(),
    proposedBy: id("principal"),
    proposedByName: z.string().nullable().meta({ description: "Null to a merchant." }),
    proposedAt: instant,
    decision: z
      .strictObject({
        decision: adjustmentStatus.exclude(["proposed"]),
        principalId: id("principal"),
        name: z.string().nullable().meta({ description: "Null to a merchant." }),
        reason: z.string().nullable().meta({ description: "Why it was turned down; null of an approval." }),
        decidedAt: instant,
      })
      .nullable()
      .meta({ description: "What became of it; null while it waits for another admin." }),
    approvedBy: id("principal").nullable().meta({ description: OF_APPROVAL }),
    approvedByName: z.string().nullable().meta({ description: OF_APPROVAL }),
    approvedAt: instant.nullable().meta({ description: OF_APPROVAL }),
  })
  .meta({ id: "Adjustment" });
export type Adjustment = z.infer<typeof adjustment>;
