// An alliance and the policy it lives by: the tenant whose id leads every key of the other tables.
import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { CADENCES } from "../settlement-calendar.ts";

/** `policyVersion` names the policy that new gifts pin; `clockAt` is the latest instant it has lived; `testOf` its live twin. */
export const alliances = sqliteTable(
  "alliances",
  {
    id: text("id").notNull().primaryKey(),
    name: text("name").notNull(),
    currency: text("currency").notNull(),
    timeZone: text("time_zone").notNull(),
    test: integer("test", { mode: "boolean" }).notNull(),
    policyVersion: integer("policy_version").notNull(),
    clockAt: integer("clock_at").notNull(),
    createdAt: integer("created_at").notNull(),
    testOf: text("test_of").references((): AnySQLiteColumn => alliances.id),
  },
  (t) => [
    check("alliance_twin_is_a_test", sql`test_of IS NULL OR test = 1`),
    check("alliance_test_is_boolean", sql`test IN (0, 1)`),
    uniqueIndex("alliances_by_test_of").on(t.testOf).where(sql`test_of IS NOT NULL`),
  ],
);

/** Test alliances that were thrown away, of which nothing else is left: only by this row can their rows go. */
export const discardedAlliances = sqliteTable("discarded_alliances", {
  allianceId: text("alliance_id").notNull().primaryKey(),
  discardedAt: integer("discarded_at").notNull(),
});

/** What an alliance agreed on, version by version; a version never changes. Nobody in it wrote what it was founded with. */
export const policies = sqliteTable(
  "policies",
  {
    allianceId: text("alliance_id").notNull(),
    version: integer("version").notNull(),
    holdDays: integer("hold_days").notNull(),
    feeBps: integer("fee_bps").notNull(),
    minPayoutMinor: integer("min_payout_minor").notNull(),
    settlementMode: text("settlement_mode", { enum: ["direct", "clearing"] }).notNull(),
    clearingInstitution: text("clearing_institution"),
    reviewHours: integer("review_hours").notNull(),
    disputeDays: integer("dispute_days").notNull(),
    liveCouponWeightBps: integer("live_coupon_weight_bps").notNull(),
    holderConsentRequired: integer("holder_consent_required", { mode: "boolean" }).notNull(),
    createdAt: integer("created_at").notNull(),
    holderRetentionDays: integer("holder_retention_days").notNull().default(730),
    settlementCadence: text("settlement_cadence", { enum: CADENCES }),
    cutoffDay: integer("cutoff_day").notNull().default(1),
    closesAutomatically: integer("closes_automatically", { mode: "boolean" }).notNull().default(false),
    createdBy: text("created_by"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.version] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    check("policy_retention_in_range", sql`holder_retention_days BETWEEN 30 AND 3650`),
    check("policy_cadence_is_known", sql`settlement_cadence IN ('weekly', 'halfMonthly', 'monthly')`),
    check(
      "cutoff_day_fits_cadence",
      sql`cutoff_day BETWEEN 1 AND 28 AND (settlement_cadence IS NULL OR settlement_cadence = 'monthly' OR (settlement_cadence = 'weekly' AND cutoff_day <= 7) OR (settlement_cadence = 'halfMonthly' AND cutoff_day <= 13))`,
    ),
    check("policy_closing_is_boolean", sql`closes_automatically IN (0, 1)`),
    check("policy_fee_is_a_rate", sql`fee_bps BETWEEN 0 AND 10000`),
    check("policy_weight_is_a_rate", sql`live_coupon_weight_bps BETWEEN 0 AND 10000`),
    check("policy_mode_is_known", sql`settlement_mode IN ('direct', 'clearing')`),
    check("clearing_needs_institution", sql`settlement_mode = 'direct' OR clearing_institution IS NOT NULL`),
    check("policy_consent_is_boolean", sql`holder_consent_required IN (0, 1)`),
  ],
);
