// Offering a wallet to another device: a code that one device shows and another opens, good once and for minutes.
import { sql } from "drizzle-orm";
import { sha256 } from "../../../schema/hash.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { MINUTE_MS } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { findWallet } from "./find.ts";
import { isLive } from "./guards.ts";

/** How long the code is good for, in real time. */
export const MOVE_MS = 5 * MINUTE_MS;

/**
 * Gives a new code, in epoch milliseconds until when it is good; the one before it ends. Nothing moves yet.
 *
 * @throws Problem `not_found` for a token that opens no wallet, or one that moved.
 */
export async function offerMove(ctx: Context, token: string): Promise<{ code: string; expiresAt: number }> {
  const wallet = await findWallet(ctx.d1, await sha256(token));
  if (wallet === undefined || wallet.hasMoved) throw new Problem("not_found");
  const [code, expiresAt] = [newLinkToken(ctx.shard), ctx.receivedAt + MOVE_MS];
  return commit({ ...ctx, memo: null }, { code, expiresAt }, [
    ...must(isLive(wallet.id)),
    statement(sql`INSERT INTO wallet_moves (wallet_id, code_hash, expires_at)
      VALUES (${wallet.id}, ${await sha256(code)}, ${expiresAt})
      ON CONFLICT (wallet_id) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at`),
  ]);
}
