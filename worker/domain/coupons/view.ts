// Coupons with all that their state depends on, as gifts, refunds and the holder's page show them.

import { groupCouponCode, lastFour } from "../../../schema/codes.ts";
import type { CouponOfGift, GiftedCoupon } from "../../../schema/contract/gifts.ts";
import { termsAsKept } from "../../../schema/contract/terms.ts";
import { toIso } from "../../../schema/time.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponLife, stateOf } from "./state.ts";

export type CouponViewRow = {
  id: string;
  code: string;
  giftId: string;
  allotmentId: string;
  offerId: string;
  redeemerId: string;
  termsVersion: number;
  opensAt: number;
  expiresAt: number;
  lastDay: string;
  terms: string;
  ending: CouponLife["ending"];
  reservedUntil: number | null;
  isFullyRefunded: number;
  replaces: string | null;
  replacedBy: string | null;
};

/** A coupon within its gift: also what it is called, by whom it is honoured, and when it ended. */
export type CouponOfGiftRow = CouponViewRow & {
  title: string;
  redeemerName: string;
  endedAt: number | null;
};

/** What a coupon's state and its successor follow from, for the coupon row `c`. */
export const LIFE_COLUMNS = `
    (SELECT max(r.expires_at) FROM reservations r WHERE r.alliance_id = c.alliance_id AND r.coupon_id = c.id
      AND NOT EXISTS (SELECT 1 FROM reservation_releases l
        WHERE l.alliance_id = r.alliance_id AND l.reservation_id = r.id)) AS reservedUntil,
    EXISTS (SELECT 1 FROM redemptions d JOIN refunds f ON f.alliance_id = d.alliance_id AND f.redemption_id = d.id
      WHERE d.alliance_id = c.alliance_id AND d.coupon_id = c.id AND f.completes = 1) AS isFullyRefunded,
    (SELECT n.id FROM coupons n WHERE n.alliance_id = c.alliance_id AND n.replaces = c.id) AS replacedBy`;

const VIEW = `
  SELECT c.id, c.code, c.gift_id AS giftId, c.allotment_id AS allotmentId, c.offer_id AS offerId,
    o.title, c.redeemer_id AS redeemerId, m.name AS redeemerName, c.terms_version AS termsVersion, c.opens_at AS opensAt, c.expires_at AS expiresAt,
    c.last_day AS lastDay, c.replaces, t.terms, e.ending, e.ended_at AS endedAt,
    ${LIFE_COLUMNS}
  FROM coupons c
  JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
  JOIN merchants m ON m.alliance_id = c.alliance_id AND m.id = c.redeemer_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id`;

/** The coupons of gifts, each gift's in the order in which they were gifted. */
export function couponsOfGifts(allianceId: string, giftIds: readonly string[]): Statement<CouponOfGiftRow> {
  return {
    sql: `${VIEW} WHERE c.alliance_id = ? AND c.gift_id IN (SELECT value FROM json_each(?)) ORDER BY c.gift_id, c.id`,
    params: [allianceId, JSON.stringify(giftIds)],
  };
}

/** The coupon that replaced another after a full refund. */
export function replacementOf(allianceId: string, couponId: string): Statement<CouponViewRow> {
  return { sql: `${VIEW} WHERE c.alliance_id = ? AND c.replaces = ?`, params: [allianceId, couponId] };
}

/** A coupon as merchants see it: its code as the last four, unless it is the gift's own answer. */
export function toGiftedCoupon(row: CouponViewRow, now: number, code: "full" | "lastFour"): GiftedCoupon {
  const terms = termsAsKept(JSON.parse(row.terms));
  return {
    id: row.id,
    code: code === "full" ? groupCouponCode(row.code) : lastFour(row.code),
    offerId: row.offerId,
    redeemerId: row.redeemerId,
    termsVersion: row.termsVersion,
    state: stateOf({ ...row, isFullyRefunded: row.isFullyRefunded === 1 }, now),
    opensAt: toIso(row.opensAt),
    expiresAt: toIso(row.expiresAt),
    lastDay: row.lastDay,
    discount: terms.discount,
    minSpendMinor: terms.minSpendMinor,
    replacedBy: row.replacedBy,
  };
}

export function toCouponOfGift(row: CouponOfGiftRow, now: number, code: "full" | "lastFour"): CouponOfGift {
  const { title, redeemerName, endedAt } = row;
  const ended = endedAt === null ? null : toIso(endedAt);
  return { ...toGiftedCoupon(row, now, code), title, redeemerName, endedAt: ended };
}
