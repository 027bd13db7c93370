// A position day by day: what had taken effect by the end of each, and ahead of now what is known to.
import { sql } from "drizzle-orm";
import type { PositionDay, PositionDays, PositionDaysQuery } from "../../../schema/contract/reports.ts";
import { Problem } from "../../../schema/problems.ts";
import { addDays, startOfDay } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** @throws Problem `not_found` for an owner that is another or none. */
export async function readPositionDays(ctx: MemberContext, query: PositionDaysQuery): Promise<PositionDays> {
  const viewer = merchantOf(ctx);
  const ownerId = query.ownerId ?? viewer;
  if (ownerId === undefined || (viewer !== undefined && viewer !== ownerId)) throw new Problem("not_found");
  const days = daysBetween(query.firstDay, query.lastDay);
  const [rows] = await batchRead(ctx.d1, [positionByDay(ctx, ownerId, days)]);
  if (rows.length === 0) throw new Problem("not_found");
  return { ownerId, unit: ctx.alliance.currency, data: toDays(days, rows) };
}

/** Both included. */
export function daysBetween(firstDay: string, lastDay: string): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) days.push(day);
  return days;
}

export type DayRow = { laterMinor: number; positionMinor: number };

/**
 * For each day the position less what takes effect later. Only what lies after the first day is read, along the two
 * indexes that hold the amounts, so an old account costs no more than a young one.
 */
export function positionByDay(
  { alliance }: MemberContext,
  ownerId: string,
  days: readonly string[],
): Statement<DayRow> {
  const ends = days.map((day) => startOfDay(addDays(day, 1), alliance.timeZone));
  const within = (
    side: "credit_id" | "debit_id",
  ) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at >= ends.from_at AND t.effective_at < ends.to_at)`;
  return statement(sql`WITH ends AS (SELECT key AS number, value AS from_at,
      lead(value, 1, 9007199254740991) OVER (ORDER BY key) AS to_at FROM json_each(${JSON.stringify(ends)}))
    SELECT a.credits_minor - a.debits_minor AS positionMinor,
      sum(${within("credit_id")} - ${within("debit_id")}) OVER (ORDER BY ends.number DESC) AS laterMinor
    FROM accounts a CROSS JOIN ends
    WHERE a.alliance_id = ${alliance.id} AND a.owner_id = ${ownerId} AND a.unit = ${alliance.currency}
    ORDER BY ends.number`);
}

export function toDays(days: readonly string[], rows: readonly DayRow[]): PositionDay[] {
  return days.map((day, index) => {
    const { positionMinor, laterMinor } = rows[index] ?? { positionMinor: 0, laterMinor: 0 };
    return { day, lockedMinor: positionMinor - laterMinor };
  });
}
