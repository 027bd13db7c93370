// A redeemer's standing promise and the versions of its terms.
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Terms } from "../contract/terms.ts";
import { merchants } from "./merchants.ts";

/** A promise with its quota and budget. `termsVersion` names the terms that new gifts pin. */
export const offers = sqliteTable(
  "offers",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    title: text("title").notNull(),
    status: text("status", { enum: ["draft", "live", "paused", "ended"] }).notNull(),
    termsVersion: integer("terms_version").notNull(),
    quota: integer("quota").notNull(),
    gifted: integer("gifted").notNull(),
    budgetMinor: integer("budget_minor"),
    discountedMinor: integer("discounted_minor").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.redeemerId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    check("offer_status_is_known", sql`status IN ('draft', 'live', 'paused', 'ended')`),
    check("offer_quota_exhausted", sql`gifted BETWEEN 0 AND quota`),
    index("offers_by_redeemer").on(t.allianceId, t.redeemerId, t.id),
  ],
);

/** The terms, version by version; a version never changes. */
export const offerTerms = sqliteTable(
  "offer_terms",
  {
    allianceId: text("alliance_id").notNull(),
    offerId: text("offer_id").notNull(),
    version: integer("version").notNull(),
    terms: text("terms", { mode: "json" }).$type<Terms>().notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.offerId, t.version] }),
    foreignKey({ columns: [t.allianceId, t.offerId], foreignColumns: [offers.allianceId, offers.id] }),
  ],
);
