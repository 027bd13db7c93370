// Short locks on a coupon while a checkout is in progress.
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { coupons } from "./coupons.ts";

/** A lock until `expiresAt`, unless released before. */
export const reservations = sqliteTable(
  "reservations",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    couponId: text("coupon_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    orderReference: text("order_reference").notNull(),
    amountMinor: integer("amount_minor").notNull(),
    expiresAt: integer("expires_at").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.couponId], foreignColumns: [coupons.allianceId, coupons.id] }),
    index("reservations_by_coupon").on(t.allianceId, t.couponId, t.expiresAt),
  ],
);

/** A lock given up early, by its owner or by redeeming with it. */
export const reservationReleases = sqliteTable(
  "reservation_releases",
  {
    allianceId: text("alliance_id").notNull(),
    reservationId: text("reservation_id").notNull(),
    releasedAt: integer("released_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.reservationId] }),
    foreignKey({
      columns: [t.allianceId, t.reservationId],
      foreignColumns: [reservations.allianceId, reservations.id],
    }),
  ],
);
