// Adjustments as their two sides and the admins read them; to everybody else there are none.
import { type SQL, sql } from "drizzle-orm";
import type { Adjustment, AdjustmentQuery } from "../../../schema/contract/adjustments.ts";
import { Problem } from "../../../schema/problems.ts";
import type { adjustments } from "../../../schema/tables/adjustments.ts";
import { toIso } from "../../../schema/time.ts";
import { type AdminContext, type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** In the order asked for, newest first by default. */
export async function listAdjustments(ctx: MemberContext, query: AdjustmentQuery): Promise<Page<Adjustment>> {
  const { status } = query;
  const wanted =
    status === undefined ? sql`true` : sql`(v.approved_at IS NULL) = ${status === "proposed" ? 1 : 0}`;
  const { beyond, inOrder } = eitherWay(query.order);
  const page = await pageOf(query, async (after, limit) => {
    const further = beyond(sql`j.id`, after) ?? sql`true`;
    const [rows] = await batchRead(ctx.d1, [
      adjustmentsWhere(ctx, sql`${wanted} AND ${further} ORDER BY ${inOrder(sql`j.id`)} LIMIT ${limit}`),
    ]);
    return rows;
  });
  return { ...page, data: page.data.map(toAdjustment) };
}

/** @throws Problem `not_found`. */
export async function readAdjustment(ctx: MemberContext, id: string): Promise<Adjustment> {
  const [[row]] = await batchRead(ctx.d1, [adjustmentsWhere(ctx, isNamed(id))]);
  if (!row) throw new Problem("not_found");
  return toAdjustment(row);
}

/** What an adjustment's ids stand for: the alliance itself has no name here. */
export type AdjustmentNames = Pick<Adjustment, "debitName" | "creditName" | "proposedByName">;

type AdjustmentRow = Omit<typeof adjustments.$inferSelect, "allianceId"> &
  AdjustmentNames & { approvedBy: string | null; approvedByName: string | null; approvedAt: number | null };

/** The adjustments `j` that meet a condition and that the actor is a side of; an admin sees all. */
export function adjustmentsWhere(ctx: MemberContext, condition: SQL): Statement<AdjustmentRow> {
  const merchantId = merchantOf(ctx);
  // Which admin it was is for the admins: a name may be the address at which somebody was invited.
  const named = (who: string) => (merchantId === undefined ? sql.raw(`${who}.name`) : sql`NULL`);
  const own = merchantId === undefined ? sql`true` : sql`${merchantId} IN (j.debit_id, j.credit_id)`;
  return statement(sql`SELECT j.id, j.debit_id AS debitId, j.credit_id AS creditId, j.amount_minor AS amountMinor,
      j.unit, j.reason, j.proposed_by AS proposedBy, j.proposed_at AS proposedAt, v.approved_by AS approvedBy,
      v.approved_at AS approvedAt, b.name AS debitName, c.name AS creditName, ${named("who")} AS proposedByName,
      ${named("other")} AS approvedByName
    FROM adjustments j
    LEFT JOIN adjustment_approvals v ON v.alliance_id = j.alliance_id AND v.adjustment_id = j.id
    LEFT JOIN merchants b ON b.alliance_id = j.alliance_id AND b.id = j.debit_id
    LEFT JOIN merchants c ON c.alliance_id = j.alliance_id AND c.id = j.credit_id
    CROSS JOIN principals who ON who.alliance_id = j.alliance_id AND who.id = j.proposed_by
    LEFT JOIN principals other ON other.alliance_id = j.alliance_id AND other.id = v.approved_by
    WHERE j.alliance_id = ${ctx.alliance.id} AND ${own} AND ${condition}`);
}

/** What one that is proposed now is to be shown with. */
export function namesFor(
  { alliance, actor }: AdminContext,
  { debitId, creditId }: Pick<Adjustment, "debitId" | "creditId">,
): Statement<AdjustmentNames> {
  const nameOf = (ownerId: string) =>
    sql`(SELECT name FROM merchants WHERE alliance_id = ${alliance.id} AND id = ${ownerId})`;
  return statement(sql`SELECT ${nameOf(debitId)} AS debitName, ${nameOf(creditId)} AS creditName,
      p.name AS proposedByName
    FROM principals p WHERE p.alliance_id = ${alliance.id} AND p.id = ${actor.principalId}`);
}

export const isNamed = (id: string): SQL => sql`j.id = ${id}`;

export function toAdjustment({ unit: _, proposedAt, approvedAt, ...row }: AdjustmentRow): Adjustment {
  return {
    ...row,
    status: approvedAt === null ? "proposed" : "approved",
    proposedAt: toIso(proposedAt),
    approvedAt: approvedAt === null ? null : toIso(approvedAt),
  };
}
