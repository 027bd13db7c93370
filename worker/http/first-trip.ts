// The first trip of every request: who asks, whether this was answered before, and the reads the route foresees.
import { Problem } from "../../schema/problems.ts";
import { batchRead, type EarlyRead } from "../db/read.ts";
import type { Statement } from "../db/statement.ts";
import { type CredentialRow, credentialByHash } from "./credential.ts";

/** What a repeated request's key remembers. */
export type StoredAnswer = { bodyHash: string; status: number; answer: string };

export type FirstTrip = {
  credential: CredentialRow | undefined;
  stored: StoredAnswer | undefined;
  early: EarlyRead[];
};

export type IdempotentRequest = { method: string; path: string; key: string };

/** One round trip, whatever it finds: an unknown key costs the same time as a known one. */
export async function firstTrip(
  d1: D1Database,
  keyHash: string,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<FirstTrip> {
  const memory = request === null ? [] : [answerOfKeyHolder(keyHash, request)];
  const [credentials, ...rest] = await batchRead(d1, [credentialByHash(keyHash), ...memory, ...foreseen]);
  const [stored] = request === null ? [] : (rest.shift() ?? []);
  const early = foreseen.map((statement, index) => ({ statement, rows: rest[index] ?? [] }));
  return {
    credential: credentials?.[0] as CredentialRow | undefined,
    stored: stored as StoredAnswer | undefined,
    early,
  };
}

/** The Idempotency-Key of a request. @throws Problem `malformed_request` where it is no visible ASCII of 1–255. */
export function idempotencyKeyOf(header: string | undefined): string | null {
  if (header === undefined) return null;
  if (!/^[!-~]{1,255}$/.test(header)) {
    throw new Problem("malformed_request", {
      detail: "Idempotency-Key takes 1 to 255 visible ASCII characters.",
    });
  }
  return header;
}

/** What was answered to this request under a known scope. */
export function answerOf(scope: string, request: IdempotentRequest): Statement<StoredAnswer> {
  return { sql: ANSWER, params: [scope, request.method, request.path, request.key] };
}

const ANSWER = `
  SELECT body_hash AS bodyHash, status, answer FROM idempotency_keys
  WHERE scope = ? AND method = ? AND path = ? AND key = ?`;

/** The same before the scope is known: it is that of the key's holder. */
function answerOfKeyHolder(keyHash: string, request: IdempotentRequest): Statement<StoredAnswer> {
  return { sql: ANSWER_OF_KEY_HOLDER, params: [keyHash, request.method, request.path, request.key] };
}

const ANSWER_OF_KEY_HOLDER = `
  SELECT i.body_hash AS bodyHash, i.status, i.answer FROM api_keys k
  JOIN idempotency_keys i ON i.scope = coalesce(k.merchant_id, k.alliance_id)
  WHERE k.hash = ? AND i.method = ? AND i.path = ? AND i.key = ?`;
