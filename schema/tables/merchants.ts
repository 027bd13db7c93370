// The members of an alliance and the shops they run.
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
import type { Contact, MerchantStatus } from "../contract/merchants.ts";
import { categories } from "./categories.ts";

/**
 * A member. `creditLimitMinor` null means unlimited; `leftAt` is when a leaving one had nothing open any more. While
 * `suspendedForFraudAt` is set, what credits it is held.
 */
export const merchants = sqliteTable(
  "merchants",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    category: text("category").notNull(),
    priceTier: integer("price_tier").notNull(),
    monthlyOrders: integer("monthly_orders").notNull(),
    regions: text("regions", { mode: "json" }).$type<string[]>().notNull(),
    contact: text("contact", { mode: "json" }).$type<Contact>(),
    creditLimitMinor: integer("credit_limit_minor"),
    status: text("status", { enum: ["applied", "refused", "active", "suspended", "leaving"] }).notNull(),
    createdAt: integer("created_at").notNull(),
    leftAt: integer("left_at"),
    suspendedForFraudAt: integer("suspended_for_fraud_at"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.category],
      foreignColumns: [categories.allianceId, categories.key],
    }),
    index("merchants_suspended_for_fraud")
      .on(t.allianceId, t.id)
      .where(sql`suspended_for_fraud_at IS NOT NULL`),
    check("merchant_left_by_leaving", sql`left_at IS NULL OR status = 'leaving'`),
    check(
      "fraud_is_of_the_suspended",
      sql`suspended_for_fraud_at IS NULL OR status IN ('suspended', 'leaving')`,
    ),
    check("merchant_price_tier_in_range", sql`price_tier BETWEEN 1 AND 5`),
    check("merchant_credit_limit_is_an_amount", sql`credit_limit_minor >= 0`),
    check(
      "merchant_status_is_known",
      sql`status IN ('applied', 'refused', 'active', 'suspended', 'leaving')`,
    ),
  ],
);

/** The status as it is shown: a leaving merchant that has nothing open any more has left. */
export const shownStatus = sql<MerchantStatus>`iif(${merchants.leftAt} IS NULL, ${merchants.status}, 'left')`;

/** A shop of a member; `reference` is the member's own name for it. */
export const stores = sqliteTable(
  "stores",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    merchantId: text("merchant_id").notNull(),
    reference: text("reference").notNull(),
    name: text("name").notNull(),
    address: text("address"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    uniqueIndex("stores_by_reference").on(t.allianceId, t.merchantId, t.reference),
  ],
);
