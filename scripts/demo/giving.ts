// Plans who gives what to whom, day by day: weekends are busier, and a gift is one to three coupons of different shops.
import { type Calendar, instantOn, isWeekend } from "./calendar.ts";
import { type Dice, diceOf } from "./dice.ts";
import type { Gift } from "./events.ts";
import { MERCHANTS, type Merchant, merchantOf } from "./merchants.ts";
import type { Offer, OfferKey } from "./offers.ts";
import { PARTNERSHIPS } from "./partnerships.ts";

const SEED = 20_250_901;
const FAMILIES = 90;
/** So many of a hundred gifts are handed over without asking for a number. */
const ANONYMOUS_PERCENT = 14;
const OPENING_MINUTE = 10 * 60;
const CLOSING_MINUTE = 20 * 60 + 30;
/** Order numbers were counted before the shops met. */
const FIRST_ORDER_NUMBER = 2_041;

/** The gifts of all days in the order of time, and after them those of this very moment. */
export function planGifts(calendar: Calendar, offers: readonly Offer[]): { past: Gift[]; fresh: Gift[] } {
  const giving = new Giving(offers);
  const past = calendar.days.flatMap((day) => giving.giftsOf(day));
  return { past, fresh: FRESH.map((it) => giving.freshGift(it, calendar.nowMs)) };
}

type Fresh = Pick<Gift, "gifter" | "offers" | "family"> & { amountMinor: number };

/** Lies in nobody's purse yet: families of their own, so that no limit of an earlier gift stands in the way. */
const FRESH: readonly Fresh[] = [
  { gifter: "books", offers: ["blocks-15", "classes-trial"], family: FAMILIES + 1, amountMinor: 16_800 },
  {
    gifter: "maternity",
    offers: ["pram-5", "nappies-8", "photo-100-days"],
    family: FAMILIES + 2,
    amountMinor: 680_000,
  },
  {
    gifter: "pram",
    offers: ["toys-50", "photo-print", "nappies-8"],
    family: FAMILIES + 3,
    amountMinor: 259_900,
  },
];

class Giving {
  readonly #dice: Dice = diceOf(SEED);
  readonly #offers: ReadonlyMap<OfferKey, Offer>;
  readonly #orders = new Map<string, number>();
  /** "family offer" of every coupon under a limit: none of them is given twice. */
  readonly #given = new Set<string>();

  constructor(offers: readonly Offer[]) {
    this.#offers = new Map(offers.map((offer) => [offer.key, offer]));
  }

  giftsOf(day: string): Gift[] {
    const visits = isWeekend(day) ? 3 : 2;
    const minutes = Array.from({ length: visits }, () => this.#dice.between(OPENING_MINUTE, CLOSING_MINUTE));
    return minutes.toSorted((a, b) => a - b).flatMap((minute) => this.#giftAt(instantOn(day, minute)));
  }

  freshGift({ gifter, offers, family, amountMinor }: Fresh, atMs: number): Gift {
    const merchant = merchantOf(gifter);
    const order = { reference: this.#nextOrder(merchant), amountMinor };
    return { kind: "gift", atMs, gifter, order, offers, family, staff: merchant.staff[0] ?? "" };
  }

  /** Nothing where the family holds all that the shop could give. */
  #giftAt(atMs: number): Gift[] {
    const merchant = this.#dice.pick(GIFTERS);
    const amountMinor = this.#dice.between(...merchant.ordersYuan) * 100;
    const family = this.#dice.happens(ANONYMOUS_PERCENT) ? null : this.#dice.between(1, FAMILIES);
    const offers = this.#packFor(merchant, family);
    const staff = this.#dice.pick(merchant.staff);
    if (offers.length === 0) return [];
    const order = { reference: this.#nextOrder(merchant), amountMinor };
    return [{ kind: "gift", atMs, gifter: merchant.key, order, offers, family, staff }];
  }

  #packFor(merchant: Merchant, family: number | null): OfferKey[] {
    const size = this.#dice.pick([1, 1, 2, 2, 3]);
    const partners = PARTNERSHIPS.filter((it) => it.gifter === merchant.key && it.accepted);
    const pack = new Map<string, OfferKey>();
    for (const { offer: key } of this.#dice.shuffled(partners)) {
      const offer = this.#offers.get(key);
      if (offer && pack.size < size && !pack.has(offer.redeemer) && this.#mayGive(offer, family))
        pack.set(offer.redeemer, key);
    }
    for (const key of pack.values()) this.#given.add(`${family} ${key}`);
    return [...pack.values()];
  }

  #mayGive({ key, terms }: Offer, family: number | null): boolean {
    return family === null || terms.perHolderLimit === undefined || !this.#given.has(`${family} ${key}`);
  }

  #nextOrder({ orderPrefix }: Merchant): string {
    const number = this.#orders.get(orderPrefix) ?? FIRST_ORDER_NUMBER;
    this.#orders.set(orderPrefix, number + 1);
    return `${orderPrefix}-${number}`;
  }
}

/** Each shop as often as others entrust it with coupons, and the two with the most customers once more. */
const GIFTERS: readonly Merchant[] = PARTNERSHIPS.map(({ gifter }) => merchantOf(gifter)).concat(
  MERCHANTS.filter(({ key }) => key === "pram" || key === "nappies"),
);

/** A number that no telephone has: those of mobile telephones in China begin with 13 to 19. */
export function phoneOf(family: number): string {
  return `+86 100 0000 ${String(family).padStart(4, "0")}`;
}
