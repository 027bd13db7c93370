// Adjustments: a correction that one admin proposes and another approves. Append-only.
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

/** The approval posts the adjustment; there is at most one. */
export const adjustmentApprovals = sqliteTable(
  "adjustment_approvals",
  {
    allianceId: text("alliance_id").notNull(),
    adjustmentId: text("adjustment_id").notNull(),
    approvedBy: text("approved_by").notNull(),
    approvedAt: integer("approved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.adjustmentId] }),
    foreignKey({
      columns: [t.allianceId, t.adjustmentId],
      foreignColumns: [adjustments.allianceId, adjustments.id],
    }),
  ],
);
