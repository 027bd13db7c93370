// How far each merchant could fall behind: its position and the coupons that it would have to pay, against its limit.
import { sql } from "drizzle-orm";
import type { ExposuresQuery, ListedExposure } from "../../../schema/contract/home.ts";
import { ALL_BPS } from "../../../schema/money.ts";
import type { AdminContext } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { weightedExposure } from "../gifting/limits.ts";
import { placeOf } from "./page-of-sums.ts";

export type ExposureRow = {
  merchantId: string;
  name: string;
  exposureMinor: number | null;
  creditLimitMinor: number | null;
  /** How many merchants have used so much of their limit that somebody should look. */
  nearLimit: number;
};

/** Everybody's, `IN_ORDER`, with how each stands. @throws Problem `malformed_request` for a cursor of another list. */
export async function listExposures(
  ctx: AdminContext,
  { merchantId, ...query }: ExposuresQuery,
): Promise<Page<ListedExposure>> {
  const page = await pageBy<StandingRow>(
    query,
    ({ place }) => String(place),
    async (after, limit) => {
      const asked = { place: placeOf(after), limit, merchantId };
      const [rows] = await batchRead(ctx.d1, [exposuresAfter(ctx, asked)]);
      return rows;
    },
  );
  return { ...page, data: page.data.map(({ place: _place, ...it }) => it) };
}

type StandingRow = ListedExposure & { place: number };

type Asked = { place: number; limit: number; merchantId: string | undefined };

function exposuresAfter(
  { alliance, now }: AdminContext,
  { place, limit, merchantId }: Asked,
): Statement<StandingRow> {
  const { id, currency, policy } = alliance;
  const weighted = weightedExposure(now, policy.liveCouponWeightBps);
  const pending = (
    side: "credit_id" | "debit_id",
  ) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at > ${now})`;
  const one = merchantId === undefined ? sql`true` : sql`m.id = ${merchantId}`;
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.credit_limit_minor, ${weighted} AS weighted,
        a.credits_minor - a.debits_minor AS position
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND ${one} AND m.status NOT IN ('applied', 'refused')),
    placed AS (SELECT *, row_number() OVER (ORDER BY ${IN_ORDER}) AS place FROM weighed)
    SELECT p.place, p.id AS merchantId, p.name, p.credit_limit_minor AS creditLimitMinor,
      ${EXPOSURE} AS exposureMinor, p.position AS positionMinor,
      ${pending("credit_id")} - ${pending("debit_id")} AS pendingMinor
    FROM placed p
    JOIN accounts a ON a.alliance_id = ${id} AND a.owner_id = p.id AND a.unit = ${currency}
    WHERE p.place > ${place} ORDER BY p.place LIMIT ${limit}`);
}

/** Those nearest to their limit first, the unbounded among them; then those without a limit, the most exposed first. */
const IN_ORDER = sql`credit_limit_minor IS NULL,
  iif(credit_limit_minor IS NOT NULL AND weighted IS NULL, 1, weighted / max(credit_limit_minor, 1.0)) DESC,
  weighted DESC, id`;

const EXPOSURE = sql`CAST(floor((weighted + ${ALL_BPS / 2}) / ${ALL_BPS}) AS INTEGER)`;

/** From here on a merchant is said to be near its limit. */
const NEAR_BPS = 8_000;

/** The first of them, `IN_ORDER`. */
export function nearestToLimit({ alliance, now }: AdminContext, limit: number): Statement<ExposureRow> {
  const { id, currency, policy } = alliance;
  const weighted = weightedExposure(now, policy.liveCouponWeightBps);
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.credit_limit_minor, ${weighted} AS weighted
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND m.status NOT IN ('applied', 'refused'))
    SELECT id AS merchantId, name, credit_limit_minor AS creditLimitMinor,
      ${EXPOSURE} AS exposureMinor,
      (SELECT count(*) FROM weighed n WHERE n.credit_limit_minor IS NOT NULL
        AND coalesce(n.weighted >= n.credit_limit_minor * ${NEAR_BPS}, 1)) AS nearLimit
    FROM weighed
    ORDER BY ${IN_ORDER}
    LIMIT ${limit}`);
}
