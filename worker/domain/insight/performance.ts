// What came of gifting: a merchant's own coupons by partner, offer, staff or rule; for an admin those of all.
import { sql } from "drizzle-orm";
import type {
  Performance,
  PerformanceQuery,
  PerformanceRow,
  ReportSort,
} from "../../../schema/contract/reports.ts";
import { fromIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { Period } from "./cohort.ts";
import { type Asked, pageOfSums } from "./page-of-sums.ts";
import { figuresOf, type Grouping, type SumRow } from "./sums.ts";

/** @throws Problem `malformed_request` for a cursor of another list. */
export async function readPerformance(ctx: MemberContext, query: PerformanceQuery): Promise<Performance> {
  const { page, total } = await pageOfSums(ctx, performanceBy(ctx, query, periodOf(query)), query);
  return { data: await named(ctx, query.by, page.data), nextCursor: page.nextCursor, total };
}

/** The grouping of a report: only the side on which the asking merchant stood. */
export function performanceBy(
  ctx: MemberContext,
  { by, role, sort }: Pick<PerformanceQuery, "by" | "role"> & { sort: ReportSort },
  period: Period,
): Grouping {
  const columns = {
    partner: role === "gifter" ? ["redeemer_id", "redeemer_id"] : ["gifter_id", "gifter_id"],
    offer: ["offer_id", "redeemer_id"],
    staff: ["staff_ref", "gifter_id"],
    rule: ["rule_ref", "gifter_id"],
  }[by];
  const [key = "", merchant = ""] = columns;
  return {
    ...{ period, sort },
    sides: [{ role, merchantId: merchantOf(ctx) }],
    by: { key: sql.raw(key), merchant: sql.raw(merchant) },
  };
}

/** The instants between which a report's coupons were gifted; open on a side that was not named. */
export function periodOf({ from, to }: Pick<Asked, "from" | "to">): Period {
  return {
    fromMs: from === undefined ? 0 : fromIso(from),
    toMs: to === undefined ? Number.MAX_SAFE_INTEGER : fromIso(to),
  };
}

/** Rows as they are told: with the partner's name or the offer's title. */
export async function named(
  ctx: MemberContext,
  by: PerformanceQuery["by"],
  rows: readonly SumRow[],
): Promise<PerformanceRow[]> {
  const names = await namesOf(ctx, by, rows);
  return rows.map((row) => ({
    key: row.key,
    name: names.get(row.key ?? "") ?? null,
    merchantId: row.merchantId,
    ...figuresOf(row),
  }));
}

async function namesOf(
  ctx: MemberContext,
  by: PerformanceQuery["by"],
  rows: readonly SumRow[],
): Promise<Map<string, string>> {
  if ((by !== "partner" && by !== "offer") || rows.length === 0) return new Map();
  const keys = rows.flatMap(({ key }) => key ?? []);
  const [found] = await batchRead(ctx.d1, [
    by === "partner" ? merchantNames(ctx.alliance.id, keys) : offerTitles(ctx.alliance.id, keys),
  ]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

type Named = { id: string; name: string };

export function merchantNames(allianceId: string, ids: readonly string[]): Statement<Named> {
  return statement(sql`SELECT id, name FROM merchants WHERE alliance_id = ${allianceId}
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}

function offerTitles(allianceId: string, ids: readonly string[]): Statement<Named> {
  return statement(sql`SELECT id, title AS name FROM offers WHERE alliance_id = ${allianceId}
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
}
