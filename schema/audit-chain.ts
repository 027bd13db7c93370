// How the audit log proves itself: a mac over each row, a running head over all rows in their order, a mac over each seal.
import { hmacSha256, sha256, toHex } from "./hash.ts";

/** An event before it has its number; `at` in epoch milliseconds, `details` as the JSON text that is stored. */
export type AuditDeed = {
  allianceId: string;
  at: number;
  principalId: string;
  keyId: string | null;
  sessionId: string | null;
  merchantId: string | null;
  action: string;
  subjectId: string;
  details: string;
};

/** A stored row; `mac` is null in rows from before there was one. */
export type AuditRow = AuditDeed & { seq: number; mac: string | null };

/** What a seal fixes: the head through `throughSeq`, and after which seal it comes (0 for the first). */
export type AuditSeal = {
  allianceId: string;
  previousThroughSeq: number;
  throughSeq: number;
  head: string;
  sealedAt: number;
};

/** The head before the first row. */
export const NO_HEAD = "";

/** The key of one alliance: HMAC-SHA-256 of `audit:` and its id under the secret, ready to sign with. */
export async function auditKeyOf(secret: string, allianceId: string): Promise<CryptoKey> {
  const bytes = await hmacSha256(secret, `audit:${allianceId}`);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/**
 * Sixteen hex digits drawn for this row, then the HMAC over them and every column but `seq` and `mac`. The digits tell
 * a row that was written twice from two deeds that are alike.
 */
export async function newRowMac(key: CryptoKey, deed: AuditDeed): Promise<string> {
  return rowMacOf(key, toHex(crypto.getRandomValues(new Uint8Array(8))), deed);
}

/** True where one of the keys made the row's mac. */
export async function isRowAuthentic(keys: readonly CryptoKey[], row: AuditRow): Promise<boolean> {
  const { mac } = row;
  if (mac === null) return false;
  const drawn = mac.slice(0, NONCE_LENGTH);
  return isAnyOf(keys, async (key) => (await rowMacOf(key, drawn, row)) === mac);
}

/** SHA-256 of the previous head, the number, the mac and all other columns, in hex: no secret is needed to follow it. */
export function headAfter(previousHead: string, row: AuditRow): Promise<string> {
  return sha256(JSON.stringify([previousHead, row.seq, row.mac, ...columnsOf(row)]));
}

/** The HMAC over a seal; it names the seal before it, so that none can be taken out between two. */
export function sealMacOf(key: CryptoKey, seal: AuditSeal): Promise<string> {
  const { allianceId, previousThroughSeq, throughSeq, head, sealedAt } = seal;
  return sign(key, `seal:${JSON.stringify([allianceId, previousThroughSeq, throughSeq, head, sealedAt])}`);
}

/** True where one of the keys made the seal's mac. */
export function isSealAuthentic(
  keys: readonly CryptoKey[],
  { mac, ...seal }: AuditSeal & { mac: string },
): Promise<boolean> {
  return isAnyOf(keys, async (key) => (await sealMacOf(key, seal)) === mac);
}

const NONCE_LENGTH = 16;

async function rowMacOf(key: CryptoKey, drawn: string, deed: AuditDeed): Promise<string> {
  return drawn + (await sign(key, `row:${drawn}${JSON.stringify(columnsOf(deed))}`));
}

function columnsOf(deed: AuditDeed): (string | number | null)[] {
  const { allianceId, at, principalId, keyId, sessionId, merchantId, action, subjectId, details } = deed;
  return [allianceId, at, principalId, keyId, sessionId, merchantId, action, subjectId, details];
}

async function sign(key: CryptoKey, text: string): Promise<string> {
  return toHex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text)));
}

/** The current key comes first and made most of what there is. */
async function isAnyOf(
  keys: readonly CryptoKey[],
  made: (key: CryptoKey) => Promise<boolean>,
): Promise<boolean> {
  for (const key of keys) if (await made(key)) return true;
  return false;
}
