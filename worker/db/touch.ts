// When a credential was last used: noted at most once an hour, beside the request and not in its way.
import type { Statement } from "./statement.ts";

export function keyUsed(allianceId: string, keyId: string, at: number): Statement {
  return {
    sql: "UPDATE api_keys SET used_at = ? WHERE alliance_id = ? AND id = ?",
    params: [at, allianceId, keyId],
  };
}

export function sessionSeen(sessionId: string, at: number): Statement {
  return { sql: "UPDATE sessions SET seen_at = ? WHERE id = ?", params: [at, sessionId] };
}
