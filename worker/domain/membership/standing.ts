// What gives others a right is decided again in the write: whoever asks must still have theirs.
import { sql } from "drizzle-orm";
import type { MemberContext } from "../../context.ts";
import type { Guard } from "../../db/must.ts";

/** Held while the asking key or session still stands for the role it was read with; else the request is decided again. */
export function actorStands({ actor, alliance }: MemberContext): Guard {
  const { membershipId, keyId, sessionId, role } = actor;
  const live = sql`SELECT 1 FROM memberships m WHERE m.alliance_id = ${alliance.id} AND m.id = ${membershipId}
    AND m.ended_at IS NULL`;
  // A demotion ends the keys that go beyond it, so a key that stands still has its role.
  const byKey = sql`EXISTS (SELECT 1 FROM api_keys k WHERE k.alliance_id = ${alliance.id} AND k.id = ${keyId}
    AND k.revoked_at IS NULL)`;
  const bySession = sql`m.role = ${role} AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = ${sessionId}
    AND s.ended_at IS NULL)`;
  return [sql`EXISTS (${live} AND ${keyId === null ? bySession : byKey})`, "membership_is_as_read"];
}
