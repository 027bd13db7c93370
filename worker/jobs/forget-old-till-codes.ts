// Till codes and wrong tries are of use for minutes; a day later they are forgotten.
import { DAY_MS } from "../../schema/time.ts";

/** Reads every row once a day, which costs less than an index written with each. */
export async function forgetOldTillCodes(d1: D1Database, now: number): Promise<void> {
  await d1.batch(FORGET.map((sql) => d1.prepare(sql).bind(now - DAY_MS)));
}

const FORGET = [
  "DELETE FROM till_codes WHERE expires_at < ?1",
  "DELETE FROM till_code_misses WHERE missed_at < ?1",
];
