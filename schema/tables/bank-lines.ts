// What banks answered, line by line, and what people decided of each.
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
import { alliances } from "./alliances.ts";
import { instructions } from "./instructions.ts";

/** One line on an owner's account, once by its fingerprint, with the instruction it was matched with. Append-only: but a
 * line that no payment came of loses its name and text in time. */
export const bankLines = sqliteTable(
  "bank_lines",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    ownerId: text("owner_id").notNull(),
    fingerprint: text("fingerprint").notNull(),
    kind: text("kind", { enum: ["credit", "returned", "rejected", "taken_back"] }).notNull(),
    bankReference: text("bank_reference").notNull(),
    amountMinor: integer("amount_minor"),
    currency: text("currency"),
    day: text("day"),
    counterparty: text("counterparty"),
    text: text("text"),
    instructionId: text("instruction_id"),
    matchedBy: text("matched_by", { enum: ["end_to_end_id", "amount_and_counterparty"] }),
    proposes: text("proposes", { enum: ["confirmation", "failure"] }),
    importedBy: text("imported_by").notNull(),
    importedAt: integer("imported_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    check("bank_line_kind_is_known", sql`kind IN ('credit', 'returned', 'rejected', 'taken_back')`),
    check("bank_line_match_is_known", sql`matched_by IN ('end_to_end_id', 'amount_and_counterparty')`),
    check("bank_line_proposal_is_known", sql`proposes IN ('confirmation', 'failure')`),
    check("bank_line_is_matched_by_something", sql`(instruction_id IS NULL) = (matched_by IS NULL)`),
    check("bank_line_proposes_for_its_match", sql`proposes IS NULL OR instruction_id IS NOT NULL`),
    check("bank_line_credit_is_money", sql`kind <> 'credit' OR amount_minor > 0 AND currency IS NOT NULL`),
    uniqueIndex("bank_lines_by_fingerprint").on(t.allianceId, t.ownerId, t.fingerprint),
    index("bank_lines_by_owner").on(t.allianceId, t.ownerId, t.id),
    index("bank_lines_proposed").on(t.allianceId, t.ownerId).where(sql`proposes IS NOT NULL`),
  ],
);

/** A line is decided once: its payment confirmed or failed, or it is none of ours. Append-only. */
export const bankLineDecisions = sqliteTable(
  "bank_line_decisions",
  {
    allianceId: text("alliance_id").notNull(),
    bankLineId: text("bank_line_id").notNull(),
    decision: text("decision", { enum: ["confirmed", "failed", "dismissed"] }).notNull(),
    instructionId: text("instruction_id"),
    reason: text("reason"),
    principalId: text("principal_id").notNull(),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.bankLineId] }),
    foreignKey({
      columns: [t.allianceId, t.bankLineId],
      foreignColumns: [bankLines.allianceId, bankLines.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.instructionId],
      foreignColumns: [instructions.allianceId, instructions.id],
    }),
    check("bank_line_decision_is_known", sql`decision IN ('confirmed', 'failed', 'dismissed')`),
    check("bank_line_decision_is_about_something", sql`(decision = 'dismissed') = (instruction_id IS NULL)`),
  ],
);
