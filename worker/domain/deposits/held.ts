// What the institution holds for a merchant.
import { type SQL, sql } from "drizzle-orm";

/** SQL for the deposits of the merchant `m`, less what was paid back. */
export const DEPOSITED: SQL = sql`(SELECT coalesce(sum(iif(b.kind = 'deposit', b.amount_minor, -b.amount_minor)), 0)
  FROM deposits b WHERE b.alliance_id = m.alliance_id AND b.merchant_id = m.id)`;
