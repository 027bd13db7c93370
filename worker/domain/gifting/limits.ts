// Limits that a gift must leave held, stated positively and decided after its coupons are written, in the same batch.
import { type SQL, sql } from "drizzle-orm";
import { ALL_BPS } from "../../../schema/money.ts";
import { countsForHolder, isLive, mayBeLive } from "../coupons/live.ts";
import { DEPOSITED } from "../deposits/held.ts";
import { OPEN_HOLDS } from "../disputes/open-holds.ts";

type At = { allianceId: string; now: number };

/**
 * A holder's live and not fully refunded coupons of an offer stay within its terms' limit. One passed on counts where it
 * came from, as long as it counts with the friend. CROSS JOIN is SQLite's way to fix the order: first the holder's few
 * gifts, then their coupons.
 */
export function holderWithinLimit(
  { allianceId, now }: At,
  holderKey: string,
  offerId: string,
  limit: number,
): SQL {
  return sql`(SELECT count(*) FROM (${giftsFrom(allianceId, holderKey, offerId)}) held
    CROSS JOIN coupons c INDEXED BY coupons_by_gift
      ON c.alliance_id = ${allianceId} AND c.gift_id = held.gift_id AND c.offer_id = ${offerId}
    WHERE ${countsForHolder(now)}) <= ${limit}`;
}

/** The gifts to a holder, and those that friends of theirs hold from them. */
function giftsFrom(allianceId: string, holderKey: string, offerId: string): SQL {
  const own = sql`gift_holders h WHERE h.alliance_id = ${allianceId} AND h.holder_key = ${holderKey}`;
  return sql`SELECT h.gift_id FROM ${own} UNION ALL
    SELECT n.gift_id FROM (SELECT h.gift_id FROM ${own}) held
    CROSS JOIN coupons p INDEXED BY coupons_by_gift
      ON p.alliance_id = ${allianceId} AND p.gift_id = held.gift_id AND p.offer_id = ${offerId}
    CROSS JOIN coupons n INDEXED BY coupons_by_replaced
      ON n.alliance_id = p.alliance_id AND n.replaces = p.id AND n.gift_id <> p.gift_id`;
}

/** Discounts given, net of refunds, and the worst case of the live coupons stay within the offer's budget. */
export function offerWithinBudget({ allianceId, now }: At, offerId: string): SQL {
  return sql`(SELECT o.budget_minor IS NULL OR o.budget_minor >= o.discounted_minor + (
      SELECT ${bounded(sql`c.worst_discount_minor`)} FROM coupons c
      WHERE c.alliance_id = o.alliance_id AND c.offer_id = o.id AND ${mayBeLive(now)} AND ${isLive(now)})
    FROM offers o WHERE o.alliance_id = ${allianceId} AND o.id = ${offerId})`;
}

/**
 * A merchant's exposure stays within its credit limit and deposits: −(position including pending transfers, ignoring open
 * holds) + the worst-case commission and subsidy of the live coupons that it would pay × the policy's weight.
 */
export function merchantWithinLimit(
  at: At & { currency: string; weightBps: number },
  merchantId: string,
): SQL {
  const { allianceId, now, currency, weightBps } = at;
  return sql`(SELECT m.credit_limit_minor IS NULL
      OR ${weightedExposure(now, weightBps)} <= ${LIMIT} * ${ALL_BPS}
    FROM merchants m JOIN accounts a ON a.alliance_id = m.alliance_id AND a.owner_id = m.id AND a.unit = ${currency}
    WHERE m.alliance_id = ${allianceId} AND m.id = ${merchantId})`;
}

/** The limit of the merchant `m`: what the alliance lends it, and what the institution holds for it; null = unlimited. */
export const LIMIT: SQL = sql`(m.credit_limit_minor + ${DEPOSITED})`;

/** The exposure of the merchant `m` with the account `a`, times ten thousand; null where it has no upper bound. */
export function weightedExposure(now: number, weightBps: number): SQL {
  return sql`(a.debits_minor - a.credits_minor + ${OPEN_HOLDS}) * ${ALL_BPS} + ${worstOfLive(now)} * ${weightBps}`;
}

/** What the live coupons that the merchant `m` would pay may cost it at most; null where that has no upper bound. */
export function worstOfLive(now: number): SQL {
  return sql`((SELECT ${bounded(sql`c.worst_commission_minor`)} FROM coupons c
      WHERE c.alliance_id = m.alliance_id AND c.redeemer_id = m.id AND ${mayBeLive(now)} AND ${isLive(now)})
    + (SELECT ${bounded(sql`c.worst_subsidy_minor`)} FROM coupons c
      WHERE c.alliance_id = m.alliance_id AND c.gifter_id = m.id AND c.co_funding_bps > 0
        AND ${mayBeLive(now)} AND ${isLive(now)}))`;
}

/** A sum of worst cases; null, which holds no limit, while a coupon without an upper bound is among them. */
function bounded(worst: SQL): SQL {
  return sql`iif(count(*) = count(${worst}), coalesce(sum(${worst}), 0), NULL)`;
}
