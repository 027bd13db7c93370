// What was told to webhooks is kept for thirty days; this job forgets older deliveries, once a day, and endpoints as long ended.
import { firstIdAt } from "../../schema/ids.ts";
import { DAY_MS } from "../../schema/time.ts";

/** How long a delivery is listed and may be replayed. */
export const KEPT_FOR_MS = 30 * DAY_MS;
/** What one day forgets at the most; the rest waits for the next. */
const PAGE = 5_000;
const MAX_PAGES = 20;

/** Deliveries are found by ids that were made long enough ago; by then nothing is due any more. */
export async function forgetOldDeliveries(d1: D1Database, now: number): Promise<void> {
  const before = now - KEPT_FOR_MS;
  for (let page = 0, changes = PAGE; page < MAX_PAGES && changes >= PAGE; page++) {
    const forgotten = await d1.prepare(FORGET).bind(firstIdAt("event", before), PAGE).run();
    changes = forgotten.meta.changes;
  }
  await d1.prepare(FORGET_ENDPOINTS).bind(before).run();
}

const FORGET = `DELETE FROM webhook_deliveries WHERE (alliance_id, id) IN (
  SELECT d.alliance_id, d.id FROM alliances a
  CROSS JOIN webhook_deliveries d ON d.alliance_id = a.id AND d.id < ? LIMIT ?)`;

const FORGET_ENDPOINTS = `DELETE FROM webhook_endpoints WHERE ended_at < ?
  AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d
    WHERE d.alliance_id = webhook_endpoints.alliance_id AND d.endpoint_id = webhook_endpoints.id)`;
