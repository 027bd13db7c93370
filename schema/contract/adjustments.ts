// Adjustments: a correction that one admin proposes and another approves.
import { z } from "zod";
import { id, instant, pageQuery, positiveMinor, text } from "./scalars.ts";

/** A payment over a clearing institution is of its instruction, so nothing is adjusted with that. */
const adjustedId = z.union([id("merchant"), z.literal("alliance")]);

export const adjustmentRequest = z
  .strictObject({ debitId: adjustedId, creditId: adjustedId, amountMinor: positiveMinor, reason: text(500) })
  .refine((it) => it.debitId !== it.creditId, { path: ["creditId"], message: "nobody owes themselves" })
  .meta({ id: "AdjustmentRequest" });
export type AdjustmentRequest = z.infer<typeof adjustmentRequest>;

export const adjustmentQuery = pageQuery;

export const adjustment = z
  .strictObject({
    id: id("adjustment"),
    status: z.enum(["proposed", "approved"]),
    debitId: adjustedId,
    creditId: adjustedId,
    amountMinor: positiveMinor,
    reason: z.string(),
    proposedBy: id("principal"),
    proposedAt: instant,
    approvedBy: id("principal").nullable(),
    approvedAt: instant.nullable(),
  })
  .meta({ id: "Adjustment" });
export type Adjustment = z.infer<typeof adjustment>;
