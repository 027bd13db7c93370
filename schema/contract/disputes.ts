// Disputes: the debited side says that something is not owed, both sides and an admin speak, and one outcome follows.
import { z } from "zod";
import { id, instant, positiveMinor, text, timedPageQuery } from "./scalars.ts";
import { totalsOf } from "./totals.ts";
import { transfer } from "./transfers.ts";

export const disputeRequest = z
  .strictObject({
    transferId: id("transfer").meta({
      description: "A `commission`, its `fee`, or a `subsidy`. Commission and fee are disputed together.",
    }),
    reason: text(500),
  })
  .meta({ id: "DisputeRequest" });
export type DisputeRequest = z.infer<typeof disputeRequest>;

const evidenceUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .regex(/^[^@]*$|^https:\/\/[^@/?#]+[/?#]/i, "without a user name or a password")
  .max(2000)
  .meta({ description: "Where what proves it lies: https, shown by its whole address." });

export const disputeNoteRequest = z
  .strictObject({ text: text(2000), evidenceUrl: evidenceUrl.optional() })
  .meta({ id: "DisputeNoteRequest" });
export type DisputeNoteRequest = z.infer<typeof disputeNoteRequest>;

export const disputeResolutionRequest = z
  .strictObject({
    outcome: z.enum(["upheld", "rejected"]),
    allowedMinor: positiveMinor.optional().meta({
      description: "Of an upheld dispute: the part that is owed all the same, commission and fee together.",
    }),
    note: text(2000),
  })
  .refine((it) => it.outcome === "upheld" || it.allowedMinor === undefined, {
    path: ["allowedMinor"],
    message: "a rejected dispute allows all of it",
  })
  .meta({ id: "DisputeResolutionRequest" });
export type DisputeResolutionRequest = z.infer<typeof disputeResolutionRequest>;

/** Commission and fee are one claim, each funder's subsidy another. */
export const disputeClaim = z.enum(["commission", "subsidy"]);

export const disputeStatus = z.enum(["open", "upheld", "rejected"]);

export const disputeQuery = timedPageQuery.extend({
  status: disputeStatus.optional(),
  merchantId: id("merchant").optional().meta({
    description: "Those that it is a side of; to a merchant that names another, those between the two.",
  }),
  role: z.enum(["debtor", "creditor"]).optional().meta({
    description: "On which side `merchantId` is, or else the merchant that asks. An admin names both.",
  }),
  waitsFor: z.enum(["answer", "decision"]).optional().meta({
    description: "Whose turn it is in an open one: the creditor's to answer, or an admin's to decide.",
  }),
});
export type DisputeQuery = z.infer<typeof disputeQuery>;

export const disputeTotalsQuery = disputeQuery.omit({ limit: true, cursor: true, order: true });
export type DisputeSelection = z.infer<typeof disputeTotalsQuery>;

export const disputeTotals = totalsOf(
  z.strictObject({
    heldMinor: z.int().min(0).meta({ description: "What was held when they were opened." }),
  }),
).meta({ id: "DisputeTotals" });
export type DisputeTotals = z.infer<typeof disputeTotals>;

const bySystem = z.union([id("principal"), z.literal("system")]);

export const disputeNote = z
  .strictObject({
    merchantId: id("merchant").nullable().meta({ description: "Null where an admin speaks." }),
    principalId: id("principal")
      .nullable()
      .meta({ description: "Null to the other merchant: who it is there is not its to know." }),
    text: z.string(),
    evidenceUrl: z.string().nullable(),
    writtenAt: instant,
  })
  .meta({ id: "DisputeNote" });
export type DisputeNote = z.infer<typeof disputeNote>;

export const disputeSummary = z
  .strictObject({
    id: id("dispute"),
    redemptionId: id("redemption"),
    orderReference: z.string(),
    claim: disputeClaim,
    debtorId: id("merchant"),
    debtorName: z.string(),
    creditorId: id("merchant"),
    creditorName: z.string(),
    status: disputeStatus,
    openedBy: z.enum(["debtor", "alliance"]).meta({
      description: "`alliance` where it holds what would be paid to a shop that it has suspended.",
    }),
    reason: z.string(),
    heldMinor: positiveMinor.meta({ description: "What was held when it was opened." }),
    openedAt: instant,
    answerBy: instant.meta({
      description:
        "Without an answer of the creditor by then it is upheld, without a decision it is rejected. What the alliance itself holds waits for an admin.",
    }),
    answered: z.boolean().meta({ description: "Whether the creditor has spoken in time." }),
    outcome: z
      .strictObject({
        outcome: z.enum(["upheld", "rejected"]),
        allowedMinor: z.int().min(0).meta({ description: "What was released of the hold." }),
        note: z.string(),
        principalId: bySystem.meta({ description: "`system` where the deadline decided." }),
        decidedAt: instant,
      })
      .nullable(),
  })
  .meta({ id: "DisputeSummary" });
export type DisputeSummary = z.infer<typeof disputeSummary>;

export const dispute = disputeSummary
  .extend({
    notes: z.array(disputeNote),
    transfers: z.array(transfer).meta({ description: "What is disputed, and what was held and released." }),
  })
  .meta({ id: "Dispute", description: "Seen by its two sides and by the admins." });
export type Dispute = z.infer<typeof dispute>;
