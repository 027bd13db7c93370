// Closed periods, what everybody owed in them, and how they were decided.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";

/** A closed period. It owns no transfer: `effectiveAt` alone says where one belongs. Append-only. */
export const settlements = sqliteTable(
  "settlements",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    number: integer("number").notNull(),
    unit: text("unit").notNull(),
    fromAt: integer("from_at").notNull(),
    cutoffAt: integer("cutoff_at").notNull(),
    mode: text("mode", { enum: ["direct", "clearing"] }).notNull(),
    lineCount: integer("line_count").notNull(),
    grossMinor: integer("gross_minor").notNull(),
    instructedMinor: integer("instructed_minor").notNull(),
    closedAt: integer("closed_at").notNull(),
    closedBy: text("closed_by").notNull(),
    policyVersion: integer("policy_version"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    check("settlement_mode_is_known", sql`mode IN ('direct', 'clearing')`),
    check("cutoff_already_passed", sql`from_at < cutoff_at`),
    check("cutoff_in_future", sql`cutoff_at <= closed_at`),
    uniqueIndex("settlements_by_number").on(t.allianceId, t.number),
  ],
);

/** A settlement is decided once: approved, or reopened and thereby void. Append-only. */
export const settlementDecisions = sqliteTable(
  "settlement_decisions",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    decision: text("decision", { enum: ["approved", "reopened"] }).notNull(),
    principalId: text("principal_id").notNull(),
    reason: text("reason"),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId],
      foreignColumns: [settlements.allianceId, settlements.id],
    }),
    check("settlement_decision_is_known", sql`decision IN ('approved', 'reopened')`),
  ],
);

/** What an owner's period came to: opening + lines = due = instructed + carried. Append-only. */
export const settlementDues = sqliteTable(
  "settlement_dues",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    ownerId: text("owner_id").notNull(),
    openingMinor: integer("opening_minor").notNull(),
    linesMinor: integer("lines_minor").notNull(),
    dueMinor: integer("due_minor").notNull(),
    instructedMinor: integer("instructed_minor").notNull(),
    carriedMinor: integer("carried_minor").notNull(),
    inFlightMinor: integer("in_flight_minor").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId, t.ownerId] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId],
      foreignColumns: [settlements.allianceId, settlements.id],
    }),
    check("due_is_opening_and_lines", sql`due_minor = opening_minor + lines_minor`),
    check("due_is_instructed_and_carried", sql`due_minor = instructed_minor + carried_minor`),
  ],
);

/** What each owed each other before netting. Append-only. */
export const settlementObligations = sqliteTable(
  "settlement_obligations",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    debtorId: text("debtor_id").notNull(),
    creditorId: text("creditor_id").notNull(),
    amountMinor: integer("amount_minor").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId, t.debtorId, t.creditorId] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId],
      foreignColumns: [settlements.allianceId, settlements.id],
    }),
    check("obligation_is_positive", sql`amount_minor > 0`),
  ],
);

/** A cut-off of the policy's calendar that has come. Append-only. */
export const closingProposals = sqliteTable(
  "closing_proposals",
  {
    allianceId: text("alliance_id").notNull(),
    cutoffAt: integer("cutoff_at").notNull(),
    proposedAt: integer("proposed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.cutoffAt] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    check("cutoff_has_come", sql`cutoff_at <= proposed_at`),
  ],
);
