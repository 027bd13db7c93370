// The audit row of a deed, written in the deed's own batch and numbered without gaps in its alliance.
import type { Context, MemberActor, OperatorActor } from "../context.ts";
import type { Statement } from "./statement.ts";

/** Who did what to which thing; `details` must hold no secret and nothing that identifies a holder. */
export function audit(
  ctx: Context & { actor?: MemberActor | OperatorActor },
  allianceId: string,
  action: string,
  subjectId: string,
  details: Record<string, unknown> = {},
): Statement {
  const { principalId, keyId } = whoOf(ctx.actor);
  return {
    sql: AUDIT,
    params: [allianceId, allianceId, ctx.now, principalId, keyId, action, subjectId, JSON.stringify(details)],
  };
}

const AUDIT = `
  INSERT INTO audit_events (alliance_id, seq, at, principal_id, key_id, action, subject_id, details)
  SELECT ?, coalesce((SELECT max(seq) FROM audit_events WHERE alliance_id = ?), 0) + 1, ?, ?, ?, ?, ?, ?`;

function whoOf(actor: MemberActor | OperatorActor | undefined): {
  principalId: string;
  keyId: string | null;
} {
  if (actor === undefined) return { principalId: "public", keyId: null };
  return actor.role === "operator" ? { principalId: "operator", keyId: null } : actor;
}
