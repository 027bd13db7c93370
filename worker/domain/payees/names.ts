// Whose payee details somebody acts on, and who that is, by names: for answers and for mails.
import { sql } from "drizzle-orm";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { statement } from "../../db/statement.ts";
import { merchantIdOf } from "./shape.ts";

/** `merchant` is null where the alliance itself is paid; `who` is the person whose deed it is. */
export type PayeeNames = { alliance: string; merchant: string | null; who: string };

export async function namesAround(ctx: MemberContext, ownerId: string): Promise<PayeeNames> {
  const named = statement<PayeeNames>(sql`SELECT a.name AS alliance, m.name AS merchant, p.name AS who
    FROM alliances a
    JOIN principals p ON p.alliance_id = a.id AND p.id = ${ctx.actor.principalId}
    LEFT JOIN merchants m ON m.alliance_id = a.id AND m.id = ${merchantIdOf(ownerId)}
    WHERE a.id = ${ctx.alliance.id}`);
  const [[names]] = await batchRead(ctx.d1, [named]);
  return names ?? { alliance: "", merchant: null, who: "" };
}
