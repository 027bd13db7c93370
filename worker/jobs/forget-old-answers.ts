// Idempotency keys are kept for thirty days; this job forgets older ones, once a day.
import { DAY_MS } from "../../schema/time.ts";

/** How long a request may be repeated under its key. */
export const KEPT_FOR_MS = 30 * DAY_MS;

/** Deletes what is older. It reads every row once a day, which costs far less than an index written with each. */
export async function forgetOldAnswers(d1: D1Database, now: number): Promise<void> {
  await d1
    .prepare("DELETE FROM idempotency_keys WHERE created_at < ?")
    .bind(now - KEPT_FOR_MS)
    .run();
}
