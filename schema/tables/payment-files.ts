// Files for banks: which payments stand in a payer's, to which version of whose account, and the very bytes.
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
import { instructions } from "./instructions.ts";
import { payeeDetails } from "./payees.ts";
import { settlements } from "./settlements.ts";

/** What a payer pays of a settlement by file: chosen once, whatever the format. Append-only. */
export const paymentBatches = sqliteTable(
  "payment_batches",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    payerId: text("payer_id").notNull(),
    id: text("id").notNull(),
    payerDetailsId: text("payer_details_id").notNull(),
    transferCount: integer("transfer_count").notNull(),
    totalMinor: integer("total_minor").notNull(),
    madeBy: text("made_by").notNull(),
    madeAt: integer("made_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId, t.payerId] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId],
      foreignColumns: [settlements.allianceId, settlements.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.payerDetailsId],
      foreignColumns: [payeeDetails.allianceId, payeeDetails.id],
    }),
    check("payment_batch_pays_something", sql`transfer_count > 0 AND total_minor > 0`),
    uniqueIndex("payment_batches_by_id").on(t.allianceId, t.id),
  ],
);

/** An instruction stands in one batch, with the account it is paid to. Append-only. */
export const paymentBatchLines = sqliteTable(
  "payment_batch_lines",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    payerId: text("payer_id").notNull(),
    instructionId: text("instruction_id").notNull(),
    payeeDetailsId: text("payee_details_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId, t.payerId, t.instructionId] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId, t.payerId],
      foreignColumns: [paymentBatches.allianceId, paymentBatches.settlementId, paymentBatches.payerId],
    }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.payeeDetailsId],
      foreignColumns: [payeeDetails.allianceId, payeeDetails.id],
    }),
    uniqueIndex("payment_batch_lines_by_instruction").on(t.allianceId, t.instructionId),
  ],
);

/** The bytes in one format, sealed, with their fingerprint. Append-only. */
export const paymentFiles = sqliteTable(
  "payment_files",
  {
    allianceId: text("alliance_id").notNull(),
    settlementId: text("settlement_id").notNull(),
    payerId: text("payer_id").notNull(),
    format: text("format", { enum: ["csv", "pain.001"] }).notNull(),
    sealed: text("sealed").notNull(),
    sha256: text("sha256").notNull(),
    madeBy: text("made_by").notNull(),
    madeAt: integer("made_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.settlementId, t.payerId, t.format] }),
    foreignKey({
      columns: [t.allianceId, t.settlementId, t.payerId],
      foreignColumns: [paymentBatches.allianceId, paymentBatches.settlementId, paymentBatches.payerId],
    }),
    check("payment_file_format_is_known", sql`format IN ('csv', 'pain.001')`),
  ],
);
