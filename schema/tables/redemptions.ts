// Coupons spent at a till, and whom each merchant already knew.
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
import { coupons } from "./coupons.ts";
import { merchants } from "./merchants.ts";

/** What one funder owes the redeemer for its share of the discount. */
export type Subsidy = { merchantId: string; amountMinor: number };

/** A coupon spent on an order, with the money it moved; append-only. */
export const redemptions = sqliteTable(
  "redemptions",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    couponId: text("coupon_id").notNull(),
    giftId: text("gift_id").notNull(),
    offerId: text("offer_id").notNull(),
    gifterId: text("gifter_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    storeRef: text("store_ref").notNull(),
    orderDay: text("order_day").notNull(),
    orderReference: text("order_reference").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    discountMinor: integer("discount_minor").notNull(),
    netMinor: integer("net_minor").notNull(),
    commissionMinor: integer("commission_minor").notNull(),
    feeMinor: integer("fee_minor").notNull(),
    subsidies: text("subsidies", { mode: "json" }).$type<Subsidy[]>().notNull(),
    newCustomer: integer("new_customer", { mode: "boolean" }).notNull(),
    channel: text("channel", { enum: ["store", "online"] }).notNull(),
    staffRef: text("staff_ref"),
    principalId: text("principal_id").notNull(),
    /** The key or the session by which it was redeemed. */
    keyId: text("key_id").notNull(),
    effectiveAt: integer("effective_at").notNull(),
    redeemedAt: integer("redeemed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.couponId], foreignColumns: [coupons.allianceId, coupons.id] }),
    check(
      "redemption_net_is_amount_less_discount",
      sql`net_minor = amount_minor - discount_minor AND discount_minor >= 0 AND net_minor >= 0`,
    ),
    check("redemption_fee_is_within_commission", sql`fee_minor BETWEEN 0 AND commission_minor`),
    check("redemption_channel_is_known", sql`channel IN ('store', 'online')`),
    check("redemption_new_customer_is_boolean", sql`new_customer IN (0, 1)`),
    uniqueIndex("redemptions_by_coupon").on(t.allianceId, t.couponId),
    uniqueIndex("redemptions_by_order").on(
      t.allianceId,
      t.redeemerId,
      t.orderReference,
      t.storeRef,
      t.orderDay,
    ),
    index("redemptions_by_redeemer").on(t.allianceId, t.redeemerId, t.id),
    index("redemptions_by_gifter").on(t.allianceId, t.gifterId, t.id),
  ],
);

/**
 * Since when a merchant has known a holder: one first seen after the gift is new. `lastSeenAt` is real time, to the day,
 * whatever the alliance's clock says: what follows from it is when the holder is forgotten.
 */
export const customers = sqliteTable(
  "customers",
  {
    allianceId: text("alliance_id").notNull(),
    holderKey: text("holder_key").notNull(),
    merchantId: text("merchant_id").notNull(),
    firstSeenAt: integer("first_seen_at").notNull(),
    lastSeenAt: integer("last_seen_at").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.holderKey, t.merchantId] }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
  ],
);
