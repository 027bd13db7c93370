// The rows of one holder: how an admin names somebody, and which gifts, links and answers are theirs.
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { HolderRequest } from "../../../schema/contract/holders.ts";
import { Problem } from "../../../schema/problems.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import type { AdminContext } from "../../context.ts";
import { type HolderKeys, holderKeysOf } from "./key.ts";

/** The keys of whom an admin asks about. @throws Problem `not_found` for a merchant of another alliance or of none. */
export async function findHolder(
  ctx: AdminContext,
  { holder, merchantId }: HolderRequest,
): Promise<HolderKeys> {
  if (merchantId === undefined) return holderKeysOf(ctx, holder, "");
  const [merchant] = await ctx.db
    .select({ id: merchants.id })
    .from(merchants)
    .where(and(eq(merchants.allianceId, ctx.alliance.id), eq(merchants.id, merchantId)));
  if (!merchant) throw new Problem("not_found");
  return holderKeysOf(ctx, holder, merchant.id);
}

/** True of rows with a holder's key: the alliance and the key lead the primary keys of `gift_holders` and `customers`. */
export function isOfHolder(allianceId: string, keys: HolderKeys): SQL {
  return sql`alliance_id = ${allianceId} AND holder_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`;
}

/** True of rows of `gift_links` that lead to a gift of the holder. */
export function leadsToHolder(allianceId: string, keys: HolderKeys): SQL {
  return sql`alliance_id = ${allianceId} AND gift_id IN (${giftsOf(allianceId, keys)})`;
}

/** True of stored answers that repeat a gift of the holder; they are kept under its gifter. */
export function repeatsGiftOf(allianceId: string, keys: HolderKeys): SQL {
  const gifters = sql`SELECT g.gifter_id FROM (${giftsOf(allianceId, keys)}) h
    CROSS JOIN gifts g ON g.alliance_id = ${allianceId} AND g.id = h.gift_id`;
  return sql`scope IN (${gifters}) AND method = 'POST' AND path = '/v1/gifts'
    AND answer ->> '$.id' IN (${giftsOf(allianceId, keys)})`;
}

function giftsOf(allianceId: string, keys: HolderKeys): SQL {
  return sql`SELECT gift_id FROM gift_holders WHERE ${isOfHolder(allianceId, keys)}`;
}
