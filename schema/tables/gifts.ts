// What a customer is given at once. Links and holder keys stand apart, so erasing a holder touches no gift.
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

/** A gift, with the order it came from where there was one; append-only. */
export const gifts = sqliteTable(
  "gifts",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    gifterId: text("gifter_id").notNull(),
    sourceReference: text("source_reference"),
    sourceAmountMinor: integer("source_amount_minor"),
    sourceOccurredAt: integer("source_occurred_at"),
    ruleRef: text("rule_ref").notNull(),
    staffRef: text("staff_ref"),
    channel: text("channel"),
    consentTextVersion: text("consent_text_version"),
    consentAt: integer("consent_at"),
    fingerprint: text("fingerprint").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.gifterId], foreignColumns: [merchants.allianceId, merchants.id] }),
    uniqueIndex("gifts_by_source_order")
      .on(t.allianceId, t.gifterId, t.sourceReference, t.ruleRef)
      .where(sql`source_reference IS NOT NULL`),
    index("gifts_by_gifter").on(t.allianceId, t.gifterId, t.id),
  ],
);

/** The public link of a gift; its token is no coupon's code. */
export const giftLinks = sqliteTable(
  "gift_links",
  {
    token: text("token").notNull().primaryKey(),
    allianceId: text("alliance_id").notNull(),
    giftId: text("gift_id").notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.allianceId, t.giftId], foreignColumns: [gifts.allianceId, gifts.id] }),
    uniqueIndex("gift_links_by_gift").on(t.allianceId, t.giftId),
  ],
);

/** Whose gift it is, as a pseudonymous key. */
export const giftHolders = sqliteTable(
  "gift_holders",
  {
    allianceId: text("alliance_id").notNull(),
    holderKey: text("holder_key").notNull(),
    giftId: text("gift_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.holderKey, t.giftId] }),
    foreignKey({ columns: [t.allianceId, t.giftId], foreignColumns: [gifts.allianceId, gifts.id] }),
    uniqueIndex("gift_holders_by_gift").on(t.allianceId, t.giftId),
  ],
);

/** A gift taken back early, with the reason; append-only. */
export const giftRevocations = sqliteTable(
  "gift_revocations",
  {
    allianceId: text("alliance_id").notNull(),
    giftId: text("gift_id").notNull(),
    reason: text("reason").notNull(),
    fraud: integer("fraud", { mode: "boolean" }).notNull(),
    principalId: text("principal_id").notNull(),
    revokedAt: integer("revoked_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.giftId] }),
    foreignKey({ columns: [t.allianceId, t.giftId], foreignColumns: [gifts.allianceId, gifts.id] }),
    check("revocation_fraud_is_boolean", sql`fraud IN (0, 1)`),
  ],
);
