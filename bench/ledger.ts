// That what was measured was really done: every redemption has its transfers, and every unit sums to zero.
import type { LocalDatabase } from "./server.ts";

/** Two for the commission, one for the co-funded discount, one more where the customer is new. */
const MISSING_TRANSFERS = `
  SELECT (SELECT sum(3 + new_customer) FROM redemptions) - (SELECT count(*) FROM transfers) AS n`;
const UNBALANCED_UNITS = `
  SELECT count(*) AS n FROM (SELECT unit FROM accounts GROUP BY unit HAVING sum(credits_minor) <> sum(debits_minor))`;
const UNEXPLAINED_ANSWERS = `
  SELECT (SELECT count(*) FROM redemptions)
    - (SELECT count(*) FROM idempotency_keys WHERE path = '/v1/redemptions') AS n`;

/** @throws Error where a measured redemption left anything out. */
export async function checkLedger(db: LocalDatabase): Promise<void> {
  for (const sql of [MISSING_TRANSFERS, UNBALANCED_UNITS, UNEXPLAINED_ANSWERS]) {
    const [row] = (await db.prepare(sql).all()).results as { n: number }[];
    if (row?.n !== 0) throw new Error(`${row?.n} found by ${sql}`);
  }
}
