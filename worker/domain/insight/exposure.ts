// How far each merchant could fall behind: its position and the coupons that it would have to pay, against its limit.
import { sql } from "drizzle-orm";
import { ALL_BPS } from "../../../schema/money.ts";
import type { AdminContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { weightedExposure } from "../gifting/limits.ts";

export type ExposureRow = {
  merchantId: string;
  name: string;
  exposureMinor: number | null;
  creditLimitMinor: number | null;
  /** How many merchants have used so much of their limit that somebody should look. */
  nearLimit: number;
};

/** From here on a merchant is said to be near its limit. */
const NEAR_BPS = 8_000;

/** Those nearest to their limit first, the unbounded among them; then those without a limit, the most exposed first. */
export function nearestToLimit({ alliance, now }: AdminContext, limit: number): Statement<ExposureRow> {
  const { id, currency, policy } = alliance;
  const weighted = weightedExposure(now, policy.liveCouponWeightBps);
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.credit_limit_minor, ${weighted} AS weighted
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND m.status NOT IN ('applied', 'refused'))
    SELECT id AS merchantId, name, credit_limit_minor AS creditLimitMinor,
      CAST(floor((weighted + ${ALL_BPS / 2}) / ${ALL_BPS}) AS INTEGER) AS exposureMinor,
      (SELECT count(*) FROM weighed n WHERE n.credit_limit_minor IS NOT NULL
        AND coalesce(n.weighted >= n.credit_limit_minor * ${NEAR_BPS}, 1)) AS nearLimit
    FROM weighed
    ORDER BY credit_limit_minor IS NULL,
      iif(credit_limit_minor IS NOT NULL AND weighted IS NULL, 1, weighted / max(credit_limit_minor, 1.0)) DESC,
      weighted DESC, id
    LIMIT ${limit}`);
}
