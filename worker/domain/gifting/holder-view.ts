// A gift as its holder sees it: what the coupons are worth, where, until when, and what became of each.
import type { CouponState } from "../../../schema/contract/coupons.ts";
import { type Discount, termsAsKept } from "../../../schema/contract/terms.ts";
import { DAY_MS, dayOf } from "../../../schema/time.ts";
import { type Worth, worthOf } from "../../../schema/worth.ts";
import { stateOf } from "../coupons/state.ts";
import type { CouponRow, GiftRow, HeldGift, Shop, StoreRow } from "./held-gifts.ts";

export type HolderView = {
  alliance: { id: string; name: string; currency: string; timeZone: string; test: boolean };
  gifter: { id: string; name: string };
  /** True where the gifter named the person it is for; we keep a keyed hash of that. */
  isAddressed: boolean;
  /** True where a friend passed it on: its coupons stay with this holder. */
  cameFromFriend: boolean;
  /** True where the wallet of the device that asks has it. */
  isKept: boolean;
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
    isKept: gift.isKept === 1,
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
