// Settlements: a closed period, what everybody owed in it, the payments it asks for, and what became of them.
import { z } from "zod";
import { CADENCES } from "../settlement-calendar.ts";
import { day, id, instant, ownerId, positiveMinor, reference, signedMinor, text } from "./scalars.ts";
import { position, transferCode } from "./transfers.ts";

/** A sum of amounts, which may lie beyond the largest single one. */
const totalMinor = z.int().min(0);

export const settlementRequest = z
  .strictObject({ cutoffAt: instant.optional().meta({ description: "Default: now. Never in the future." }) })
  .default({})
  .meta({ id: "SettlementRequest" });
export type SettlementRequest = z.infer<typeof settlementRequest>;

export const approvalRequest = z
  .strictObject({ reason: text(500).optional() })
  .default({})
  .meta({ id: "ApprovalRequest" });
export type ApprovalRequest = z.infer<typeof approvalRequest>;

export const invoiceLinesQuery = z.strictObject({
  issuerId: ownerId.meta({ description: "Who invoices: a merchant its commissions, `alliance` its fees." }),
});
export type InvoiceLinesQuery = z.infer<typeof invoiceLinesQuery>;

export const settlementCalendarView = z
  .strictObject({
    cadence: z.enum(CADENCES).nullable(),
    cutoffDay: z.int(),
    closesAutomatically: z.boolean(),
    settledTo: instant.nullable().meta({ description: "The latest cut-off that was closed." }),
    nextCutoffAt: instant.nullable(),
    awaitingCutoffAt: instant
      .nullable()
      .meta({ description: "A cut-off that has come and is not closed yet: close with it as `cutoffAt`." }),
  })
  .meta({ id: "SettlementCalendar" });
export type SettlementCalendarView = z.infer<typeof settlementCalendarView>;

export const instructionStatus = z.enum([
  "planned",
  "sent",
  "confirmed",
  "short",
  "failed",
  "unknown",
  "withdrawn",
]);
export type InstructionStatus = z.infer<typeof instructionStatus>;

export const instruction = z
  .strictObject({
    id: id("instruction"),
    settlementId: id("settlement"),
    payerId: ownerId,
    payeeId: ownerId,
    amountMinor: totalMinor,
    status: instructionStatus,
    paidMinor: totalMinor.meta({ description: "What has been confirmed of it, late money included." }),
    reason: z.string().nullable().meta({ description: "Why it failed or its outcome is unknown." }),
    retries: id("instruction")
      .nullable()
      .meta({ description: "The failed or short instruction whose rest it asks for again." }),
  })
  .meta({ id: "Instruction" });
export type Instruction = z.infer<typeof instruction>;

/** An instruction beside others: with the names of its two sides. */
export const listedInstruction = instruction
  .extend({
    approved: z.boolean().meta({ description: "Whether its settlement is: before that nothing is paid." }),
    payerName: z.string().nullable().meta({ description: "Null where it is no merchant." }),
    payeeName: z.string().nullable().meta({ description: "Null where it is no merchant." }),
  })
  .meta({ id: "ListedInstruction" });
export type ListedInstruction = z.infer<typeof listedInstruction>;

export const confirmationRequest = z
  .strictObject({
    bankReference: reference,
    amountMinor: positiveMinor.optional().meta({ description: "Default: all that is unpaid." }),
  })
  .meta({ id: "ConfirmationRequest" });
export type ConfirmationRequest = z.infer<typeof confirmationRequest>;

const figures = {
  openingMinor: signedMinor,
  linesMinor: signedMinor,
  dueMinor: signedMinor,
  instructedMinor: signedMinor,
  carriedMinor: signedMinor,
  inFlightMinor: signedMinor.meta({
    description: "On its way from earlier settlements when this one was closed; in nobody's opening.",
  }),
};

/** opening + lines = due = instructed + carried; over all owners each column sums to zero. */
export const due = z.strictObject({ ownerId, ...figures }).meta({ id: "Due" });
export type Due = z.infer<typeof due>;

export const settlementStatus = z.enum(["closed", "reopened", "approved", "paid"]);
export type SettlementStatus = z.infer<typeof settlementStatus>;

export const settlementSummary = z
  .strictObject({
    id: id("settlement"),
    number: z.int(),
    status: settlementStatus,
    mode: z.enum(["direct", "clearing"]),
    currency: z.string(),
    fromAt: instant.nullable().meta({ description: "The cut-off before; null in the first period." }),
    cutoffAt: instant,
    lineCount: z.int().optional(),
    grossMinor: totalMinor.optional().meta({ description: "What all owed each other before netting." }),
    instructedMinor: totalMinor.optional().meta({ description: "What its instructions ask for together." }),
    closedAt: instant,
    closedBy: z
      .union([id("principal"), z.literal("system")])
      .meta({ description: "`system` where the calendar closed it." }),
    automatedBy: id("principal").nullable().optional().meta({
      description: "Who wrote the policy by which the calendar closed it, and so does not approve it.",
    }),
    afterReopeningBy: id("principal").nullable().optional().meta({
      description:
        "Who reopened the settlement in whose place the calendar closed it, and so does not approve it.",
    }),
    decision: z
      .strictObject({
        decision: z.enum(["approved", "reopened"]),
        principalId: id("principal").nullable().meta({
          description:
            "Null to a merchant where it was reopened: that may be the deed of another one's owner.",
        }),
        reason: z.string().nullable(),
        decidedAt: instant,
      })
      .nullable(),
  })
  .meta({ id: "SettlementSummary", description: "The alliance's totals are shown to its admins." });
export type SettlementSummary = z.infer<typeof settlementSummary>;

export const listedSettlement = settlementSummary
  .extend({
    due: due
      .nullable()
      .optional()
      .meta({ description: "A merchant's own figures; null where it had none in the period." }),
  })
  .meta({ id: "ListedSettlement" });
export type ListedSettlement = z.infer<typeof listedSettlement>;

export const settlement = settlementSummary
  .extend({
    obligationCount: z
      .int()
      .optional()
      .meta({ description: "How many owed how many others before netting, pair by pair." }),
    dues: z.array(due),
    instructions: z.array(instruction),
  })
  .meta({ id: "Settlement", description: "A merchant sees its own dues and instructions, an admin all." });
export type Settlement = z.infer<typeof settlement>;

export const statement = z
  .strictObject({
    settlementId: id("settlement"),
    number: z.int(),
    status: settlementStatus,
    ownerId,
    currency: z.string(),
    fromAt: instant.nullable(),
    cutoffAt: instant,
    ...figures,
    lines: z.array(
      z.strictObject({
        transferId: id("transfer"),
        code: transferCode,
        counterpartyId: ownerId,
        amountMinor: signedMinor,
        effectiveAt: instant,
        redemptionId: id("redemption").nullable(),
        orderReference: z
          .string()
          .nullable()
          .meta({ description: "Of the redemption's order, at its shop." }),
        disputeId: id("dispute")
          .nullable()
          .meta({ description: "Of a hold or a release: a hold without its release was upheld or is open." }),
        adjustmentId: id("adjustment").nullable(),
      }),
    ),
    instructions: z.array(listedInstruction),
    byPartner: z.array(
      z.strictObject({
        counterpartyId: ownerId,
        name: z.string().nullable().meta({ description: "Null for `alliance`." }),
        linesMinor: signedMinor.meta({ description: "owed − owes" }),
        owesMinor: totalMinor.meta({ description: "What the owner owes this partner before netting." }),
        owedMinor: totalMinor.meta({ description: "What this partner owes the owner before netting." }),
      }),
    ),
  })
  .meta({ id: "Statement", description: "Amounts are signed: positive = to the owner." });
export type Statement = z.infer<typeof statement>;

/** How an owner stands: position = pending + paying + next, each of which opens into its rows. */
export const positionDetail = position
  .extend({
    at: instant.meta({ description: "When it stood so: what takes effect later is pending." }),
    payingMinor: signedMinor.meta({
      description: "Of what is locked, what instructions that are not final ask for.",
    }),
    nextMinor: signedMinor.meta({
      description: "Of what is locked, what a settlement that is closed now would settle.",
    }),
    cutoffAt: instant.nullable().meta({ description: "Up to which it is settled; null before the first." }),
    nextCutoffAt: instant
      .nullable()
      .meta({ description: "When the calendar closes the period; null where there is none." }),
    pendingByDay: z.array(
      z.strictObject({ day, amountMinor: signedMinor, transferCount: z.int().positive() }),
    ),
    instructions: z.array(listedInstruction).meta({ description: "Those that are not final." }),
  })
  .meta({ id: "PositionDetail", description: "Amounts are signed: positive = to the owner." });
export type PositionDetail = z.infer<typeof positionDetail>;
