// Keeping a gift: it is put into the wallet of a device, which gets one where it has none.
import { type SQL, sql } from "drizzle-orm";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { wallets } from "../../../schema/tables/wallets.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, statement } from "../../db/statement.ts";
import { findWallet } from "./find.ts";
import { isLive, isNotOverfull } from "./guards.ts";

/** In so many wallets a gift may lie: whoever has its link cannot fill the database with it. */
const MOST_WALLETS = 20;

/**
 * Puts the gift behind a link into the wallet of that token, once however often it is asked, and gives the token to
 * keep: another one where it opens no wallet, so that nobody chooses theirs. It moves nothing of the alliance's, so it
 * is no entry of its audit log; nor is it anybody's business there.
 *
 * @throws Problem `not_found` for a link that is not there, `wallet_is_full`, `kept_too_often`.
 */
export async function keepGift(ctx: Context, link: string, token: string | undefined): Promise<string> {
  const known = token === undefined ? undefined : await findWallet(ctx.d1, await sha256(token));
  const [[gift]] = await batchRead(ctx.d1, [statement<Gift>(giftBehind(link))]);
  if (gift === undefined) throw new Problem("not_found");
  const isMine = token !== undefined && known !== undefined && !known.hasMoved;
  const mine = isMine ? { id: known.id, token } : { id: newId("wallet"), token: newLinkToken(ctx.shard) };
  const { allianceId, giftId } = gift;
  const isThisGift = sql`alliance_id = ${allianceId} AND gift_id = ${giftId}`;
  await commit({ ...ctx, memo: null }, null, [
    ...(isMine ? [] : [insert(wallets, await newWallet(ctx, mine))]),
    ...must(isLive(mine.id), [sql`EXISTS (${giftBehind(link)})`, "gift_is_as_read"]),
    statement(sql`INSERT INTO wallet_gifts (wallet_id, alliance_id, gift_id)
      VALUES (${mine.id}, ${allianceId}, ${giftId}) ON CONFLICT DO NOTHING`),
    ...must(isNotOverfull(mine.id), [
      sql`(SELECT count(*) FROM wallet_gifts WHERE ${isThisGift}) <= ${MOST_WALLETS}`,
      "kept_too_often",
    ]),
  ]);
  return mine.token;
}

type Gift = { allianceId: string; giftId: string };

function giftBehind(link: string): SQL {
  return sql`SELECT alliance_id AS allianceId, gift_id AS giftId FROM gift_links WHERE token = ${link}`;
}

/** The token itself is the device's alone. */
export async function newWallet(
  { receivedAt }: Context,
  { id, token }: { id: string; token: string },
): Promise<typeof wallets.$inferInsert> {
  return { id, tokenHash: await sha256(token), seenAt: receivedAt };
}
