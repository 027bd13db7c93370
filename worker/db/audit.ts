// The audit row of a deed, signed, written in the deed's own batch and numbered without gaps in its alliance.
import { type AuditDeed, auditKeyOf, newRowMac } from "../../schema/audit-chain.ts";
import type { ClerkActor, Context, MemberActor, OperatorActor, PersonActor } from "../context.ts";
import type { Statement } from "./statement.ts";

type Actor = MemberActor | ClerkActor | OperatorActor | PersonActor;

/**
 * The merchant that a deed of an admin, the operator or a stranger concerns; a member's deed is its own merchant's. And
 * the principal as whom a person comes in, who is not a member yet.
 */
type Concerning = { merchantId?: string | null; principalId?: string };

/** Who did what to which thing; `details` must hold no secret and nothing that identifies a holder. */
export async function audit(
  ctx: Pick<Context, "now" | "auditSecret"> & { actor?: Actor },
  allianceId: string,
  action: string,
  subjectId: string,
  details: Record<string, unknown> = {},
  concerning: Concerning = {},
): Promise<Statement> {
  const deed: AuditDeed = {
    ...{ allianceId, at: ctx.now, ...whoOf(ctx.actor, concerning) },
    merchantId: merchantOf(ctx.actor) ?? concerning.merchantId ?? null,
    ...{ action, subjectId, details: JSON.stringify(details) },
  };
  const mac = await newRowMac(await keyOf(ctx.auditSecret, allianceId), deed);
  return { sql: AUDIT, params: [allianceId, ...COLUMNS.map((column) => deed[column]), mac] };
}

const COLUMNS = [
  "allianceId",
  "at",
  "principalId",
  "keyId",
  "sessionId",
  "merchantId",
  "action",
  "subjectId",
  "details",
] as const;

const AUDIT = `
  INSERT INTO audit_events (seq, alliance_id, at, principal_id, key_id, session_id, merchant_id, action, subject_id, details, mac)
  SELECT coalesce((SELECT max(seq) FROM audit_events WHERE alliance_id = ?), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?`;

type Who = Pick<AuditDeed, "principalId" | "keyId" | "sessionId">;

function whoOf(actor: Actor | undefined, concerning: Concerning): Who {
  if (actor === undefined) return { principalId: "public", keyId: null, sessionId: null };
  if (actor.role === "operator") return { principalId: "operator", keyId: null, sessionId: null };
  if (actor.role === "person") {
    const { personId, sessionId } = actor;
    return { principalId: concerning.principalId ?? personId, keyId: null, sessionId };
  }
  const { principalId, keyId, sessionId } = actor;
  return { principalId, keyId, sessionId };
}

function merchantOf(actor: Actor | undefined): string | undefined {
  return actor !== undefined && "merchantId" in actor ? actor.merchantId : undefined;
}

const keys = new Map<string, CryptoKey>();
/** So many alliances' keys stay at hand in an isolate; making one costs two signatures. */
const MOST_KEYS = 1_000;

async function keyOf(secret: string, allianceId: string): Promise<CryptoKey> {
  const name = `${allianceId} ${secret}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = await auditKeyOf(secret, allianceId);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, key);
  return key;
}
