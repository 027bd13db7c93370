// What passing on is decided from: the coupon behind a link with its gift, and whether it may still change hands.
import type { Terms } from "../../../schema/contract/terms.ts";
import { Problem } from "../../../schema/problems.ts";
import type { Context } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponLife, stateOf } from "../coupons/state.ts";
import { LIFE_COLUMNS } from "../coupons/view.ts";

/** SQL that is true of a gift that a friend passed on: its coupon came out of another gift. */
export const wasPassedOn = (allianceId: string, giftId: string) => `EXISTS (SELECT 1 FROM coupons n
    JOIN coupons p ON p.alliance_id = n.alliance_id AND p.id = n.replaces AND p.gift_id <> n.gift_id
    WHERE n.alliance_id = ${allianceId} AND unlikely(n.gift_id = ${giftId}))`;

/** SQL that is true of a gift that was taken back. */
export const wasRevoked = (allianceId: string, giftId: string) => `EXISTS (SELECT 1 FROM gift_revocations v
    WHERE v.alliance_id = ${allianceId} AND v.gift_id = ${giftId})`;

export type PassingOnFacts = {
  allianceId: string;
  test: boolean;
  giftId: string;
  gifterId: string;
  /** The terms allow it, it did not come from a friend already, its gift stands, and a till would honour it now. */
  mayBePassedOn: boolean;
  /** The friend's gift, once there is one; `token` is null once its link was erased. */
  friend: { fingerprint: string; token: string | null } | null;
};

/** The facts of a coupon of the gift behind a link. @throws Problem `not_found`. */
export async function passingOnFacts(ctx: Context, token: string, couponId: string): Promise<PassingOnFacts> {
  const [[row]] = await batchRead(ctx.d1, [factsRead(token, couponId)]);
  if (row === undefined) throw new Problem("not_found");
  const { allianceId, giftId, gifterId, fingerprint } = row;
  const { transferable }: Terms = JSON.parse(row.terms);
  const state = stateOf({ ...row, isFullyRefunded: row.isFullyRefunded === 1 }, ctx.now);
  const isFirstHand = row.cameFromFriend === 0 && row.isRevoked === 0;
  return {
    ...{ allianceId, test: row.test === 1, giftId, gifterId },
    mayBePassedOn: transferable && isFirstHand && state === "active",
    friend: state === "passed_on" && fingerprint !== null ? { fingerprint, token: row.friendsToken } : null,
  };
}

type Row = Omit<CouponLife, "isFullyRefunded"> & {
  allianceId: string;
  test: number;
  giftId: string;
  gifterId: string;
  terms: string;
  isFullyRefunded: number;
  cameFromFriend: number;
  isRevoked: number;
  fingerprint: string | null;
  friendsToken: string | null;
};

/** It starts from the token, so no coupon of another gift is found by it. */
export function factsRead(token: string, couponId: string): Statement<Row> {
  return { sql: FACTS, params: [couponId, token] };
}

const FACTS = `
  SELECT c.alliance_id AS allianceId, a.test, c.gift_id AS giftId, c.gifter_id AS gifterId, t.terms,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, e.ending, ${LIFE_COLUMNS},
    ${wasPassedOn("k.alliance_id", "k.gift_id")} AS cameFromFriend,
    ${wasRevoked("k.alliance_id", "k.gift_id")} AS isRevoked,
    f.fingerprint, l.token AS friendsToken
  FROM gift_links k
  JOIN alliances a ON a.id = k.alliance_id
  JOIN coupons c ON c.alliance_id = k.alliance_id AND c.id = ? AND c.gift_id = k.gift_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  LEFT JOIN coupons s ON s.alliance_id = c.alliance_id AND s.replaces = c.id
  LEFT JOIN gifts f ON f.alliance_id = s.alliance_id AND f.id = s.gift_id
  LEFT JOIN gift_links l ON l.alliance_id = f.alliance_id AND l.gift_id = f.id
  WHERE k.token = ?`;
