// Wrong till codes are counted in the database: so few of a million that guessing at a till comes to nothing.
import { type SQL, sql } from "drizzle-orm";
import { tillCodeMisses } from "../../../schema/tables/till-codes.ts";
import { MINUTE_MS } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert, type Statement } from "../../db/statement.ts";

/** So many wrong ones within the last ten minutes of real time: by one key or member, and by a redeemer's all together. */
export const TRIES_MS = 10 * MINUTE_MS;
export const WRONG_BY_CREDENTIAL = 30;
export const WRONG_BY_REDEEMER = 200;

/**
 * Decided after the look-up and before anything is said of it, for a hit as for a miss: whoever guesses at once in a
 * thousand requests is answered as many as one who guesses one by one.
 *
 * @throws Problem `too_many_requests`.
 */
export async function countTry(ctx: MerchantContext, isHit: boolean): Promise<void> {
  const { alliance, actor, receivedAt } = ctx;
  // A key is a till. A session is not: whoever signs in anew has another one, so a member's are counted together.
  const credentialId = actor.keyId ?? actor.membershipId;
  const since = receivedAt - TRIES_MS;
  const own = misses(ctx, since, sql`AND credential_id = ${credentialId}`);
  const guard = sql`(${own}) < ${WRONG_BY_CREDENTIAL} AND (${misses(ctx, since, sql``)}) < ${WRONG_BY_REDEEMER}`;
  const miss = {
    ...{ allianceId: alliance.id, redeemerId: actor.merchantId, missedAt: receivedAt },
    ...{ id: crypto.randomUUID(), credentialId },
  };
  const counted: Statement[] = isHit ? [] : [insert(tillCodeMisses, miss)];
  // It is no answer to remember, and no deed in a test alliance's time.
  const { alliance: _, ...asker } = ctx;
  await commit({ ...asker, memo: null }, null, [...must([guard, "too_many_requests"]), ...counted]);
}

function misses({ alliance, actor }: MerchantContext, since: number, more: SQL): SQL {
  return sql`SELECT count(*) FROM till_code_misses
    WHERE alliance_id = ${alliance.id} AND redeemer_id = ${actor.merchantId} AND missed_at > ${since} ${more}`;
}
