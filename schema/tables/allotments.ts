// What a redeemer entrusts to a gifter, and what the gifter agreed to bear.
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { merchants } from "./merchants.ts";
import { offers } from "./offers.ts";

/** A quantity of one offer's coupons that one gifter may gift. */
export const allotments = sqliteTable(
  "allotments",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    offerId: text("offer_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    gifterId: text("gifter_id").notNull(),
    quantity: integer("quantity").notNull(),
    gifted: integer("gifted").notNull(),
    coFundingBps: integer("co_funding_bps").notNull(),
    status: text("status", { enum: ["proposed", "live", "withdrawn"] }).notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.offerId], foreignColumns: [offers.allianceId, offers.id] }),
    foreignKey({
      columns: [t.allianceId, t.redeemerId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    foreignKey({ columns: [t.allianceId, t.gifterId], foreignColumns: [merchants.allianceId, merchants.id] }),
    check("allotment_status_is_known", sql`status IN ('proposed', 'live', 'withdrawn')`),
    check("allotment_exhausted", sql`gifted BETWEEN 0 AND quantity`),
    check("allotment_co_funding_is_a_rate", sql`co_funding_bps BETWEEN 0 AND 10000`),
    check("gifter_is_redeemer", sql`gifter_id <> redeemer_id`),
    index("allotments_by_redeemer").on(t.allianceId, t.redeemerId, t.id),
    index("allotments_by_gifter").on(t.allianceId, t.gifterId, t.id),
  ],
);

/** The gifter's recorded agreement to bear its share, for the terms version it names; append-only. */
export const allotmentAcceptances = sqliteTable(
  "allotment_acceptances",
  {
    allianceId: text("alliance_id").notNull(),
    allotmentId: text("allotment_id").notNull(),
    termsVersion: integer("terms_version").notNull(),
    principalId: text("principal_id").notNull(),
    acceptedAt: integer("accepted_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.allotmentId, t.termsVersion] }),
    foreignKey({
      columns: [t.allianceId, t.allotmentId],
      foreignColumns: [allotments.allianceId, allotments.id],
    }),
  ],
);
