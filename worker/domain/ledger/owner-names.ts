// What the owners of accounts are called, for answers that speak of them by their ids.
import { sql } from "drizzle-orm";
import type { MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";

export type NameRow = { id: string; name: string };

/** Of those among these owners that are merchants; the alliance and the clearing institution have no row. */
export function namesOf(ctx: MemberContext, ownerIds: readonly string[]): Statement<NameRow> {
  const ids = JSON.stringify([...new Set(ownerIds)]);
  return statement(sql`SELECT id, name FROM merchants
    WHERE alliance_id = ${ctx.alliance.id} AND id IN (SELECT value FROM json_each(${ids}))`);
}
