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
  const wanted = status === undefined ? sql`true` : sql`coalesce(v.decision, 'proposed') = ${status}`;
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

export type AdjustmentRow = Omit<typeof adjustments.$inferSelect, "allianceId"> &
  AdjustmentNames &
  DecisionColumns;

/** All null while it waits; the name to a merchant always. */
type DecisionColumns = {
  decision: NonNullable<Adjustment["decision"]>["decision"] | null;
  decisionReason: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: number | null;
};

export const UNDECIDED: DecisionColumns = {
  ...{ decision: null, decisionReason: null, decidedBy: null, decidedByName: null, decidedAt: null },
};

/** The adjustments `j` that meet a condition and that the actor is a side of; an admin sees all. */
export function adjustmentsWhere(ctx: MemberContext, condition: SQL): Statement<AdjustmentRow> {
  const merchantId = merchantOf(ctx);
  // What an admin is called is for the admins: a name may be the address at which somebody was invited.
  const forAdmins = (column: string) => (merchantId === undefined ? sql.raw(column) : sql`NULL`);
  const own = merchantId === undefined ? sql`true` : sql`${merchantId} IN (j.debit_id, j.credit_id)`;
  return statement(sql`SELECT j.id, j.debit_id AS debitId, j.credit_id AS creditId, j.amount_minor AS amountMinor,
      j.unit, j.reason, j.proposed_by AS proposedBy, j.proposed_at AS proposedAt, v.decision,
      v.reason AS decisionReason, v.principal_id AS decidedBy, v.decided_at AS decidedAt,
      b.name AS debitName, c.name AS creditName, ${forAdmins("who.name")} AS proposedByName,
      ${forAdmins("other.name")} AS decidedByName
    FROM adjustments j
    LEFT JOIN adjustment_decisions v ON v.alliance_id = j.alliance_id AND v.adjustment_id = j.id
    LEFT JOIN merchants b ON b.alliance_id = j.alliance_id AND b.id = j.debit_id
    LEFT JOIN merchants c ON c.alliance_id = j.alliance_id AND c.id = j.credit_id
    CROSS JOIN principals who ON who.alliance_id = j.alliance_id AND who.id = j.proposed_by
    LEFT JOIN principals other ON other.alliance_id = j.alliance_id AND other.id = v.principal_id
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

export function toAdjustment(row: AdjustmentRow): Adjustment {
  const {
    unit: _,
    proposedAt,
    decision,
    decisionReason,
    decidedBy,
    decidedByName,
    decidedAt,
    ...shown
  } = row;
  const decided =
    decision === null || decidedBy === null || decidedAt === null
      ? null
      : {
          ...{ decision, principalId: decidedBy, name: decidedByName, reason: decisionReason },
          decidedAt: toIso(decidedAt),
        };
  const approval = decided?.decision === "approved" ? decided : null;
  return {
    ...{ ...shown, status: decision ?? "proposed", proposedAt: toIso(proposedAt), decision: decided },
    ...{ approvedBy: approval?.principalId ?? null, approvedByName: approval?.name ?? null },
    approvedAt: approval?.decidedAt ?? null,
  };
}
