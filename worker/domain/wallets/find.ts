// A device's wallet as it is found by its token: live, moved to another device, or not there.
import { sha256 } from "../../../schema/hash.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { note } from "../../db/commit.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponRow, type HeldGift, walletGiftReads } from "../gifting/held-gifts.ts";

/** So many gifts a wallet keeps. */
export const MOST_GIFTS = 100;

/** `hasMoved` where another device took its gifts: then it takes and shows none any more. */
export type Wallet = { id: string; seenAt: number; hasMoved: boolean };

type WalletRow = { id: string; seenAt: number; hasMoved: number };

/** Undefined for a token that opens no wallet. */
export async function findWallet(d1: D1Database, tokenHash: string): Promise<Wallet | undefined> {
  const [[row]] = await batchRead(d1, [walletRead(tokenHash)]);
  return row && toWallet(row);
}

/** A wallet and the gifts in it, in one round trip. Where shops are is not among what it shows. */
export async function openWallet(
  d1: D1Database,
  token: string,
): Promise<{ wallet: Wallet; gifts: HeldGift[] } | undefined> {
  const tokenHash = await sha256(token);
  const [[row], gifts, coupons] = await batchRead(d1, [walletRead(tokenHash), ...walletGiftReads(tokenHash)]);
  const couponsOf = Map.groupBy(coupons, (it: CouponRow) => it.giftId);
  return (
    row && {
      wallet: toWallet(row),
      gifts: gifts.map((gift) => ({ gift, coupons: couponsOf.get(gift.id) ?? [], stores: [] })),
    }
  );
}

/** True where it was noted that the wallet is looked at: once a day is often enough. */
export async function noteSeen({ d1, receivedAt }: Context, { id, seenAt }: Wallet): Promise<boolean> {
  if (receivedAt - seenAt < DAY_MS) return false;
  await note(d1, { sql: "UPDATE wallets SET seen_at = ? WHERE id = ?", params: [receivedAt, id] });
  return true;
}

export function walletRead(tokenHash: string): Statement<WalletRow> {
  return { sql: WALLET, params: [tokenHash] };
}

const WALLET = `
  SELECT w.id, w.seen_at AS seenAt,
    EXISTS (SELECT 1 FROM wallet_moves v WHERE v.wallet_id = w.id AND v.taken_by IS NOT NULL) AS hasMoved
  FROM wallets w WHERE w.token_hash = ?`;

function toWallet({ hasMoved, ...rest }: WalletRow): Wallet {
  return { ...rest, hasMoved: hasMoved === 1 };
}
