// How far each merchant could fall behind: its position and the coupons that it would have to pay, against its limit.
import { sql } from "drizzle-orm";
import type { ExposuresQuery, ListedExposure } from "../../../schema/contract/exposures.ts";
import type { Exposure } from "../../../schema/contract/home.ts";
import { ALL_BPS } from "../../../schema/money.ts";
import { Problem } from "../../../schema/problems.ts";
import { type AdminContext, type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { DEPOSITED } from "../deposits/held.ts";
import { OPEN_HOLDS } from "../disputes/open-holds.ts";
import { LIMIT, weightedExposure, worstOfLive } from "../gifting/limits.ts";
import { findMerchant } from "../partners/read.ts";
import { agedOf, owedBy } from "./owed.ts";
import { placeOf } from "./page-of-sums.ts";

export type ExposureRow = Exposure & {
  /** How many merchants have used so much of their limit that somebody should look. */
  nearLimit: number;
};

/**
 * Everybody's, or a merchant's own, `IN_ORDER`, with how each stands.
 *
 * @throws Problem `not_found` for another merchant's, `malformed_request` for a cursor of another list.
 */
export async function listExposures(
  ctx: MemberContext,
  { merchantId = merchantOf(ctx), ...query }: ExposuresQuery,
): Promise<Page<ListedExposure>> {
  const own = merchantOf(ctx);
  if (own !== undefined && merchantId !== own) throw new Problem("not_found");
  if (merchantId !== undefined && own === undefined) await findMerchant(ctx, merchantId);
  const page = await pageBy<ListedExposure & { place: number }>(
    query,
    ({ place }) => String(place),
    async (after, limit) => {
      const asked = { place: placeOf(after), limit, merchantId };
      const [rows, owed] = await batchRead(ctx.d1, [exposuresAfter(ctx, asked), owedBy(ctx, merchantId)]);
      return rows.map((row) => ({ ...row, ...headroomOf(row), owed: agedOf(owed, row.merchantId, ctx.now) }));
    },
  );
  return { ...page, data: page.data.map(({ place: _place, ...it }) => it) };
}

function headroomOf({ limitMinor, exposureMinor }: Exposure): Pick<ListedExposure, "headroomMinor"> {
  const isBounded = limitMinor !== null && exposureMinor !== null;
  return { headroomMinor: isBounded ? limitMinor - exposureMinor : null };
}

type StandingRow = Omit<ListedExposure, "owed" | "headroomMinor"> & { place: number };

type Asked = { place: number; limit: number; merchantId: string | undefined };

function exposuresAfter(
  { alliance, now }: MemberContext,
  { place, limit, merchantId }: Asked,
): Statement<StandingRow> {
  const { id, currency, policy } = alliance;
  const { liveCouponWeightBps: weightBps } = policy;
  const pending = (
    side: "credit_id" | "debit_id",
  ) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at > ${now})`;
  const one = merchantId === undefined ? sql`true` : sql`m.id = ${merchantId}`;
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.status, m.credit_limit_minor, ${DEPOSITED} AS deposited, ${LIMIT} AS line,
        ${weightedExposure(now, weightBps)} AS weighted, a.credits_minor - a.debits_minor AS position
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND ${one} AND m.status NOT IN ('applied', 'refused')),
    placed AS (SELECT *, row_number() OVER (ORDER BY ${IN_ORDER}) AS place FROM weighed)
    SELECT p.place, p.id AS merchantId, p.name, p.status, p.credit_limit_minor AS creditLimitMinor,
      p.deposited AS depositMinor, p.line AS limitMinor, ${EXPOSURE} AS exposureMinor, p.position AS positionMinor,
      ${pending("credit_id")} - ${pending("debit_id")} AS pendingMinor, ${OPEN_HOLDS} AS heldMinor,
      ${worstOfLive(now)} AS worstCaseMinor, ${weightBps} AS weightBps
    FROM placed p
    JOIN merchants m ON m.alliance_id = ${id} AND m.id = p.id
    JOIN accounts a ON a.alliance_id = ${id} AND a.owner_id = p.id AND a.unit = ${currency}
    WHERE p.place > ${place} ORDER BY p.place LIMIT ${limit}`);
}

/** Those nearest to their limit first, the unbounded among them; then those without a limit, the most exposed first. */
const IN_ORDER = sql`line IS NULL,
  iif(line IS NOT NULL AND weighted IS NULL, 1, weighted / max(line, 1.0)) DESC,
  weighted DESC, id`;

const EXPOSURE = sql`CAST(floor((weighted + ${ALL_BPS / 2}) / ${ALL_BPS}) AS INTEGER)`;

/** From here on a merchant is said to be near its limit. */
const NEAR_BPS = 8_000;

/** The first of them, `IN_ORDER`. */
export function nearestToLimit({ alliance, now }: AdminContext, limit: number): Statement<ExposureRow> {
  const { id, currency, policy } = alliance;
  const weighted = weightedExposure(now, policy.liveCouponWeightBps);
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.credit_limit_minor, ${DEPOSITED} AS deposited, ${LIMIT} AS line, ${weighted} AS weighted
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND m.status NOT IN ('applied', 'refused'))
    SELECT id AS merchantId, name, credit_limit_minor AS creditLimitMinor, deposited AS depositMinor,
      line AS limitMinor, ${EXPOSURE} AS exposureMinor,
      (SELECT count(*) FROM weighed n WHERE n.line IS NOT NULL
        AND coalesce(n.weighted >= n.line * ${NEAR_BPS}, 1)) AS nearLimit
    FROM weighed
    ORDER BY ${IN_ORDER}
    LIMIT ${limit}`);
}
