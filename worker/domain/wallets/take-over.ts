// Taking a wallet over: its gifts come to the device that opened the code first, and the other device's token ends.
import { sql } from "drizzle-orm";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { wallets } from "../../../schema/tables/wallets.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { findWallet } from "./find.ts";
import { cameTo, isLive, isNotOverfull } from "./guards.ts";
import { newWallet } from "./keep.ts";

/** What a code leads to; `tokenHash` is that of the device which shows it. */
export type Move = {
  walletId: string;
  tokenHash: string;
  gifts: number;
  expiresAt: number;
  takenBy: string | null;
};

/** Undefined for a code that never was, or was followed by another. */
export async function findMove(d1: D1Database, code: string): Promise<Move | undefined> {
  const [[move]] = await batchRead(d1, [moveRead(await sha256(code))]);
  return move;
}

/** What a device brings: the token of the wallet that it may have, and a new one for where that opens none. */
export type Taker = { known: string | undefined; fresh: string };

/**
 * Moves all that is in a wallet into the taker's, and gives the token that opens it there. Who repeats it, because the
 * answer was lost, gets the same; everybody else finds the code used.
 *
 * @throws Problem `not_found` for a code that is unknown, used or too old, `wallet_is_full`.
 */
export async function takeOver(ctx: Context, code: string, { known, fresh }: Taker): Promise<string> {
  const move = await findMove(ctx.d1, code);
  const { token, wallet } = (known && (await liveWallet(ctx, known))) || {
    token: fresh,
    wallet: await findWallet(ctx.d1, await sha256(fresh)),
  };
  if (move === undefined || wallet?.hasMoved) throw new Problem("not_found");
  if (wallet !== undefined && (move.takenBy === wallet.id || move.walletId === wallet.id)) return token;
  if (move.takenBy !== null || move.expiresAt <= ctx.receivedAt) throw new Problem("not_found");
  const id = wallet?.id ?? newId("wallet");
  return commit({ ...ctx, memo: null }, token, [
    ...(wallet === undefined ? [insert(wallets, await newWallet(ctx, { id, token }))] : []),
    ...must(isLive(id), isLive(move.walletId)),
    // Of what a wallet was before, one device is told; a line of devices would grow for ever.
    ...[id, move.walletId].map((it) => statement(sql`DELETE FROM wallets WHERE ${cameTo(it)}`)),
    ...exactlyOne("wallet_is_as_read", take(ctx, await sha256(code), id)),
    ...moveGifts(move.walletId, id),
    ...must(isNotOverfull(id)),
  ]);
}

async function liveWallet({ d1 }: Context, token: string) {
  const wallet = await findWallet(d1, await sha256(token));
  return wallet === undefined || wallet.hasMoved ? undefined : { token, wallet };
}

/** Of all that open the code, this lets one through. */
function take({ receivedAt }: Context, codeHash: string, walletId: string): Statement {
  return statement(sql`UPDATE wallet_moves SET taken_by = ${walletId}
    WHERE code_hash = ${codeHash} AND taken_by IS NULL AND expires_at > ${receivedAt}`);
}

function moveGifts(from: string, to: string): Statement[] {
  return [
    statement(sql`INSERT INTO wallet_gifts (wallet_id, alliance_id, gift_id)
      SELECT ${to}, alliance_id, gift_id FROM wallet_gifts WHERE wallet_id = ${from} ON CONFLICT DO NOTHING`),
    statement(sql`DELETE FROM wallet_gifts WHERE wallet_id = ${from}`),
  ];
}

export function moveRead(codeHash: string): Statement<Move> {
  return { sql: MOVE, params: [codeHash] };
}

const MOVE = `
  SELECT v.wallet_id AS walletId, w.token_hash AS tokenHash, v.expires_at AS expiresAt, v.taken_by AS takenBy,
    (SELECT count(*) FROM wallet_gifts i WHERE i.wallet_id = v.wallet_id) AS gifts
  FROM wallet_moves v JOIN wallets w ON w.id = v.wallet_id
  WHERE v.code_hash = ?`;
