// Gifts as their holder's pages read them: the one behind a link, and all that lie in a wallet.
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import type { CouponLife } from "../coupons/state.ts";
import { LIFE_COLUMNS } from "../coupons/view.ts";
import { wasPassedOn, wasRevoked } from "./passing-on-facts.ts";

/** A gift as it was read, before the clock is asked. */
export type HeldGift = { gift: GiftRow; coupons: CouponRow[]; stores: StoreRow[] };

/**
 * The gift behind a link, in one round trip whatever it finds; undefined for a link that never was or was erased.
 * `walletHash` is the digest of the asking device's token, null where it has none.
 */
export async function findHeldGift(
  d1: D1Database,
  token: string,
  walletHash: string | null = null,
): Promise<HeldGift | undefined> {
  const [[gift], coupons, stores] = await batchRead(d1, heldGiftReads(token, walletHash));
  return gift && { gift, coupons, stores };
}

/** The reads behind a link; each starts from the token, so nothing of another gift can be in them. */
export function heldGiftReads(
  token: string,
  walletHash: string | null = null,
): [Statement<GiftRow>, Statement<CouponRow>, Statement<StoreRow>] {
  return [
    { sql: GIFT, params: [walletHash, token] },
    { sql: COUPONS, params: [token] },
    { sql: STORES, params: [token] },
  ];
}

/** The reads of all that lies in a wallet; each starts from its token's digest, so nothing of another's can be in them. */
export function walletGiftReads(walletHash: string): [Statement<GiftRow>, Statement<CouponRow>] {
  return [
    { sql: GIFTS_OF_WALLET, params: [walletHash, walletHash] },
    { sql: COUPONS_OF_WALLET, params: [walletHash] },
  ];
}

export type GiftRow = {
  id: string;
  /** Of its link. */
  token: string;
  allianceId: string;
  allianceName: string;
  currency: string;
  timeZone: string;
  test: number;
  /** The latest instant that the alliance has lived. */
  clockAt: number;
  gifterId: string;
  gifterName: string;
  isAddressed: number;
  cameFromFriend: number;
  isRevoked: number;
  isKept: number;
};

export type CouponRow = Omit<CouponLife, "isFullyRefunded"> & {
  id: string;
  giftId: string;
  code: string;
  title: string;
  redeemerId: string;
  redeemerName: string;
  terms: string;
  lastDay: string;
  isFullyRefunded: number;
  endedAt: number | null;
  replacedBy: string | null;
};

export type Shop = { name: string; address: string | null };

export type StoreRow = Shop & { merchantId: string; reference: string };

/** Where reads start: each names the links it follows `k`. */
const LINK = { from: "gift_links k", where: "k.token = ?" };
const LINKS_OF_WALLET = {
  from: `wallets w
  CROSS JOIN wallet_gifts i ON i.wallet_id = w.id
  CROSS JOIN gift_links k ON k.alliance_id = i.alliance_id AND k.gift_id = i.gift_id`,
  where: "w.token_hash = ?",
};

const giftsOf = ({ from, where }: typeof LINK) => `
  SELECT g.id, k.token,
    a.id AS allianceId, a.name AS allianceName, a.currency, a.time_zone AS timeZone, a.test, a.clock_at AS clockAt,
    g.gifter_id AS gifterId, m.name AS gifterName,
    EXISTS (SELECT 1 FROM gift_holders h WHERE h.alliance_id = k.alliance_id AND h.gift_id = k.gift_id) AS isAddressed,
    ${wasPassedOn("k.alliance_id", "k.gift_id")} AS cameFromFriend,
    ${wasRevoked("k.alliance_id", "k.gift_id")} AS isRevoked,
    EXISTS (SELECT 1 FROM wallets o CROSS JOIN wallet_gifts u ON u.wallet_id = o.id
      AND u.alliance_id = k.alliance_id AND u.gift_id = k.gift_id WHERE o.token_hash = ?) AS isKept
  FROM ${from}
  JOIN alliances a ON a.id = k.alliance_id
  JOIN gifts g ON g.alliance_id = k.alliance_id AND g.id = k.gift_id
  JOIN merchants m ON m.alliance_id = g.alliance_id AND m.id = g.gifter_id
  WHERE ${where}`;

/** `unlikely` as in db/few.ts: without it the planner walks the whole alliance. */
const couponsOf = ({ from, where }: typeof LINK) => `
  SELECT c.id, c.gift_id AS giftId, c.code, o.title, c.redeemer_id AS redeemerId, m.name AS redeemerName, t.terms,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, c.last_day AS lastDay, e.ending, e.ended_at AS endedAt,
    ${LIFE_COLUMNS}
  FROM ${from}
  JOIN coupons c ON c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id)
  JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  JOIN merchants m ON m.alliance_id = c.alliance_id AND m.id = c.redeemer_id
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  WHERE ${where}
  ORDER BY c.id`;

const GIFT = giftsOf(LINK);
const COUPONS = couponsOf(LINK);
const GIFTS_OF_WALLET = giftsOf(LINKS_OF_WALLET);
const COUPONS_OF_WALLET = couponsOf(LINKS_OF_WALLET);

const STORES = `
  WITH redeemers AS (SELECT DISTINCT c.alliance_id, c.redeemer_id FROM gift_links k
    JOIN coupons c ON c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id) WHERE k.token = ?)
  SELECT s.merchant_id AS merchantId, s.reference, s.name, s.address FROM redeemers
  JOIN stores s ON s.alliance_id = redeemers.alliance_id AND unlikely(s.merchant_id = redeemers.redeemer_id)
  ORDER BY s.merchant_id, s.name, s.reference`;
