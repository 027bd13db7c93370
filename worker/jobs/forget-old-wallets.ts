// A wallet that nobody looks at any more, or in which nothing is left, is forgotten, once a day.
import { DAY_MS } from "../../schema/time.ts";
import { WALLET_IDLE_MS } from "../../schema/wallets.ts";

/** How long the device that a wallet left is told so. */
const TOLD_MS = 30 * DAY_MS;

/** What is in a wallet goes with it. Reads every wallet once a day, which costs less than an index written with each. */
export async function forgetOldWallets(d1: D1Database, now: number): Promise<void> {
  await d1.batch([
    d1.prepare("DELETE FROM wallets WHERE seen_at < ?").bind(now - WALLET_IDLE_MS),
    d1.prepare(FORGET_OFFERS).bind(now - DAY_MS),
    d1.prepare(FORGET_MOVED).bind(now - TOLD_MS),
    d1.prepare(FORGET_EMPTY).bind(now - DAY_MS),
  ]);
}

const FORGET_OFFERS = "DELETE FROM wallet_moves WHERE taken_by IS NULL AND expires_at < ?";

const FORGET_MOVED = `
  DELETE FROM wallets WHERE id IN (SELECT wallet_id FROM wallet_moves WHERE taken_by IS NOT NULL AND expires_at < ?)`;

/** Emptied by an erasure, or by time. */
const FORGET_EMPTY = `
  DELETE FROM wallets WHERE seen_at < ? AND NOT EXISTS (SELECT 1 FROM wallet_gifts i WHERE i.wallet_id = wallets.id)
    AND NOT EXISTS (SELECT 1 FROM wallet_moves v WHERE v.wallet_id = wallets.id AND v.taken_by IS NOT NULL)`;
