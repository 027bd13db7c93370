// Six digits that stand for a coupon at its redeemer's tills for a few minutes, and those that stood for nothing.
import { foreignKey, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { coupons } from "./coupons.ts";
import { merchants } from "./merchants.ts";

/** One a coupon: the next one takes its place. `draws` counts those since `drawnSince`. Instants of real time. */
export const tillCodes = sqliteTable(
  "till_codes",
  {
    allianceId: text("alliance_id").notNull(),
    couponId: text("coupon_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    codeHash: text("code_hash").notNull(),
    expiresAt: integer("expires_at").notNull(),
    draws: integer("draws").notNull(),
    drawnSince: integer("drawn_since").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.couponId] }),
    foreignKey({ columns: [t.allianceId, t.couponId], foreignColumns: [coupons.allianceId, coupons.id] }),
    foreignKey({
      columns: [t.allianceId, t.redeemerId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    uniqueIndex("till_codes_by_hash").on(t.codeHash, t.allianceId, t.redeemerId),
  ],
);

/** A wrong try; `credentialId` is the key or session by which the till asked. Instants of real time. */
export const tillCodeMisses = sqliteTable(
  "till_code_misses",
  {
    allianceId: text("alliance_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    missedAt: integer("missed_at").notNull(),
    id: text("id").notNull(),
    credentialId: text("credential_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.redeemerId, t.missedAt, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.redeemerId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
  ],
);
