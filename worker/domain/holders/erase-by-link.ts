// Erasing by a gift's own link: its key and its link go. Who has one link is not shown to be the holder of others.
import { sql } from "drizzle-orm";
import { Problem } from "../../../schema/problems.ts";
import type { Context } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { read } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { WITHOUT_LINK_AND_CODES } from "./erase.ts";

/**
 * Removes what leads from a gift to its holder; the gift and its money rows stay, and its codes are honoured. Shops
 * forget the holder too, where no other gift names them.
 *
 * @throws Problem `not_found` for a link that is not there.
 */
export async function eraseByLink(ctx: Context, token: string): Promise<void> {
  const [[gift]] = await read(ctx, linkedGift(token));
  if (gift === undefined) throw new Problem("not_found");
  const { allianceId, giftId, gifterId, test } = gift;
  const link = sql`SELECT 1 FROM gift_links WHERE token = ${token}`;
  await commit({ ...ctx, alliance: { id: allianceId, test: test === 1 } }, null, [
    ...must([sql`EXISTS (${link})`, "gift_is_as_read"]),
    statement(sql`UPDATE idempotency_keys SET answer = ${WITHOUT_LINK_AND_CODES}
      WHERE scope = ${gifterId} AND method = 'POST' AND path = '/v1/gifts' AND answer ->> '$.id' = ${giftId}`),
    statement(sql`DELETE FROM gift_links WHERE token = ${token}`),
    ...forgetHolder(gift),
    audit(ctx, allianceId, "holder.erased", giftId, { by: "link" }, { merchantId: gifterId }),
  ]);
}

type LinkedGift = { allianceId: string; giftId: string; gifterId: string; test: number };

function linkedGift(token: string): Statement<LinkedGift> {
  return statement(sql`SELECT k.alliance_id AS allianceId, k.gift_id AS giftId, g.gifter_id AS gifterId, a.test
    FROM gift_links k
    JOIN alliances a ON a.id = k.alliance_id
    JOIN gifts g ON g.alliance_id = k.alliance_id AND g.id = k.gift_id
    WHERE k.token = ${token}`);
}

/** By the key that the gift has when this is written: a holder may just have moved to that of another secret. */
function forgetHolder({ allianceId, giftId }: LinkedGift): Statement[] {
  const key = sql`SELECT holder_key FROM gift_holders WHERE alliance_id = ${allianceId} AND gift_id = ${giftId}`;
  return [
    statement(sql`DELETE FROM customers WHERE alliance_id = ${allianceId} AND holder_key = (${key})
      AND NOT EXISTS (SELECT 1 FROM gift_holders h WHERE h.alliance_id = ${allianceId}
        AND h.holder_key = customers.holder_key AND h.gift_id <> ${giftId})`),
    statement(sql`DELETE FROM gift_holders WHERE alliance_id = ${allianceId} AND gift_id = ${giftId}`),
  ];
}
