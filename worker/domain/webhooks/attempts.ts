// Attempts at what is due: each is taken before it is made, so that a job that dies leaves it due again.
import type { WebhookDelivery } from "../../../schema/contract/webhooks.ts";
import { HOUR_MS, MINUTE_MS } from "../../../schema/time.ts";
import type { Statement } from "../../db/statement.ts";
import { ending } from "./endpoints.ts";

/** How long is waited after each attempt that comes to nothing; after the one that follows the last, nothing is tried. */
export const WAITS_MS = [
  ...[MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS],
  ...[2, 5, 10, 14, 24].map((hours) => hours * HOUR_MS),
];

/** The receiver's status, null where it gave none; `error` is null where it took the message. */
export type Outcome = { status: number | null; error: WebhookDelivery["lastError"] };

/** A delivery that is due, with what of its endpoint is needed to send it. */
export type Due = {
  allianceId: string;
  id: string;
  body: string;
  attempts: number;
  nextAttemptAt: number;
  endpointId: string;
  url: string;
  secretVersion: number;
  previousSecretUntil: number | null;
};

/** What is due to some endpoints, drawn by lot, the longest due first of each. */
export function dueDeliveries(now: number, most: { endpoints: number; each: number }): Statement<Due> {
  return { sql: DUE, params: [now, most.endpoints, most.each] };
}

const IS_DUE = (it: string) =>
  `${it}.alliance_id = e.alliance_id AND ${it}.endpoint_id = e.id AND ${it}.next_attempt_at <= ?1`;

const DUE = `SELECT d.alliance_id AS allianceId, d.id, d.body, d.attempts, d.next_attempt_at AS nextAttemptAt,
    d.endpoint_id AS endpointId, e.url, e.secret_version AS secretVersion,
    e.previous_secret_until AS previousSecretUntil
  FROM (SELECT * FROM webhook_endpoints e WHERE e.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM webhook_deliveries x WHERE ${IS_DUE("x")}) ORDER BY random() LIMIT ?2) e
  CROSS JOIN webhook_deliveries d ON d.alliance_id = e.alliance_id AND d.id IN (
    SELECT x.id FROM webhook_deliveries x WHERE ${IS_DUE("x")} ORDER BY x.next_attempt_at LIMIT ?3)
  ORDER BY d.next_attempt_at`;

/** Takes the attempt: it changes no row where another job took it first, or the endpoint has ended. */
export function taking({ allianceId, id, attempts, nextAttemptAt, endpointId }: Due, now: number): Statement {
  return {
    sql: `UPDATE webhook_deliveries SET attempts = attempts + 1, attempted_at = ?4, next_attempt_at = ?5
      WHERE alliance_id = ?1 AND id = ?2 AND attempts = ?3 AND next_attempt_at = ?6
        AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.alliance_id = ?1 AND e.id = ?7 AND e.ended_at IS NULL)`,
    params: [allianceId, id, attempts, now, now + waitAfter(attempts), nextAttemptAt, endpointId],
  };
}

/** What became of an attempt that was taken; a replay in between counts for more. */
export function recording(due: Due, { status, error }: Outcome, now: number): Statement[] {
  const { allianceId, id, attempts } = due;
  const taken = attempts + 1;
  const isLast = taken > WAITS_MS.length;
  const record = {
    sql: `UPDATE webhook_deliveries SET last_status = ?5, last_error = ?6,
        delivered_at = iif(?6 IS NULL, ?4, NULL), next_attempt_at = iif(?6 IS NULL OR ?7, NULL, next_attempt_at)
      WHERE alliance_id = ?1 AND id = ?2 AND attempts = ?3 AND attempted_at = ?4`,
    params: [allianceId, id, taken, now, status, error, isLast ? 1 : 0],
  };
  return status === 410 ? [record, ...ending(due, { endedAt: now, endedBecause: "gone" })] : [record];
}

function waitAfter(attempts: number): number {
  return WAITS_MS[attempts] ?? HOUR_MS;
}
