// The first trip of every request: who asks, whether this was answered before, and the reads the route foresees.
import { Problem } from "../../schema/problems.ts";
import { batchRead, type EarlyRead } from "../db/read.ts";
import type { Statement } from "../db/statement.ts";

/** What a repeated request's key remembers. */
export type StoredAnswer = { bodyHash: string; status: number; answer: string };

export type FirstTrip<Row, Answer> = { rows: Row[]; answers: Answer[]; early: EarlyRead[] };

export type IdempotentRequest = { method: string; path: string; key: string };

/** One round trip, whatever it finds: an unknown credential costs the same time as a known one. */
export async function firstTrip<Row, Answer>(
  d1: D1Database,
  credential: Statement<Row>,
  memory: Statement<Answer> | null,
  foreseen: readonly Statement[],
): Promise<FirstTrip<Row, Answer>> {
  const memories = memory === null ? [] : [memory];
  const [rows, ...rest] = await batchRead(d1, [credential, ...memories, ...foreseen]);
  const answers = memory === null ? [] : (rest.shift() ?? []);
  const early = foreseen.map((statement, index) => ({ statement, rows: rest[index] ?? [] }));
  return { rows: rows as Row[], answers: answers as Answer[], early };
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

const COLUMNS = "i.body_hash AS bodyHash, i.status, i.answer";
const SAME_REQUEST = "i.method = ? AND i.path = ? AND i.key = ?";

const ANSWER = `SELECT ${COLUMNS} FROM idempotency_keys i WHERE i.scope = ? AND ${SAME_REQUEST}`;

/** The same before the scope is known: it is that of the key's holder. */
export function answerOfKey(keyHash: string, request: IdempotentRequest): Statement<StoredAnswer> {
  return { sql: ANSWER_OF_KEY, params: [keyHash, request.method, request.path, request.key] };
}

const ANSWER_OF_KEY = `
  SELECT ${COLUMNS} FROM api_keys k
  JOIN idempotency_keys i ON i.scope = coalesce(k.merchant_id, k.alliance_id)
  WHERE k.hash = ? AND ${SAME_REQUEST}`;

/** The same for each scope that a signed-in person may ask in: their own, and that of each membership. */
export function answersOfSession(
  tokenHash: string,
  request: IdempotentRequest,
): Statement<StoredAnswer & { membershipId: string | null }> {
  const { method, path, key } = request;
  return { sql: ANSWERS_OF_SESSION, params: [tokenHash, method, path, key, tokenHash, method, path, key] };
}

const ANSWERS_OF_SESSION = `
  SELECT NULL AS membershipId, ${COLUMNS} FROM sessions s
  JOIN idempotency_keys i ON i.scope = 'person:' || s.person_id
  WHERE s.token_hash = ? AND ${SAME_REQUEST}
  UNION ALL
  SELECT m.id AS membershipId, ${COLUMNS} FROM sessions s
  JOIN principals q ON q.person_id = s.person_id
  JOIN memberships m ON m.alliance_id = q.alliance_id AND m.principal_id = q.id AND m.ended_at IS NULL
  JOIN idempotency_keys i ON i.scope = coalesce(m.merchant_id, m.alliance_id)
  WHERE s.token_hash = ? AND ${SAME_REQUEST}`;
