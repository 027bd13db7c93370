// Under which names a payer may stand in a bank's line: that of the shop, and that of its account's holder.
import { sql } from "drizzle-orm";
import { ALLIANCE_OWNER } from "../../../schema/ids.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { hasTakenEffect, openPayee, selectPayees } from "../payees/shape.ts";

export async function payersNames(
  ctx: MemberContext,
  instructions: readonly { payerId: string }[],
): Promise<(payerId: string) => readonly string[]> {
  if (instructions.length === 0) return () => [];
  const payerIds = JSON.stringify([...new Set(instructions.map(({ payerId }) => payerId))]);
  const isPayers = sql`p.owner_id IN (SELECT value FROM json_each(${payerIds}))`;
  const [named, payees] = await batchRead(ctx.d1, [
    namesOf(ctx, payerIds),
    selectPayees(ctx.alliance.id, sql`${isPayers} AND ${hasTakenEffect(sql`p`, ctx.now)}`, ctx.now),
  ]);
  const holders = payees.map(async (row) => ({
    ownerId: row.ownerId,
    name: (await openPayee(ctx, row)).holderName,
  }));
  const byOwner = Map.groupBy([...named, ...(await Promise.all(holders))], ({ ownerId }) => ownerId);
  return (payerId) => (byOwner.get(payerId) ?? []).map(({ name }) => name);
}

function namesOf(ctx: MemberContext, payerIds: string): Statement<{ ownerId: string; name: string }> {
  return statement(sql`SELECT m.id AS ownerId, m.name FROM merchants m
    WHERE m.alliance_id = ${ctx.alliance.id} AND m.id IN (SELECT value FROM json_each(${payerIds}))
    UNION ALL SELECT ${ALLIANCE_OWNER}, a.name FROM alliances a WHERE a.id = ${ctx.alliance.id}`);
}
