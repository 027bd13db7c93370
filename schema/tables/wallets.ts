// What a device keeps together: gifts of any alliance, behind a random token. Instants of real time.
import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { giftLinks } from "./gifts.ts";

/** `seenAt` is exact to the day. */
export const wallets = sqliteTable(
  "wallets",
  {
    id: text("id").notNull().primaryKey(),
    tokenHash: text("token_hash").notNull(),
    seenAt: integer("seen_at").notNull(),
  },
  (t) => [uniqueIndex("wallets_by_token").on(t.tokenHash)],
);

/** A gift in a wallet, for as long as its link is there. */
export const walletGifts = sqliteTable(
  "wallet_gifts",
  {
    walletId: text("wallet_id").notNull(),
    allianceId: text("alliance_id").notNull(),
    giftId: text("gift_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.walletId, t.allianceId, t.giftId] }),
    foreignKey({ columns: [t.walletId], foreignColumns: [wallets.id] }).onDelete("cascade"),
    foreignKey({
      columns: [t.allianceId, t.giftId],
      foreignColumns: [giftLinks.allianceId, giftLinks.giftId],
    }).onDelete("cascade"),
    index("wallet_gifts_by_gift").on(t.allianceId, t.giftId),
  ],
);

/** A wallet on its way to another device, or gone there; `takenBy` is the wallet that has its gifts. */
export const walletMoves = sqliteTable(
  "wallet_moves",
  {
    walletId: text("wallet_id").notNull().primaryKey(),
    codeHash: text("code_hash").notNull(),
    expiresAt: integer("expires_at").notNull(),
    takenBy: text("taken_by"),
  },
  (t) => [
    foreignKey({ columns: [t.walletId], foreignColumns: [wallets.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.takenBy], foreignColumns: [wallets.id] }).onDelete("cascade"),
    uniqueIndex("wallet_moves_by_code").on(t.codeHash),
    uniqueIndex("wallet_moves_by_taker").on(t.takenBy).where(sql`taken_by IS NOT NULL`),
  ],
);
