// Where everybody stands: position = credits − debits, of which what has not taken effect yet is pending.
import { sql } from "drizzle-orm";
import type { Position, PositionQuery } from "../../../schema/contract/transfers.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** By owner and unit: an admin sees all, a merchant its own. */
export async function listPositions(ctx: MemberContext, query: PositionQuery): Promise<Page<Position>> {
  const page = await pageBy<PositionRow>(
    query,
    ({ ownerId, unit }) => `${ownerId}:${unit}`,
    async (after, limit) => {
      const [rows] = await batchRead(ctx.d1, [positionsAfter(ctx, after, limit)]);
      return rows;
    },
  );
  return {
    ...page,
    data: page.data.map((row) => ({ ...row, lockedMinor: row.positionMinor - row.pendingMinor })),
  };
}

type PositionRow = Omit<Position, "lockedMinor">;

/** A transfer is pending before the instant at which it takes effect, and locked from then on. */
export function positionsAfter(
  ctx: MemberContext,
  after: string | undefined,
  limit: number,
): Statement<PositionRow> {
  const merchantId = merchantOf(ctx);
  const own = merchantId === undefined ? sql`true` : sql`a.owner_id = ${merchantId}`;
  const [ownerId = "", unit = ""] = after?.split(":") ?? [];
  const pending = (
    side: "credit_id" | "debit_id",
  ) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at > ${ctx.now})`;
  return statement(sql`SELECT a.owner_id AS ownerId, a.unit, a.credits_minor - a.debits_minor AS positionMinor,
      ${pending("credit_id")} - ${pending("debit_id")} AS pendingMinor
    FROM accounts a
    WHERE a.alliance_id = ${ctx.alliance.id} AND ${own} AND (a.owner_id, a.unit) > (${ownerId}, ${unit})
    ORDER BY a.owner_id, a.unit LIMIT ${limit}`);
}
