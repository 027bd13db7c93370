// A cohort summed up by what one asks for, in one statement: the best rows of a page, and the total of all.
import { type SQL, sql } from "drizzle-orm";
import type { Figures, ReportSort } from "../../../schema/contract/reports.ts";
import type { MemberContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { cohortOf, disputed, type Period, paidPeriods, type Side } from "./cohort.ts";

export type SumRow = Omit<Figures, "costPerNewCustomerMinor"> & {
  /** Its place in the order that was asked for, from 1; 0 is the total. */
  place: number;
  key: string | null;
  merchantId: string;
};

export type Grouping = {
  sides: readonly Side[];
  period: Period;
  /** Columns of the cohort: what a row is about, and the merchant to whom that belongs. */
  by: { key: SQL; merchant: SQL };
  sort: ReportSort;
};

/** The total, and up to `limit` rows from a place on. A customer is one holder at one redeemer. */
export function sumsOf(
  ctx: MemberContext,
  { sides, period, by, sort }: Grouping,
  after: number,
  limit: number,
): Statement<SumRow> {
  const cohorts = sides.map((side) => cohortOf(ctx, side, period));
  return statement(sql`WITH ${paidPeriods(ctx.alliance.id)}, ${disputed(ctx)},
    cohort AS (${sql.join(cohorts, sql` UNION ALL `)}),
    by_customer AS MATERIALIZED (
      SELECT ${by.key} AS key, ${by.merchant} AS merchant_id, redeemer_id, holder_key, ${COUNTED}
      FROM cohort GROUP BY 1, 2, 3, 4),
    by_key AS (SELECT key, merchant_id, ${SUMMED} FROM by_customer GROUP BY 1, 2),
    placed AS (SELECT row_number() OVER (ORDER BY ${sql.raw(sort)} DESC, key, merchant_id) AS place,
      key, merchant_id AS merchantId, ${LISTED} FROM by_key),
    everybody AS (SELECT ${SUMMED} FROM (
      SELECT redeemer_id, holder_key, ${ADDED} FROM by_customer GROUP BY 1, 2))
    SELECT * FROM (SELECT 0 AS place, NULL AS key, '' AS merchantId, ${LISTED} FROM everybody
      UNION ALL SELECT place, key, merchantId, ${LISTED} FROM placed
        WHERE place > ${after} AND place <= ${after + limit})
    ORDER BY place`);
}

/** A row's figures, with the one that follows from others. */
export function figuresOf(row: SumRow): Figures {
  const { place: _place, key: _key, merchantId: _merchantId, ...sums } = row;
  const { discountMinor, gifterMinor, feeMinor, subsidyMinor, newCustomers } = sums;
  const costMinor = discountMinor + gifterMinor + feeMinor - subsidyMinor;
  return {
    ...sums,
    costPerNewCustomerMinor: newCustomers === 0 ? null : Math.floor(costMinor / newCustomers + 0.5),
  };
}

const FATES = ["open", "expired", "revoked", "redeemed", "refunded"] as const;
const AMOUNTS = ["revenue", "discount", "gifter", "fee", "subsidy", "held"] as const;

const COUNTERS = [
  "giftedCoupons",
  ...FATES.map((it) => `${it}Coupons`),
  "paidCoupons",
  "newCustomers",
  ...AMOUNTS.map((it) => `${it}Minor`),
];

const COUNTED = sql.raw(
  [
    "count(*) AS giftedCoupons",
    ...FATES.map((it) => `count(*) FILTER (WHERE fate = '${it}') AS ${it}Coupons`),
    "sum(is_paid) AS paidCoupons",
    "sum(is_new_customer) AS newCustomers",
    ...AMOUNTS.map((it) => `sum(${it}_minor) AS ${it}Minor`),
  ].join(", "),
);

const ADDED = sql.raw(COUNTERS.map((it) => `sum(${it}) AS ${it}`).join(", "));

const KNOWN = "holder_key IS NOT NULL AND redeemedCoupons";
const SUMMED = sql.raw(
  [
    ...COUNTERS.map((it) => `coalesce(sum(${it}), 0) AS ${it}`),
    `count(*) FILTER (WHERE ${KNOWN} > 0) AS knownCustomers`,
    `count(*) FILTER (WHERE ${KNOWN} > 1) AS returningCustomers`,
  ].join(", "),
);

const LISTED = sql.raw([...COUNTERS, "knownCustomers", "returningCustomers"].join(", "));
