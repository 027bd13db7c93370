// Disputes: a claim that something is not owed, what is said about it, and its one outcome. All append-only.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { redemptions } from "./redemptions.ts";

/** `claim` is what of the redemption is disputed, `heldMinor` what was held when it was opened. */
export const disputes = sqliteTable(
  "disputes",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    redemptionId: text("redemption_id").notNull(),
    claim: text("claim", { enum: ["commission", "subsidy"] }).notNull(),
    debtorId: text("debtor_id").notNull(),
    creditorId: text("creditor_id").notNull(),
    heldMinor: integer("held_minor").notNull(),
    reason: text("reason").notNull(),
    principalId: text("principal_id").notNull(),
    openedAt: integer("opened_at").notNull(),
    answerBy: integer("answer_by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.redemptionId],
      foreignColumns: [redemptions.allianceId, redemptions.id],
    }),
    check("dispute_claim_is_known", sql`claim IN ('commission', 'subsidy')`),
    check("dispute_holds_something", sql`held_minor > 0`),
    check("dispute_has_two_sides", sql`debtor_id <> creditor_id`),
    uniqueIndex("disputes_by_redemption").on(t.allianceId, t.redemptionId, t.claim, t.debtorId),
    index("disputes_by_debtor").on(t.allianceId, t.debtorId, t.id),
    index("disputes_by_creditor").on(t.allianceId, t.creditorId, t.id),
  ],
);

/** `merchantId` is null where an admin speaks. */
export const disputeNotes = sqliteTable(
  "dispute_notes",
  {
    allianceId: text("alliance_id").notNull(),
    disputeId: text("dispute_id").notNull(),
    sequence: integer("sequence").notNull(),
    merchantId: text("merchant_id"),
    principalId: text("principal_id").notNull(),
    text: text("text").notNull(),
    evidenceUrl: text("evidence_url"),
    writtenAt: integer("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.disputeId, t.sequence] }),
    foreignKey({
      columns: [t.allianceId, t.disputeId],
      foreignColumns: [disputes.allianceId, disputes.id],
    }),
  ],
);

/** `allowedMinor` is what was released of the hold; `principalId` is `system` where a deadline decided. */
export const disputeOutcomes = sqliteTable(
  "dispute_outcomes",
  {
    allianceId: text("alliance_id").notNull(),
    disputeId: text("dispute_id").notNull(),
    outcome: text("outcome", { enum: ["upheld", "rejected"] }).notNull(),
    allowedMinor: integer("allowed_minor").notNull(),
    note: text("note").notNull(),
    principalId: text("principal_id").notNull(),
    effectiveAt: integer("effective_at").notNull(),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.disputeId] }),
    foreignKey({
      columns: [t.allianceId, t.disputeId],
      foreignColumns: [disputes.allianceId, disputes.id],
    }),
    check("dispute_outcome_is_known", sql`outcome IN ('upheld', 'rejected')`),
    check("dispute_allowance_is_an_amount", sql`allowed_minor >= 0`),
  ],
);
