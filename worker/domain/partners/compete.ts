// Who competes: merchants of one category, or of two that the alliance marked as rivals.
import { type SQL, sql } from "drizzle-orm";

/**
 * A condition that is 1 where two merchants, by their ids, have different categories that are no marked pair.
 * Ids given as SQL must not speak of tables named `one`, `other` or `rivals`.
 */
export function doNotCompete(allianceId: string, a: SQL | string, b: SQL | string): SQL {
  const marked = sql`SELECT 1 FROM competing_categories rivals
    WHERE rivals.alliance_id = one.alliance_id
      AND rivals.first_key = min(one.category, other.category)
      AND rivals.second_key = max(one.category, other.category)`;
  return sql`EXISTS (SELECT 1 FROM merchants one JOIN merchants other ON other.alliance_id = one.alliance_id
    WHERE one.alliance_id = ${allianceId} AND one.id = ${a} AND other.id = ${b}
      AND one.category <> other.category AND NOT EXISTS (${marked}))`;
}
