// What must hold of a wallet inside every write to it.
import { type SQL, sql } from "drizzle-orm";
import type { Guard } from "../../db/must.ts";
import { MOST_GIFTS } from "./find.ts";

/** It is there, and its gifts are not on another device. */
export function isLive(walletId: string): Guard {
  const moved = sql`SELECT 1 FROM wallet_moves WHERE wallet_id = ${walletId} AND taken_by IS NOT NULL`;
  const there = sql`SELECT 1 FROM wallets WHERE id = ${walletId}`;
  return [sql`EXISTS (${there}) AND NOT EXISTS (${moved})`, "wallet_is_as_read"];
}

/** After what is put in, it holds no more than a wallet may. */
export function isNotOverfull(walletId: string): Guard {
  return [
    sql`(SELECT count(*) FROM wallet_gifts WHERE wallet_id = ${walletId}) <= ${MOST_GIFTS}`,
    "wallet_is_full",
  ];
}

/** The wallets that moved to this one: of what it was before, a wallet is remembered once. */
export function cameTo(walletId: string): SQL {
  return sql`id IN (SELECT wallet_id FROM wallet_moves WHERE taken_by = ${walletId})`;
}
