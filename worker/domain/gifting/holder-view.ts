// A gift as its holder sees it: what the coupons are worth, where, until when, and what became of each.
import type { CouponState } from "../../../schema/contract/coupons.ts";
import { type Discount, termsAsKept } from "../../../schema/contract/terms.ts";
import { DAY_MS, dayOf } from "../../../schema/time.ts";
import { type Worth, worthOf } from "../../../schema/worth.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponLife, stateOf } from "../coupons/state.ts";
import { LIFE_COLUMNS } from "../coupons/view.ts";
import { wasPassedOn, wasRevoked } from "./passing-on-facts.ts";

export type HolderView = {
  alliance: { id: string; name: string; currency: string; timeZone: string; test: boolean };
  gifter: { id: string; name: string };
  /** True where the gifter named the person it is for; we keep a keyed hash of that. */
  isAddressed: boolean;
  /** True where a friend passed it on: its coupons stay with this holder. */
  cameFromFriend: boolean;
  /** Those that can still be used, in the order in which they were gifted. */
  usable: HeldCoupon[];
  past: HeldCoupon[];
  /** Of the usable ones together. */
  worth: Worth;
  /** The instant at which all this is so, epoch milliseconds. */
  seenAt: number;
};

/** Days are local days of the alliance's zone. */
export type HeldCoupon = {
  id: string;
  code: string;
  title: string;
  redeemer: { id: string; name: string };
  discount: Discount;
  minSpendMinor: number;
  state: CouponState;
  firstDay: string;
  lastDay: string;
  /** Whole days until the last one: 0 on the last day itself. */
  daysLeft: number;
  /** When a checkout in progress gives it back at the latest, epoch milliseconds. */
  reservedUntil: number | null;
  endedDay: string | null;
  /** The one that this holder has in its place after a full refund. */
  replacedBy: string | null;
  /** True where its terms ask to see it live: no picture and no paper of it is taken. */
  isLive: boolean;
  mayBePassedOn: boolean;
  /** Where it is honoured; `isEverywhere` = in every shop that the redeemer has or will have. */
  stores: Shop[];
  isEverywhere: boolean;
};

export type Shop = { name: string; address: string | null };

/** A gift as it was read, before the clock is asked. */
export type HeldGift = { gift: GiftRow; coupons: CouponRow[]; stores: StoreRow[] };

/** The gift behind a link, in one round trip whatever it finds; undefined for a link that never was or was erased. */
export async function findHeldGift(d1: D1Database, token: string): Promise<HeldGift | undefined> {
  const [[gift], coupons, stores] = await batchRead(d1, heldGiftReads(token));
  return gift && { gift, coupons, stores };
}

/** What the holder sees at an instant, epoch milliseconds. */
export function holderView({ gift, coupons, stores }: HeldGift, now: number): HolderView {
  const { allianceId, allianceName, currency, timeZone, test, gifterId, gifterName } = gift;
  const held = coupons.map((row) => toHeldCoupon(row, gift, stores, now));
  const usable = held.filter((it) => USABLE.has(it.state));
  return {
    alliance: { id: allianceId, name: allianceName, currency, timeZone, test: test === 1 },
    gifter: { id: gifterId, name: gifterName },
    isAddressed: gift.isAddressed === 1,
    cameFromFriend: gift.cameFromFriend === 1,
    usable,
    past: held.filter((it) => !USABLE.has(it.state)),
    worth: worthOf(usable.map((it) => it.discount)),
    seenAt: now,
  };
}

const USABLE: ReadonlySet<CouponState> = new Set(["scheduled", "active", "reserved"]);

function toHeldCoupon(row: CouponRow, gift: GiftRow, stores: StoreRow[], now: number): HeldCoupon {
  const { timeZone, cameFromFriend, isRevoked } = gift;
  const { discount, minSpendMinor, storeRefs, transferable, presentation } = termsAsKept(
    JSON.parse(row.terms),
  );
  const state = stateOf({ ...row, isFullyRefunded: row.isFullyRefunded === 1 }, now);
  const honours = ({ merchantId, reference }: StoreRow) =>
    merchantId === row.redeemerId && (storeRefs.length === 0 || storeRefs.includes(reference));
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    redeemer: { id: row.redeemerId, name: row.redeemerName },
    discount,
    minSpendMinor,
    state,
    firstDay: dayOf(row.opensAt, timeZone),
    lastDay: row.lastDay,
    daysLeft: (Date.parse(row.lastDay) - Date.parse(dayOf(now, timeZone))) / DAY_MS,
    reservedUntil: row.reservedUntil,
    endedDay: row.endedAt === null ? null : dayOf(row.endedAt, timeZone),
    replacedBy: state === "refunded" ? row.replacedBy : null,
    isLive: presentation === "live",
    mayBePassedOn: transferable && state === "active" && cameFromFriend === 0 && isRevoked === 0,
    stores: stores.filter(honours).map(({ name, address }) => ({ name, address })),
    isEverywhere: storeRefs.length === 0,
  };
}

/** The reads behind a link; each starts from the token, so nothing of another gift can be in them. */
export function heldGiftReads(
  token: string,
): [Statement<GiftRow>, Statement<CouponRow>, Statement<StoreRow>] {
  const params = [token];
  return [
    { sql: GIFT, params },
    { sql: COUPONS, params },
    { sql: STORES, params },
  ];
}

type GiftRow = {
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
};

const GIFT = `
  SELECT a.id AS allianceId, a.name AS allianceName, a.currency, a.time_zone AS timeZone, a.test, a.clock_at AS clockAt,
    g.gifter_id AS gifterId, m.name AS gifterName,
    EXISTS (SELECT 1 FROM gift_holders h WHERE h.alliance_id = k.alliance_id AND h.gift_id = k.gift_id) AS isAddressed,
    ${wasPassedOn("k.alliance_id", "k.gift_id")} AS cameFromFriend,
    ${wasRevoked("k.alliance_id", "k.gift_id")} AS isRevoked
  FROM gift_links k
  JOIN alliances a ON a.id = k.alliance_id
  JOIN gifts g ON g.alliance_id = k.alliance_id AND g.id = k.gift_id
  JOIN merchants m ON m.alliance_id = g.alliance_id AND m.id = g.gifter_id
  WHERE k.token = ?`;

type CouponRow = Omit<CouponLife, "isFullyRefunded"> & {
  id: string;
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

/** `unlikely` as in db/few.ts: without it the planner walks the whole alliance. */
const COUPONS = `
  SELECT c.id, c.code, o.title, c.redeemer_id AS redeemerId, m.name AS redeemerName, t.terms,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, c.last_day AS lastDay, e.ending, e.ended_at AS endedAt,
    ${LIFE_COLUMNS}
  FROM gift_links k
  JOIN coupons c ON c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id)
  JOIN offers o ON o.alliance_id = c.alliance_id AND o.id = c.offer_id
  JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
  JOIN merchants m ON m.alliance_id = c.alliance_id AND m.id = c.redeemer_id
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  WHERE k.token = ?
  ORDER BY c.id`;

type StoreRow = Shop & { merchantId: string; reference: string };

const STORES = `
  WITH redeemers AS (SELECT DISTINCT c.alliance_id, c.redeemer_id FROM gift_links k
    JOIN coupons c ON c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id) WHERE k.token = ?)
  SELECT s.merchant_id AS merchantId, s.reference, s.name, s.address FROM redeemers
  JOIN stores s ON s.alliance_id = redeemers.alliance_id AND unlikely(s.merchant_id = redeemers.redeemer_id)
  ORDER BY s.merchant_id, s.name, s.reference`;
