// Money returned on a redemption's order.
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
import { redemptions } from "./redemptions.ts";

/** Each row carries the running total, so its sequence settles every race; append-only. */
export const refunds = sqliteTable(
  "refunds",
  {
    allianceId: text("alliance_id").notNull(),
    redemptionId: text("redemption_id").notNull(),
    sequence: integer("sequence").notNull(),
    id: text("id").notNull(),
    reference: text("reference").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    refundedMinor: integer("refunded_minor").notNull(),
    netMinor: integer("net_minor").notNull(),
    completes: integer("completes", { mode: "boolean" }).notNull(),
    effectiveAt: integer("effective_at").notNull(),
    principalId: text("principal_id").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.redemptionId, t.sequence] }),
    foreignKey({
      columns: [t.allianceId, t.redemptionId],
      foreignColumns: [redemptions.allianceId, redemptions.id],
    }),
    check("refund_is_not_negative", sql`amount_minor >= 0`),
    check("refund_exceeds_payment", sql`refunded_minor <= net_minor`),
    check("refund_completes_at_net", sql`completes = (refunded_minor = net_minor)`),
    uniqueIndex("refunds_by_reference").on(t.allianceId, t.redemptionId, t.reference),
    uniqueIndex("refunds_completing").on(t.allianceId, t.redemptionId).where(sql`completes = 1`),
  ],
);
