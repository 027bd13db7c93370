// Rotating a key: a new one does the same, and the old one goes on for an overlap, so that nothing stands still.
import { sql } from "drizzle-orm";
import type { CreatedApiKey, RotationRequest } from "../../../schema/contract/api-keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { HOUR_MS } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { entryStays, findKey, makeKey } from "./api-keys.ts";

/**
 * A key with the role, merchant, store and label of the old one; it is the person's who rotates. The old one ends after
 * the overlap, in real time, and never later than it would have ended.
 *
 * @throws Problem `not_found`, `key_is_over`, `last_owner_stays`.
 */
export async function rotateApiKey(
  ctx: MemberContext,
  id: string,
  { overlapHours }: RotationRequest,
): Promise<CreatedApiKey> {
  const row = await findKey(ctx, id);
  const now = ctx.receivedAt;
  if (row.revokedAt !== null || (row.expiresAt !== null && row.expiresAt <= now))
    throw new Problem("key_is_over");
  const expiresAt = Math.min(row.expiresAt ?? Number.POSITIVE_INFINITY, now + overlapHours * HOUR_MS);
  const made = await makeKey(ctx, row);
  const ended = statement(sql`UPDATE api_keys SET expires_at = ${expiresAt}
    WHERE alliance_id = ${ctx.alliance.id} AND id = ${id} AND revoked_at IS NULL
      AND expires_at IS ${row.expiresAt}`);
  const details = { newKeyId: made.answer.id, overlapHours };
  return commit(ctx, made.answer, [
    ...must(actorStands(ctx)),
    ...exactlyOne("api_key_is_as_read", ended),
    ...made.writes,
    ...must(...entryStays(ctx, row)),
    audit(ctx, ctx.alliance.id, "api_key.rotated", id, details, row),
  ]);
}
