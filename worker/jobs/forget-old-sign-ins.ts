// Sign-ins, challenges and sessions that are over tell where somebody was; a day later they are forgotten.
import { DAY_MS } from "../../schema/time.ts";

/** What is over is kept for a day: so long are wrong codes counted. A session left idle goes when it would have expired. */
export async function forgetOldSignIns(d1: D1Database, now: number): Promise<void> {
  await d1.batch(FORGET.map((sql) => d1.prepare(sql).bind(now - DAY_MS)));
}

const FORGET = [
  "DELETE FROM sign_ins WHERE expires_at < ?1",
  "DELETE FROM passkey_challenges WHERE expires_at < ?1",
  "DELETE FROM sessions WHERE expires_at < ?1 OR ended_at < ?1",
];
