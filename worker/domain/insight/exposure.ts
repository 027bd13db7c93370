// How far each merchant could fall behind: its position and the coupons that it would have to pay, against its limit.
import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type { ExposuresQuery, ListedExposure } from "../../../schema/contract/exposures.ts";
import type { Exposure } from "../../../schema/contract/home.ts";
import { ALL_BPS } from "../../../schema/money.ts";
import { Problem } from "../../../schema/problems.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { type AdminContext, type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { DEPOSITED } from "../deposits/held.ts";
import { OPEN_HOLDS } from "../disputes/open-holds.ts";
import { LIMIT, weightedExposure, worstOfLive } from "../gifting/limits.ts";
import { idsByName } from "../partners/by-name.ts";
import { findMerchant } from "../partners/read.ts";
import { agedOf, owedBy } from "./owed.ts";
import { placeOf } from "./page-of-sums.ts";

export type ExposureRow = Exposure & {
  /** How many merchants have used so much of their limit that somebody should look. */
  nearLimit: number;
};

/**
 * Everybody's, or a merchant's own, in the order asked for, with how each stands.
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
    ({ place, merchantId: id }) => (query.order === "name" ? id : String(place)),
    async (after, limit) => {
      const asked = await askedFor(ctx, { merchantId, order: query.order, after, limit });
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

/** Of which merchants `m`, in which order, from behind which place on. */
type Asked = { of: SQL; inOrder: SQL; place: number; limit: number };

/** All are weighed to know the nearest and the largest; by name those of the page alone. */
async function askedFor(ctx: MemberContext, { merchantId, order, after, limit }: Wanted): Promise<Asked> {
  if (order === "name") {
    const isOne = merchantId === undefined ? undefined : eq(merchants.id, merchantId);
    const ids = JSON.stringify(
      await idsByName(ctx, and(IS_MEMBER, hasAccount(ctx), isOne), { after, limit }),
    );
    const of = sql`m.id IN (SELECT value FROM json_each(${ids}))`;
    return {
      of,
      inOrder: sql`(SELECT key FROM json_each(${ids}) WHERE value = weighed.id)`,
      place: 0,
      limit,
    };
  }
  const of = merchantId === undefined ? sql`true` : sql`m.id = ${merchantId}`;
  const inOrder = order === "nearest" ? IN_ORDER : sql`weighted IS NULL DESC, weighted DESC, id`;
  return { of, inOrder, place: placeOf(after), limit };
}

type Wanted = {
  merchantId: string | undefined;
  order: ExposuresQuery["order"];
  after: string | undefined;
  limit: number;
};

const IS_MEMBER = notInArray(merchants.status, ["applied", "refused"]);

/** Who never had a coupon or a transfer has none, and nothing that could be exposed. */
function hasAccount({ alliance }: MemberContext): SQL {
  return sql`EXISTS (SELECT 1 FROM accounts a WHERE a.alliance_id = ${merchants.allianceId}
    AND a.owner_id = ${merchants.id} AND a.unit = ${alliance.currency})`;
}

function exposuresAfter(
  { alliance, now }: MemberContext,
  { of, inOrder, place, limit }: Asked,
): Statement<StandingRow> {
  const { id, currency, policy } = alliance;
  const { liveCouponWeightBps: weightBps } = policy;
  const pending = (
    side: "credit_id" | "debit_id",
  ) => sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t
    WHERE t.alliance_id = a.alliance_id AND t.${sql.raw(side)} = a.owner_id AND t.unit = a.unit
      AND t.effective_at > ${now})`;
  return statement(sql`WITH weighed AS MATERIALIZED (
      SELECT m.id, m.name, m.status, m.credit_limit_minor, ${DEPOSITED} AS deposited, ${LIMIT} AS line,
        ${weightedExposure(now, weightBps)} AS weighted, a.credits_minor - a.debits_minor AS position
      FROM merchants m
      JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
      WHERE m.alliance_id = ${id} AND ${of} AND m.status NOT IN ('applied', 'refused')),
    placed AS (SELECT *, row_number() OVER (ORDER BY ${inOrder}) AS place FROM weighed)
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
