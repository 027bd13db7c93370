// Plans an alliance from real orders: its merchants, offers, allotments and everything that happens in it.
import type { Policy as AlliancePolicy } from "../../schema/contract/alliances.ts";
import { DAY_MS } from "../../schema/time.ts";
import { type Event, type Gift, historyOf } from "./history.ts";
import { type Merchant, merchantsOf } from "./merchants.ts";
import type { Reading } from "./orders.ts";
import { type Complement, competingPairs, complementsOf, partnersFrom } from "./partners.ts";
import { entry, type Tally } from "./tally.ts";
import { type Offer, offerOf } from "./terms.ts";
import { inOrder, numberFrom } from "./values.ts";

export type Policy = Pick<AlliancePolicy, "holdDays" | "feeBps" | "minPayoutMinor">;

export type Allotment = {
  redeemerId: string;
  gifterId: string;
  quantity: number;
  /** The gifter's share of the discount, where it bears one. */
  coFundingBps: number | null;
};

export type Plan = {
  policy: Policy;
  categories: string[];
  competing: [string, string][];
  complements: Complement[];
  merchants: Merchant[];
  offers: (Offer & { quota: number })[];
  allotments: Allotment[];
  /** The day before the first event: the alliance is founded and its partners agree. */
  foundedAtMs: number;
  /** In time order. */
  events: Event[];
  skipped: Tally;
};

const POLICY: Policy = { holdDays: 14, feeBps: 1_000, minPayoutMinor: 1_000 };
/** Allotments come in packets; what is left of the last one stays unused. */
const PACKET = 5;
const ONE_PAIR_IN_FOUR = 4;
const CO_FUNDING_BPS = [2_000, 3_000, 4_000, 5_000];

/** The plan of a reading; the same reading gives the same plan. */
export function planOf({ orders, shops }: Reading): Plan {
  const skipped: Tally = new Map();
  const merchants = merchantsOf(shops, orders);
  const offers = new Map(merchants.map((merchant) => [merchant.shopId, offerOf(merchant)]));
  const events = historyOf(
    orders,
    {
      holdDays: POLICY.holdDays,
      partnersIn: partnersFrom(merchants, orders),
      termsOf: (shopId) => termsIn(offers, shopId),
    },
    skipped,
  );
  const allotments = allotmentsFor(events.filter((event) => event.kind === "gift"));
  const categories = [...new Set(merchants.map(({ category }) => category))].toSorted(inOrder);
  return {
    policy: POLICY,
    categories,
    competing: competingPairs(categories),
    complements: complementsOf(merchants, orders),
    merchants,
    offers: withQuotas([...offers.values()], allotments),
    allotments,
    foundedAtMs: (events[0]?.atMs ?? 0) - DAY_MS,
    events,
    skipped,
  };
}

function termsIn(offers: ReadonlyMap<string, Offer>, shopId: string): Offer["terms"] {
  const offer = offers.get(shopId);
  if (!offer) throw new RangeError(`shop ${shopId} makes no offer`);
  return offer.terms;
}

/** One allotment for each pair of partners, as many coupons as its gifts need, in whole packets. */
function allotmentsFor(gifts: readonly Gift[]): Allotment[] {
  const pairs = new Map<string, Allotment>();
  for (const { gifterId, redeemerIds } of gifts) {
    for (const redeemerId of redeemerIds) {
      const pair = `${gifterId} ${redeemerId}`;
      const coFundingBps = coFundingOf(pair);
      entry(pairs, pair, () => ({ redeemerId, gifterId, quantity: 0, coFundingBps })).quantity++;
    }
  }
  return [...pairs.values()].map((allotment) => ({
    ...allotment,
    quantity: Math.ceil(allotment.quantity / PACKET) * PACKET,
  }));
}

function coFundingOf(pair: string): number | null {
  const number = numberFrom(pair);
  if (number % ONE_PAIR_IN_FOUR !== 0) return null;
  return CO_FUNDING_BPS[Math.floor(number / ONE_PAIR_IN_FOUR) % CO_FUNDING_BPS.length] ?? null;
}

/** The quota of an offer is what it has allotted; an offer that nobody gifts yet keeps one packet ready. */
function withQuotas(offers: readonly Offer[], allotments: readonly Allotment[]): Plan["offers"] {
  const allotted = new Map<string, number>();
  for (const { redeemerId, quantity } of allotments) {
    allotted.set(redeemerId, (allotted.get(redeemerId) ?? 0) + quantity);
  }
  return offers.map((offer) => ({ ...offer, quota: allotted.get(offer.shopId) ?? PACKET }));
}
