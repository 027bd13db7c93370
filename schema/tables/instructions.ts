// Payments to make, what became of them, and the money that moved.
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { settlements } from "./settlements.ts";

/** One payment to make; `retries` names the failed or short one whose rest it asks for again. Append-only. */
export const instructions = sqliteTable(
  "instructions",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    settlementId: text("settlement_id").notNull(),
    payerId: text("payer_id").notNull(),
    payeeId: text("payee_id").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    retries: text("retries"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId],
      foreignColumns: [settlements.allianceId, settlements.id],
    }),
    foreignKey({ columns: [t.allianceId, t.retries], foreignColumns: [t.allianceId, t.id] }),
    check("instruction_is_positive", sql`amount_minor > 0`),
    check("instruction_pays_another", sql`payer_id <> payee_id`),
    index("instructions_by_settlement").on(t.allianceId, t.settlementId, t.id),
    index("instructions_by_retried").on(t.allianceId, t.retries).where(sql`retries IS NOT NULL`),
  ],
);

/** What became of an instruction, step by step; no step yet means planned. Append-only. */
export const instructionSteps = sqliteTable(
  "instruction_steps",
  {
    allianceId: text("alliance_id").notNull(),
    instructionId: text("instruction_id").notNull(),
    sequence: integer("sequence").notNull(),
    status: text("status", { enum: ["sent", "confirmed", "short", "failed", "unknown"] }).notNull(),
    reason: text("reason"),
    principalId: text("principal_id").notNull(),
    at: integer("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.instructionId, t.sequence] }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    check("instruction_status_is_known", sql`status IN ('sent', 'confirmed', 'short', 'failed', 'unknown')`),
  ],
);

/** Money that moved, once per bank reference of its payee. Append-only. */
export const payments = sqliteTable(
  "payments",
  {
    allianceId: text("alliance_id").notNull(),
    payeeId: text("payee_id").notNull(),
    bankReference: text("bank_reference").notNull(),
    instructionId: text("instruction_id").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    principalId: text("principal_id").notNull(),
    confirmedAt: integer("confirmed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.payeeId, t.bankReference] }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    check("payment_is_positive", sql`amount_minor > 0`),
    index("payments_by_instruction").on(t.allianceId, t.instructionId, t.amountMinor),
  ],
);
