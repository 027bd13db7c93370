// What shops and their stores are called, for whatever names one by its id or reference.
import { getTableName, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";

type Place = Record<"allianceId" | "merchantId" | "storeRef", AnySQLiteColumn>;

/** Of the row whose columns these are; null where it names no merchant. */
export function merchantNameAt({ allianceId, merchantId }: Omit<Place, "storeRef">): SQL<string | null> {
  return sql<string | null>`(SELECT m.name FROM merchants m WHERE m.alliance_id = ${inFull(allianceId)}
    AND m.id = ${inFull(merchantId)})`;
}

/** Of the row whose columns these are; null where it names no store. */
export function storeNameAt({ allianceId, merchantId, storeRef }: Place): SQL<string | null> {
  return sql<string | null>`(SELECT s.name FROM stores s WHERE s.alliance_id = ${inFull(allianceId)}
    AND s.merchant_id = ${inFull(merchantId)} AND s.reference = ${inFull(storeRef)})`;
}

/** With its table: alone in a statement a column is written without, and would be the store's own here. */
function inFull(column: AnySQLiteColumn): SQL {
  return sql`${sql.identifier(getTableName(column.table))}.${sql.identifier(column.name)}`;
}

export type NamedStore = { merchantId: string; reference: string; name: string };

/** The names of those stores; one that its shop never made has none. */
export function storeNamesOf(
  { alliance }: Pick<MemberContext, "alliance">,
  places: readonly { merchantId: string; reference: string }[],
): Statement<NamedStore> {
  const pairs = JSON.stringify(places.map(({ merchantId, reference }) => [merchantId, reference]));
  return statement(sql`SELECT DISTINCT s.merchant_id AS merchantId, s.reference, s.name FROM json_each(${pairs}) p
    CROSS JOIN stores s ON s.alliance_id = ${alliance.id} AND s.merchant_id = p.value ->> 0
      AND s.reference = p.value ->> 1`);
}
