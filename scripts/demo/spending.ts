// Plans what becomes of gifted coupons: spent in a store or online, given up at a checkout, or revoked before.
import { addDays, DAY_MS, dayOf } from "../../schema/time.ts";
import { TIME_ZONE } from "./alliance.ts";
import { type Calendar, instantOn } from "./calendar.ts";
import { type Dice, diceOf } from "./dice.ts";
import type { CouponName, Gift, Redemption, Reservation, Revocation } from "./events.ts";
import { merchantOf } from "./merchants.ts";
import type { Offer } from "./offers.ts";

const SEED = 7_331;
const ONLINE_PERCENT = 30;
const GIVEN_UP_PERCENT = 6;
const FIRST_MINUTE = 10 * 60 + 10;
const LAST_MINUTE = 20 * 60 + 40;
/** Holders spend within so many days or on the last one that is left to them. */
const MOST_DAYS = 24;
const CHECKOUT_MS = 4 * 60_000;
/** Of so many gifts one loses its source order, and with it what is unspent. */
const GIFTS_TO_A_CANCELLATION = 40;
const CANCELLED_AFTER_MS = 4 * DAY_MS;
const FIRST_SALE_NUMBER = 6_001;

/** A holder's visit to a shop, or to its web shop; where it is given up the coupon is only reserved. */
type Visit = {
  atMs: number;
  offer: Offer;
  coupon: CouponName;
  amountMinor: number;
  store: string | null;
  staff: string | null;
  isGivenUp: boolean;
};

/** All that follows from the gifts until yesterday, each kind in the order of time. */
export function planSpending(gifts: readonly Gift[], offers: readonly Offer[], { yesterday }: Calendar) {
  const isPast = ({ atMs }: { atMs: number }) => dayOf(atMs, TIME_ZONE) <= yesterday;
  const revocations = revocationsOf(gifts).filter(isPast);
  const cancelledAt = new Map(revocations.map(({ giftOrder, atMs }) => [giftOrder, atMs]));
  const visits = visitsOf(gifts, offers)
    .filter(isPast)
    .filter(({ atMs, coupon }) => atMs < (cancelledAt.get(coupon.giftOrder) ?? Number.POSITIVE_INFINITY))
    .toSorted((a, b) => a.atMs - b.atMs);
  const numbered = visits.map((visit, index) => ({ ...visit, order: orderOf(visit, index) }));
  return {
    revocations,
    reservations: numbered.filter(({ store }) => store === null).map(reservationOf),
    redemptions: numbered.filter(({ isGivenUp }) => !isGivenUp).map(redemptionOf),
  };
}

function revocationsOf(gifts: readonly Gift[]): Revocation[] {
  return gifts
    .filter((_, index) => index % GIFTS_TO_A_CANCELLATION === GIFTS_TO_A_CANCELLATION / 4)
    .map(({ atMs, order: { reference } }) => ({
      kind: "revocation",
      atMs: atMs + CANCELLED_AFTER_MS,
      giftOrder: reference,
      reason: `Order ${reference} was cancelled. 订单已取消。`,
    }));
}

function visitsOf(gifts: readonly Gift[], offers: readonly Offer[]): Visit[] {
  const dice = diceOf(SEED);
  return gifts.flatMap((gift) =>
    offers.filter(({ key }) => gift.offers.includes(key)).flatMap((offer) => visitOf(gift, offer, dice)),
  );
}

/** Nothing where the holder never comes. An offer that is bound to stores cannot be spent online. */
function visitOf({ atMs: giftedAtMs, order }: Gift, offer: Offer, dice: Dice): Visit[] {
  const { stores, staff } = merchantOf(offer.redeemer);
  const isBound = offer.terms.storeRefs !== undefined;
  const isSpent = dice.happens(offer.appealPercent);
  const isGivenUp = !isSpent && !isBound && dice.happens(GIVEN_UP_PERCENT);
  if (!isSpent && !isGivenUp) return [];
  const isOnline = isGivenUp || (!isBound && dice.happens(ONLINE_PERCENT));
  const { firstDay, lastDay } = daysOf(offer, dayOf(giftedAtMs, TIME_ZONE));
  const day = earlier(addDays(firstDay, dice.below(MOST_DAYS)), lastDay);
  return [
    {
      atMs: instantOn(day, dice.between(FIRST_MINUTE, LAST_MINUTE)),
      offer,
      coupon: { giftOrder: order.reference, offer: offer.key },
      amountMinor: dice.between(...offer.basketYuan) * 100,
      store: isOnline ? null : dice.pick(stores).reference,
      staff: isOnline ? null : dice.pick(staff),
      isGivenUp,
    },
  ];
}

/** The days on which a coupon can be spent, without the day of the gift itself. */
function daysOf({ terms: { validity } }: Offer, giftDay: string): { firstDay: string; lastDay: string } {
  const tomorrow = addDays(giftDay, 1);
  if (validity.kind === "dates")
    return { firstDay: later(tomorrow, validity.firstDay), lastDay: validity.lastDay };
  const opensOn = addDays(giftDay, validity.opensAfterDays);
  return { firstDay: later(tomorrow, opensOn), lastDay: addDays(opensOn, validity.lastsDays - 1) };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function orderOf({ offer, amountMinor }: Visit, index: number) {
  return { reference: `${merchantOf(offer.redeemer).orderPrefix}-${FIRST_SALE_NUMBER + index}`, amountMinor };
}

type Numbered = Visit & { order: { reference: string; amountMinor: number } };

function reservationOf({ atMs, coupon, order, store }: Numbered): Reservation {
  return { kind: "reservation", atMs: atMs - CHECKOUT_MS, coupon, order, store };
}

function redemptionOf({ atMs, coupon, order, store, staff }: Numbered): Redemption {
  return { kind: "redemption", atMs, coupon, order, store, staff, reserved: store === null };
}
