// Money that the named institution holds for merchants, outside positions and netting.
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
import { merchants } from "./merchants.ts";

/** Paid in or paid back, once per bank reference; `institution` is who held it then. Append-only. */
export const deposits = sqliteTable(
  "deposits",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    merchantId: text("merchant_id").notNull(),
    kind: text("kind", { enum: ["deposit", "withdrawal"] }).notNull(),
    amountMinor: integer("amount_minor").notNull(),
    bankReference: text("bank_reference").notNull(),
    institution: text("institution"),
    reason: text("reason"),
    principalId: text("principal_id").notNull(),
    recordedAt: integer("recorded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    check("deposit_kind_is_known", sql`kind IN ('deposit', 'withdrawal')`),
    check("deposit_is_positive", sql`amount_minor > 0`),
    check("clearing_needs_institution", sql`kind = 'withdrawal' OR institution IS NOT NULL`),
    uniqueIndex("deposits_by_reference").on(t.allianceId, t.bankReference),
    index("deposits_by_merchant").on(t.allianceId, t.merchantId, t.id),
  ],
);
