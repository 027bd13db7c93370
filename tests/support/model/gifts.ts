// The rules of gifting and revoking, as the rulebook states them.
import { splitByWeights } from "../../../schema/money.ts";
import { depositedOf } from "./correcting.ts";
import type { Terms } from "./plan.ts";
import {
  type Allotment,
  type Coupon,
  CURRENCY,
  dayNumber,
  dayNumberOf,
  dayText,
  type Gift,
  isFullyRefunded,
  isLive,
  type Offer,
  type Outcome,
  positionOf,
  redemptionOf,
  refused,
  type State,
  shownCoupon,
  shownState,
  startOfDayNumber,
  type Transfer,
} from "./state.ts";
import { discountLeft } from "./till.ts";

export type GiftCommand = {
  do: "gift";
  gifter: string;
  allotments: number[];
  holder: string | null;
  source: string | null;
};

export function gift(state: State, command: GiftCommand): Outcome {
  const request = JSON.stringify([command.allotments, command.holder]);
  const earlier = state.gifts.find(
    (it) => command.source !== null && it.source === command.source && it.gifter === command.gifter,
  );
  if (earlier) {
    if (earlier.request !== request) return refused(409, "source_order_already_gifted");
    return { status: 201, answer: { gift: earlier.no } };
  }
  const allotments = command.allotments.map((no) => state.allotments[no]).filter((it) => it !== undefined);
  const problem = allotments
    .map((it) => refusalOf(state, it, command.gifter))
    .sort(unknownFirst)
    .find(Boolean);
  if (problem) return problem;
  const given: Gift = {
    ...{ no: state.gifts.length, gifter: command.gifter, request, source: command.source },
    ...{ holder: command.holder, givenAt: state.now, isRevoked: false },
  };
  const coupons = allotments.map((it, place) => newCoupon(state, given, it, state.coupons.length + place));
  if (coupons.some((it) => it.expiresAt <= it.opensAt)) return refused(409, "offer_not_live");
  const limit = limitBroken({ ...state, coupons: [...state.coupons, ...coupons] }, given, coupons);
  if (limit) return refused(409, limit);
  state.gifts.push(given);
  state.coupons.push(...coupons);
  return { status: 201, answer: { gift: given.no, coupons: coupons.map((it) => shownCoupon(state, it)) } };
}

/** What belongs to nobody here is said before anything else. */
function unknownFirst(a: Outcome | undefined, b: Outcome | undefined): number {
  return Number(b?.status === 404) - Number(a?.status === 404);
}

function refusalOf(state: State, allotment: Allotment, gifter: string): Outcome | undefined {
  if (allotment.gifter !== gifter) return refused(404, "not_found");
  if (state.suspended.has(gifter) || state.suspended.has(allotment.offer.redeemer))
    return refused(409, "merchant_not_active");
  if (allotment.offer.status !== "live") return refused(409, "offer_not_live");
  return undefined;
}

function newCoupon(state: State, given: Gift, allotment: Allotment, no: number): Coupon {
  const { offer } = allotment;
  const version = allotment.coFundingBps > 0 ? allotment.accepted : offer.versions.length;
  const terms = offer.versions[version - 1];
  if (terms === undefined) throw new RangeError("every version has terms");
  return {
    ...{ no, gift: given, allotment, offer, terms, policy: state.policy },
    ...{ gifter: given.gifter, redeemer: offer.redeemer },
    ...windowOf(terms, state.now),
    ...{ ending: null, replaces: null },
  };
}

function windowOf({ validity }: Terms, now: number): Pick<Coupon, "opensAt" | "expiresAt" | "lastDay"> {
  const today = dayNumberOf(now);
  const [first, last] =
    validity.kind === "dates"
      ? [dayNumber(validity.firstDay), dayNumber(validity.lastDay)]
      : [today + validity.opensAfterDays, today + validity.opensAfterDays + validity.lastsDays - 1];
  return {
    opensAt: Math.max(now, startOfDayNumber(first)),
    expiresAt: startOfDayNumber(last + 1),
    lastDay: dayText(last),
  };
}

/** The first limit that would not hold once the coupons were gifted. */
function limitBroken(after: State, given: Gift, coupons: readonly Coupon[]): string | undefined {
  const offers = [...new Set(coupons.map((it) => it.offer))];
  const payers = new Set([
    ...coupons.map((it) => it.redeemer),
    ...coupons.filter((it) => it.allotment.coFundingBps > 0).map((it) => it.gifter),
  ]);
  const isExhausted = (it: Coupon) =>
    counted(after, (other) => other.allotment === it.allotment) > it.allotment.quantity;
  if (coupons.some(isExhausted)) return "allotment_exhausted";
  if (offers.some((offer) => counted(after, (it) => it.offer === offer) > offer.quota))
    return "offer_quota_exhausted";
  if (coupons.some((it) => holdersOf(after, given, it.offer) > (it.terms.perHolderLimit ?? Infinity)))
    return "holder_limit_reached";
  if (offers.some((it) => usedOf(after, it) > (it.budgetMinor ?? Infinity))) return "offer_budget_exhausted";
  if ([...payers].some((name) => isExposed(after, name))) return "exposure_limit_reached";
  return undefined;
}

/** Replacements take over their original's unit; revoked coupons give theirs back. */
function counted(state: State, isOf: (it: Coupon) => boolean): number {
  const own = state.coupons.filter(isOf);
  return own.filter((it) => it.replaces === null).length - own.filter((it) => it.ending === "revoked").length;
}

function holdersOf(state: State, given: Gift, offer: Offer): number {
  if (given.holder === null) return 0;
  return state.coupons.filter((it) => {
    const redemption = redemptionOf(state, it);
    const counts = isLive(state, it) || (redemption !== undefined && !isFullyRefunded(redemption));
    return it.offer === offer && it.gift.holder === given.holder && counts;
  }).length;
}

/** Discounts of redemptions net of refunds, and the worst case of live coupons. */
function usedOf(state: State, offer: Offer): number {
  const given = state.redemptions.filter((it) => it.coupon.offer === offer).map(discountLeft);
  const live = state.coupons.filter((it) => it.offer === offer && isLive(state, it)).map(worstDiscount);
  return [...given, ...live].reduce((sum, minor) => sum + minor, 0);
}

function isExposed(state: State, name: string): boolean {
  const limit = state.plan.limits[name] ?? null;
  if (limit === null) return false;
  const live = state.coupons.filter((it) => isLive(state, it));
  const commissions = live.filter((it) => it.redeemer === name).map(worstCommission);
  const subsidies = live.filter((it) => it.gifter === name).map(worstSubsidy);
  const worst = [...commissions, ...subsidies].reduce((sum, minor) => sum + minor, 0);
  const isHeld = ({ dispute }: Transfer) => dispute !== undefined && dispute.outcome === null;
  const owed = -positionOf(state, name, (it) => it.unit === CURRENCY && !isHeld(it));
  return owed + (worst * state.policy.liveCouponWeightBps) / 10_000 > limit + depositedOf(state, name);
}

function worstDiscount({ terms: { discount } }: Coupon): number {
  if (discount.kind === "item") return 0;
  return discount.kind === "fixed" ? discount.valueMinor : (discount.capMinor ?? Infinity);
}

function worstCommission({ terms: { commission } }: Coupon): number {
  if (commission === null) return 0;
  return commission.kind === "fixed" ? commission.valueMinor : (commission.capMinor ?? Infinity);
}

function worstSubsidy(coupon: Coupon): number {
  const { coFundingBps } = coupon.allotment;
  return splitByWeights(worstDiscount(coupon), [10_000 - coFundingBps, coFundingBps])[1] ?? 0;
}

export type RevokeCommand = { do: "revoke"; by: string; gift: number; fraud: boolean };

/** A live reservation blocks it, but for fraud; what is redeemed, revoked or expired has nothing left to revoke. */
export function revoke(state: State, command: RevokeCommand): Outcome {
  const given = state.gifts[command.gift];
  if (given === undefined || given.gifter !== command.by) return refused(404, "not_found");
  given.isRevoked = true;
  let revoked = 0;
  const kept: string[] = [];
  for (const coupon of state.coupons.filter((it) => it.gift === given)) {
    const why = KEPT[shownState(state, coupon)];
    if (why === undefined || (why === "coupon_reserved" && command.fraud)) {
      coupon.ending = "revoked";
      revoked += 1;
    } else kept.push(`${coupon.no} ${why}`);
  }
  return { status: 200, answer: { revoked, kept: kept.sort() } };
}

const KEPT: Record<string, string> = {
  redeemed: "coupon_already_redeemed",
  refunded: "coupon_already_redeemed",
  revoked: "coupon_revoked",
  expired: "coupon_expired",
  reserved: "coupon_reserved",
};
