// The coupons of a cohort, each with what became of it and the money that it moved: what every report sums up.
import { type SQL, sql } from "drizzle-orm";
import { ALLIANCE_OWNER, firstIdAt } from "../../../schema/ids.ts";
import type { MemberContext } from "../../context.ts";
import { isReservedAt, MAX_RESERVATION_MS } from "../coupons/live.ts";
import { claimsOf } from "../disputes/claims.ts";
import { leftSql } from "../ledger/half-up.ts";
import { STANDS } from "../settlement/standing.ts";

/** From whose side one looks; without a merchant at all of them. */
export type Side = { role: "gifter" | "redeemer"; merchantId: string | undefined };

/** Gifted from one instant on and before another, epoch milliseconds. */
export type Period = { fromMs: number; toMs: number };

/**
 * SQL for the rows of a cohort. A coupon that was replaced or passed on lives on in its successor and is left out, so each
 * right stands here once. Money is what is left of it after refunds, by the formula of the ledger's reversals, less what
 * upheld disputes keep; what open ones hold is in it, and told apart. Read with `paidPeriods` and `disputed`.
 */
export function cohortOf(ctx: MemberContext, side: Side, period: Period): SQL {
  return sql`SELECT g.gifter_id, c.redeemer_id, c.offer_id, g.staff_ref, nullif(g.rule_ref, '') AS rule_ref,
      h.holder_key, ${fateOf(ctx.now)} AS fate,
      d.id IS NOT NULL AND f.completes IS NOT 1 AND EXISTS (SELECT 1 FROM paid_periods p
        WHERE d.effective_at >= p.from_at AND d.effective_at < p.cutoff_at) AS is_paid,
      coalesce(d.new_customer, 0) AND f.completes IS NOT 1 AS is_new_customer,
      coalesce(d.net_minor, 0) - coalesce(f.refunded_minor, 0) AS revenue_minor,
      ${kept("d.discount_minor")} AS discount_minor,
      ${kept("d.commission_minor - d.fee_minor")} - coalesce(q.gifter_minor, 0) AS gifter_minor,
      ${kept("d.fee_minor")} - coalesce(q.fee_minor, 0) AS fee_minor,
      coalesce((SELECT sum(${kept("s.value ->> 'amountMinor'")}) FROM json_each(d.subsidies) s), 0)
        - coalesce(q.subsidy_minor, 0) AS subsidy_minor,
      coalesce(q.open_minor, 0) AS held_minor
    FROM ${walk(ctx, side, period)}
    LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
    LEFT JOIN redemptions d ON e.ending = 'redeemed' AND d.alliance_id = c.alliance_id AND d.coupon_id = c.id
    LEFT JOIN refunds f ON f.alliance_id = d.alliance_id AND f.redemption_id = d.id AND f.sequence = (
      SELECT max(sequence) FROM refunds WHERE alliance_id = d.alliance_id AND redemption_id = d.id)
    LEFT JOIN disputed q ON q.redemption_id = d.id
    LEFT JOIN gift_holders h ON d.id IS NOT NULL AND h.alliance_id = c.alliance_id AND h.gift_id = c.gift_id
    WHERE m.alliance_id = ${ctx.alliance.id} AND ${ofMerchant(side)}
      AND g.created_at >= ${period.fromMs} AND g.created_at < ${period.toMs}
      AND NOT EXISTS (SELECT 1 FROM coupons n WHERE n.alliance_id = c.alliance_id AND n.replaces = c.id)`;
}

/** SQL for the periods whose settlement is paid: approved, and every instruction of it final. `cohortOf` reads them. */
export function paidPeriods(allianceId: string): SQL {
  return sql`paid_periods AS MATERIALIZED (SELECT s.from_at, s.cutoff_at FROM settlements s
    JOIN settlement_decisions v ON v.alliance_id = s.alliance_id AND v.settlement_id = s.id
      AND v.decision = 'approved'
    WHERE s.alliance_id = ${allianceId} AND ${STANDS} AND NOT EXISTS (SELECT 1 FROM instructions i
      WHERE i.alliance_id = s.alliance_id AND i.settlement_id = s.id AND NOT EXISTS (
        SELECT 1 FROM instruction_steps t WHERE t.alliance_id = i.alliance_id AND t.instruction_id = i.id
          AND t.status IN ('confirmed', 'short', 'failed'))))`;
}

/**
 * SQL for what is held of each redemption that was disputed, as far as the asker is a side: by open disputes in all, and by
 * decided ones of each amount. Disputes are few beside coupons, so each is looked at once, and so is each instant of a debtor,
 * and no coupon is asked for them.
 */
export function disputed(ctx: MemberContext): SQL {
  const moved = (sign: SQL, side: SQL, other: SQL, code: string) => sql`
    SELECT k.redemption_id, k.claim, k.is_open, t.${other}_id AS other_id, ${sign} t.amount_minor AS minor
    FROM instants x
    CROSS JOIN transfers t INDEXED BY transfers_by_${side} ON t.alliance_id = ${ctx.alliance.id}
      AND t.${side}_id = x.debtor_id AND t.unit = ${ctx.alliance.currency} AND t.effective_at = x.effective_at
      AND t.code = ${code}
    CROSS JOIN claims k ON k.id = t.dispute_id`;
  return sql`${claimsOf(ctx)},
  disputed AS MATERIALIZED (SELECT redemption_id,
      sum(minor) FILTER (WHERE is_open) AS open_minor,
      sum(minor) FILTER (WHERE NOT is_open AND claim = 'subsidy') AS subsidy_minor,
      sum(minor) FILTER (WHERE NOT is_open AND claim = 'commission' AND other_id <> ${ALLIANCE_OWNER}) AS gifter_minor,
      sum(minor) FILTER (WHERE NOT is_open AND claim = 'commission' AND other_id = ${ALLIANCE_OWNER}) AS fee_minor
    FROM (${moved(sql`+`, sql`credit`, sql`debit`, "dispute_hold")}
      UNION ALL ${moved(sql`-`, sql`debit`, sql`credit`, "dispute_release")}) GROUP BY redemption_id)`;
}

/** Each coupon once, along the index of the side from which one looks: merchant by merchant, never all that grows. */
function walk(ctx: MemberContext, { role }: Side, { fromMs }: Period): SQL {
  if (role === "redeemer")
    // What was gifted since an instant has not expired before it.
    return sql`merchants m
      CROSS JOIN coupons c INDEXED BY coupons_by_redeemer ON c.alliance_id = m.alliance_id
        AND c.redeemer_id = m.id AND c.expires_at > ${fromMs}
      CROSS JOIN gifts g ON g.alliance_id = c.alliance_id AND g.id = c.gift_id`;
  return sql`merchants m
    CROSS JOIN gifts g INDEXED BY gifts_by_gifter ON g.alliance_id = m.alliance_id
      AND g.gifter_id = m.id AND g.id >= ${firstGift(ctx, fromMs)}
    CROSS JOIN coupons c INDEXED BY coupons_by_gift ON c.alliance_id = g.alliance_id AND c.gift_id = g.id`;
}

/** Ids follow the real time, which a test alliance's clock may have left behind. */
function firstGift({ alliance }: MemberContext, fromMs: number): string {
  return alliance.test ? "" : firstIdAt("gift", Math.max(0, fromMs));
}

function ofMerchant({ merchantId }: Side): SQL {
  return merchantId === undefined ? sql`true` : sql`m.id = ${merchantId}`;
}

/** What became of the coupon `c`: it is one of these, for a live reservation freezes expiry. */
function fateOf(now: number): SQL {
  return sql`CASE WHEN d.id IS NOT NULL THEN iif(f.completes IS 1, 'refunded', 'redeemed')
    WHEN e.ending IS NOT NULL THEN 'revoked'
    WHEN c.expires_at > ${now} OR (c.expires_at > ${now - MAX_RESERVATION_MS} AND ${isReservedAt(now)}) THEN 'open'
    ELSE 'expired' END`;
}

/** What is left of an amount of the redemption `d` after its refunds `f`; 0 where it was not redeemed. */
function kept(amount: string): SQL {
  return sql.raw(`coalesce(${leftSql(amount, "d.net_minor", "f.refunded_minor")}, 0)`);
}
