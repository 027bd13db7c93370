// Replacing the holder secret: whoever returns is known by the new key from then on.
import { sql } from "drizzle-orm";
import { type Statement, statement } from "../../db/statement.ts";
import type { HolderKeys } from "./key.ts";

/** Everything that is known of a holder moves to its current key; nothing is written where no secret is being replaced. */
export function rekey(allianceId: string, [current, ...previous]: HolderKeys): Statement[] {
  return previous.flatMap((key) => [
    statement(sql`UPDATE gift_holders SET holder_key = ${current}
      WHERE alliance_id = ${allianceId} AND holder_key = ${key}`),
    statement(sql`INSERT INTO customers (alliance_id, holder_key, merchant_id, first_seen_at, last_seen_at)
      SELECT alliance_id, ${current}, merchant_id, first_seen_at, last_seen_at FROM customers
      WHERE alliance_id = ${allianceId} AND holder_key = ${key}
      ON CONFLICT DO UPDATE SET first_seen_at = min(first_seen_at, excluded.first_seen_at),
        last_seen_at = max(last_seen_at, excluded.last_seen_at)`),
    statement(sql`DELETE FROM customers WHERE alliance_id = ${allianceId} AND holder_key = ${key}`),
  ]);
}
