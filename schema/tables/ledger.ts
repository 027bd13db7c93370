// Double entry by construction: a transfer debits one account and credits another.
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { adjustments } from "./adjustments.ts";
import { disputes } from "./disputes.ts";
import { instructions } from "./instructions.ts";
import { redemptions } from "./redemptions.ts";
import { refunds } from "./refunds.ts";

/** An amount moved between two accounts of one unit; append-only. */
export const transfers = sqliteTable(
  "transfers",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    code: text("code", {
      enum: [
        "commission",
        "fee",
        "subsidy",
        "reversal",
        "payment",
        "new_customer",
        "dispute_hold",
        "dispute_release",
        "adjustment",
      ],
    }).notNull(),
    debitId: text("debit_id").notNull(),
    creditId: text("credit_id").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    unit: text("unit").notNull(),
    effectiveAt: integer("effective_at").notNull(),
    createdAt: integer("created_at").notNull(),
    redemptionId: text("redemption_id"),
    refundSequence: integer("refund_sequence"),
    instructionId: text("instruction_id"),
    reverses: text("reverses"),
    disputeId: text("dispute_id"),
    adjustmentId: text("adjustment_id"),
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
    foreignKey({
      columns: [t.allianceId, t.redemptionId],
      foreignColumns: [redemptions.allianceId, redemptions.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.redemptionId, t.refundSequence],
      foreignColumns: [refunds.allianceId, refunds.redemptionId, refunds.sequence],
    }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    foreignKey({ columns: [t.allianceId, t.reverses], foreignColumns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.disputeId],
      foreignColumns: [disputes.allianceId, disputes.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.adjustmentId],
      foreignColumns: [adjustments.allianceId, adjustments.id],
    }),
    check(
      "transfer_code_is_known",
      sql`code IN ('commission', 'fee', 'subsidy', 'reversal', 'payment', 'new_customer', 'dispute_hold', 'dispute_release', 'adjustment')`,
    ),
    check("transfer_amount_is_positive", sql`amount_minor > 0`),
    check("transfer_crosses_accounts", sql`debit_id <> credit_id`),
    check(
      "transfer_reversal_names_original",
      sql`(code IN ('reversal', 'dispute_hold', 'dispute_release')) = (reverses IS NOT NULL)`,
    ),
    check("transfer_payment_names_instruction", sql`(code = 'payment') = (instruction_id IS NOT NULL)`),
    check(
      "transfer_hold_names_dispute",
      sql`(code IN ('dispute_hold', 'dispute_release')) = (dispute_id IS NOT NULL)`,
    ),
    check("transfer_adjustment_names_proposal", sql`(code = 'adjustment') = (adjustment_id IS NOT NULL)`),
    index("transfers_by_debit").on(
      t.allianceId,
      t.debitId,
      t.unit,
      t.effectiveAt,
      t.code,
      t.creditId,
      t.amountMinor,
    ),
    index("transfers_by_credit").on(
      t.allianceId,
      t.creditId,
      t.unit,
      t.effectiveAt,
      t.code,
      t.debitId,
      t.amountMinor,
    ),
    index("transfers_by_reversed").on(t.reverses).where(sql`reverses IS NOT NULL`),
  ],
);
