// The latest settlement that stands: the one of which a first page speaks.
import { type SQL, sql } from "drizzle-orm";
import type { MemberContext } from "../../context.ts";
import { STANDS } from "../settlement/standing.ts";

/** Selects it among the settlements `s` of an alliance. */
export const LATEST = sql`${STANDS} ORDER BY s.number DESC LIMIT 1`;

/** SQL for its id; null where none was closed yet. */
export function latestId({ alliance }: MemberContext): SQL {
  return sql`(SELECT s.id FROM settlements s WHERE s.alliance_id = ${alliance.id} AND ${LATEST})`;
}
