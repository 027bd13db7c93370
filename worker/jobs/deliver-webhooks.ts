// Each minute this job turns what the audit log has grown by into deliveries, and attempts those that are due.
import { batchRead } from "../db/read.ts";
import { type Due, dueDeliveries, recording, taking } from "../domain/webhooks/attempts.ts";
import { type Behind, endpointsBehind, stretchAfter, telling } from "../domain/webhooks/outbox.ts";
import { type Sending, send } from "../domain/webhooks/send.ts";

/** One run stays short: what is beyond these waits for the next minute. */
export const MOST_EVENTS = 1_000;
const MOST_ENDPOINTS = 200;
const MOST_ATTEMPTS = { endpoints: 40, each: 50 };
/** No attempt begins later, so that the time it is signed with stays true. */
const RUN_MS = 50_000;
/** A Worker waits for six answers at once at the most. */
const LANES = 5;
const PATIENCE_MS = 10_000;

type Settings = Omit<Sending, "patienceMs"> & Partial<Pick<Sending, "patienceMs">>;

/** Runs at the same time do no harm: each event becomes one delivery, and each attempt is made by one of them. */
export async function deliverWebhooks(d1: D1Database, settings: Settings): Promise<void> {
  const over = AbortSignal.timeout(RUN_MS);
  await tell(d1, settings.now);
  const [due] = await batchRead(d1, [dueDeliveries(settings.now, MOST_ATTEMPTS)]);
  const waiting = [...Map.groupBy(due, ({ endpointId }) => endpointId).values()].values();
  const lane = async () => {
    for (const ofOne of waiting) await attempt(d1, ofOne, { patienceMs: PATIENCE_MS, ...settings }, over);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Endpoints that stand at the same place of a log are told the same stretch, which is read once. */
async function tell(d1: D1Database, now: number): Promise<void> {
  const [behind] = await batchRead(d1, [endpointsBehind(MOST_ENDPOINTS)]);
  const places = Map.groupBy(behind, ({ allianceId, throughSeq }: Behind) => `${allianceId} ${throughSeq}`);
  let left = MOST_EVENTS;
  for (const [first, ...others] of places.values()) {
    if (first === undefined || left <= 0) return;
    const stretch = await stretchAfter(d1, first, left);
    left -= stretch.rows.length;
    for (const endpoint of [first, ...others]) await write(d1, telling(endpoint, stretch, now));
  }
}

/** Who gives no answer is not asked again in this run: the rest of what is due to it stays due. */
async function attempt(
  d1: D1Database,
  deliveries: readonly Due[],
  sending: Sending,
  over: AbortSignal,
): Promise<void> {
  for (const due of deliveries) {
    if (over.aborted) return;
    const [taken] = await write(d1, [taking(due, sending.now)]);
    if (taken === 0) continue;
    const outcome = await send(due, sending);
    await write(d1, recording(due, outcome, sending.now));
    if (outcome.status === null || outcome.status === 410) return;
  }
}

/** How many rows each statement changed. */
async function write(
  d1: D1Database,
  statements: readonly { sql: string; params: readonly unknown[] }[],
): Promise<number[]> {
  const written = await d1.batch(statements.map(({ sql, params }) => d1.prepare(sql).bind(...params)));
  return written.map(({ meta }) => meta.changes);
}
