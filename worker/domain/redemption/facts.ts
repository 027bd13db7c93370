// All that a till's question is decided from, in one read that can ride with the credential.

import { normaliseCouponCode } from "../../../schema/codes.ts";
import type { Terms } from "../../../schema/contract/terms.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MerchantContext } from "../../context.ts";
import { read } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import type { CouponLife } from "../coupons/state.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";

export type CouponFactsRow = {
  allianceId: string;
  couponId: string;
  giftId: string;
  offerId: string;
  gifterId: string;
  redeemerId: string;
  coFundingBps: number;
  opensAt: number;
  expiresAt: number;
  lastDay: string;
  ending: CouponLife["ending"];
  title: string;
  terms: string;
  feeBps: number;
  holdDays: number;
  giftedAt: number;
  holderKey: string | null;
  firstSeenAt: number | null;
  reservationId: string | null;
  reservedUntil: number | null;
  reservedOrder: string | null;
  latestCutoffAt: number | null;
};

export type CouponFacts = Omit<CouponFactsRow, "terms"> & { terms: Terms };

const FACTS = `
  SELECT c.alliance_id AS allianceId, c.id AS couponId, c.gift_id AS giftId, c.offer_id AS offerId,
    c.gifter_id AS gifterId, c.redeemer_id AS redeemerId, c.co_funding_bps AS coFundingBps,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, c.last_day AS lastDay, e.ending, o.title, t.terms,
    p.fee_bps AS feeBps, p.hold_days AS holdDays, g.created_at AS giftedAt, h.holder_key AS holderKey,
    k.first_seen_at AS firstSeenAt, r.id AS reservationId, r.expires_at AS reservedUntil,
    r.order_reference AS reservedOrder, ${latestCutoffSql("c.alliance_id")} AS latestCutoffAt
  FROM coupons c
  JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  JOIN policies p ON p.alliance_id = c.alliance_id AND p.version = c.policy_version
  JOIN gifts g ON g.alliance_id = c.alliance_id AND g.id = c.gift_id
  LEFT JOIN gift_holders h ON h.alliance_id = c.alliance_id AND h.gift_id = c.gift_id
  LEFT JOIN customers k
    ON k.alliance_id = c.alliance_id AND k.holder_key = h.holder_key AND k.merchant_id = c.redeemer_id
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  LEFT JOIN reservations r ON r.alliance_id = c.alliance_id AND r.id = (
    SELECT x.id FROM reservations x WHERE x.alliance_id = c.alliance_id AND x.coupon_id = c.id AND NOT EXISTS (
      SELECT 1 FROM reservation_releases l WHERE l.alliance_id = x.alliance_id AND l.reservation_id = x.id)
    ORDER BY x.expires_at DESC LIMIT 1)
  WHERE c.code = ?`;

/** The read of a code as it was typed; a code that cannot be one finds nothing. */
export function couponFacts(typed: string): Statement<CouponFactsRow> {
  return { sql: FACTS, params: [normaliseCouponCode(typed) ?? ""] };
}

/** The facts of a coupon of the asker's alliance. @throws Problem `coupon_not_found`. */
export async function findCoupon(ctx: MerchantContext, typed: string): Promise<CouponFacts> {
  const [[row]] = await read(ctx, couponFacts(typed));
  if (row === undefined || row.allianceId !== ctx.alliance.id) throw new Problem("coupon_not_found");
  return { ...row, terms: JSON.parse(row.terms) };
}
