// Taking out of a wallet: one gift, or all of them. A gift itself stays as it is.
import { type SQL, sql } from "drizzle-orm";
import { sha256 } from "../../../schema/hash.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { statement } from "../../db/statement.ts";

/** Takes a gift out, if it is in there. A wallet in which nothing is left is no more. */
export async function removeGift(ctx: Context, token: string, giftId: string): Promise<void> {
  const wallet = walletOf(await sha256(token));
  await commit({ ...ctx, memo: null }, null, [
    statement(sql`DELETE FROM wallet_gifts WHERE wallet_id IN (${wallet}) AND gift_id = ${giftId}`),
    statement(sql`DELETE FROM wallets WHERE id IN (${wallet})
      AND NOT EXISTS (SELECT 1 FROM wallet_gifts i WHERE i.wallet_id = wallets.id)`),
  ]);
}

/** Ends a wallet, with everything that is in it and every trace of where it was before. */
export async function dissolveWallet(ctx: Context, token: string): Promise<void> {
  const wallet = walletOf(await sha256(token));
  await commit({ ...ctx, memo: null }, null, [
    statement(sql`DELETE FROM wallets
      WHERE id IN (SELECT wallet_id FROM wallet_moves WHERE taken_by IN (${wallet}))`),
    statement(sql`DELETE FROM wallets WHERE id IN (${wallet})`),
  ]);
}

function walletOf(tokenHash: string): SQL {
  return sql`SELECT id FROM wallets WHERE token_hash = ${tokenHash}`;
}
