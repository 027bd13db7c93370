// Adjustments: a correction that one admin proposes and another decides on. Append-only.
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";

export const adjustments = sqliteTable(
  "adjustments",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    debitId: text("debit_id").notNull(),
    creditId: text("credit_id").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    unit: text("unit").notNull(),
    reason: text("reason").notNull(),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: integer("proposed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.debitId, t.unit],
      foreignColumns: [accounts.allianceId, accounts.ownerId, accounts.unit],
    }),
    foreignKey({
      columns: [t.allianceId, t.creditId, t.unit],
      foreignColumns: [accounts.allianceId, accounts.ownerId, accounts.unit],
    }),
    check("adjustment_is_positive", sql`amount_minor > 0`),
    check("adjustment_crosses_accounts", sql`debit_id <> credit_id`),
  ],
);

/** There is at most one: an approval posts the adjustment, the others end it for the reason given. */
export const adjustmentDecisions = sqliteTable(
  "adjustment_decisions",
  {
    allianceId: text("alliance_id").notNull(),
    adjustmentId: text("adjustment_id").notNull(),
    decision: text("decision", { enum: ["approved", "refused", "withdrawn"] }).notNull(),
    reason: text("reason"),
    principalId: text("principal_id").notNull(),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.adjustmentId] }),
    foreignKey({
      columns: [t.allianceId, t.adjustmentId],
      foreignColumns: [adjustments.allianceId, adjustments.id],
    }),
    check("adjustment_decision_is_known", sql`decision IN ('approved', 'refused', 'withdrawn')`),
    check("turning_down_gives_reason", sql`(decision = 'approved') = (reason IS NULL)`),
  ],
);
