// Turns orders into what happens, in time order: coupons redeemed, gifted, revoked, refunded, and months closed.
import { addDays, DAY_MS, dayOf, startOfDay } from "../../schema/time.ts";
import type { Order, Sale } from "./orders.ts";
import { areaOf, type PartnersIn } from "./partners.ts";
import { count, entry, type Tally } from "./tally.ts";
import type { Terms } from "./terms.ts";
import { inOrder, TIME_ZONE } from "./values.ts";

/** The refusals that real orders meet; the API has to give exactly these. */
export type Refusal = "minimum_spend_not_met" | "coupon_expired";

export type RedemptionAttempt = {
  kind: "redemption";
  atMs: number;
  orderId: string;
  redeemerId: string;
  amountMinor: number;
  buyerId: string;
  /** The order that was gifted; with the redeemer it names the coupon. */
  giftOrderId: string;
  refusal: Refusal | null;
};
export type Gift = {
  kind: "gift";
  atMs: number;
  orderId: string;
  gifterId: string;
  amountMinor: number;
  purchasedAtMs: number;
  buyerId: string;
  redeemerIds: readonly string[];
};
export type Revocation = { kind: "revocation"; atMs: number; orderId: string; gifterId: string };
export type Refund = { kind: "refund"; atMs: number; orderId: string; redeemerId: string };
/** `month` is the local month ("2017-03") that ends at `atMs`. */
export type Closing = { kind: "closing"; atMs: number; month: string };
export type Event = RedemptionAttempt | Gift | Revocation | Refund | Closing;

export type Alliance = {
  holdDays: number;
  partnersIn: PartnersIn;
  termsOf: (shopId: string) => Terms;
};

/**
 * A gift is made when the order is paid: an order that is cancelled later has gifted by then, so its gift is
 * revoked, and the coupon that it redeemed is refunded, on the day the goods were due. An order that the data
 * leaves under way redeems like any other and gifts nothing.
 *
 * A buyer presents one coupon a shop: the latest one gifted in the same postcode area for that shop.
 */
export function historyOf(orders: readonly Order[], alliance: Alliance, skipped: Tally): Event[] {
  const purses = new Purses(alliance);
  const events: Event[] = [];
  for (const moment of momentsOf(orders)) {
    if (moment.kind === "purchase") events.push(...purses.spend(moment.order));
    else if (moment.kind === "payment") events.push(...purses.fill(moment.order, skipped));
    else events.push(...purses.undo(moment.order));
  }
  const closings = closingsOf(events, alliance.holdDays);
  return [...closings, ...events].toSorted((a, b) => a.atMs - b.atMs);
}

type Moment = { kind: "purchase" | "payment" | "cancellation"; atMs: number; order: Order };

/** The moments of every order; at one instant purchases come first, as nothing spends what is gifted with it. */
function momentsOf(orders: readonly Order[]): Moment[] {
  const rank = { purchase: 0, payment: 1, cancellation: 2 };
  return orders
    .flatMap((order): Moment[] => [
      { kind: "purchase", atMs: order.purchasedAtMs, order },
      { kind: "payment", atMs: order.paidAtMs, order },
      ...(order.outcome === "canceled"
        ? [{ kind: "cancellation" as const, atMs: order.dueAtMs, order }]
        : []),
    ])
    .toSorted((a, b) => a.atMs - b.atMs || rank[a.kind] - rank[b.kind] || inOrder(a.order.id, b.order.id));
}

/** A gifted coupon that nobody has spent; it expires at the start of the day after its last one. */
type Coupon = { giftOrderId: string; expiresAtMs: number };

/** The coupons that lie in the purses of each postcode area, by redeemer, the latest gift last. */
class Purses {
  readonly #alliance: Alliance;
  readonly #coupons = new Map<string, Coupon[]>();
  readonly #gifts = new Map<string, Gift>();
  readonly #redemptions = new Map<string, string[]>();

  constructor(alliance: Alliance) {
    this.#alliance = alliance;
  }

  spend(order: Order): Event[] {
    return order.sales.flatMap((sale) => this.#present(order, sale) ?? []);
  }

  #present(order: Order, sale: Sale): RedemptionAttempt | null {
    const coupons = this.#couponsFor(order, sale.shopId);
    const coupon = coupons.at(-1);
    if (!coupon) return null;
    const refusal = this.#refusalOf(coupon, order, sale);
    // An expired coupon is thrown away, and with it the older ones; one that met no refusal is spent.
    if (refusal === "coupon_expired") coupons.length = 0;
    if (refusal === null) {
      coupons.pop();
      entry(this.#redemptions, order.id, () => []).push(sale.shopId);
    }
    return {
      kind: "redemption",
      atMs: order.purchasedAtMs,
      orderId: order.id,
      redeemerId: sale.shopId,
      amountMinor: sale.amountMinor,
      buyerId: order.buyerId,
      giftOrderId: coupon.giftOrderId,
      refusal,
    };
  }

  /** In the order of the API's checks: expiry before the minimum spend. */
  #refusalOf(coupon: Coupon, order: Order, sale: Sale): Refusal | null {
    if (coupon.expiresAtMs <= order.purchasedAtMs) return "coupon_expired";
    if (sale.amountMinor < this.#alliance.termsOf(sale.shopId).minSpendMinor) return "minimum_spend_not_met";
    return null;
  }

  fill(order: Order, skipped: Tally): Event[] {
    const [largest] = order.sales;
    if (!largest) return [];
    if (order.outcome === "under_way") {
      count(skipped, "gift: its order was never delivered");
      return [];
    }
    const partners = this.#alliance.partnersIn(largest.shopId, areaOf(order.postcode));
    const redeemerIds = partners.slice(0, couponsForAmount(largest.amountMinor));
    if (redeemerIds.length === 0) {
      count(skipped, "gift: no complementary shop sells in the buyer's area");
      return [];
    }
    const gift: Gift = {
      kind: "gift",
      atMs: order.paidAtMs,
      orderId: order.id,
      gifterId: largest.shopId,
      amountMinor: largest.amountMinor,
      purchasedAtMs: order.purchasedAtMs,
      buyerId: order.buyerId,
      redeemerIds,
    };
    for (const redeemerId of redeemerIds) this.#hand(order, redeemerId);
    this.#gifts.set(order.id, gift);
    return [gift];
  }

  #hand(order: Order, redeemerId: string): void {
    const { opensAfterDays, lastsDays } = this.#alliance.termsOf(redeemerId).validity;
    const firstDay = addDays(dayOf(order.paidAtMs, TIME_ZONE), opensAfterDays);
    const expiresAtMs = startOfDay(addDays(firstDay, lastsDays), TIME_ZONE);
    this.#couponsFor(order, redeemerId).push({ giftOrderId: order.id, expiresAtMs });
  }

  /** A replacement coupon goes to a holder whom the data does not show again, so it is not followed up. */
  undo(order: Order): Event[] {
    const atMs = order.dueAtMs;
    const gift = this.#gifts.get(order.id);
    for (const redeemerId of gift?.redeemerIds ?? []) {
      const coupons = this.#couponsFor(order, redeemerId);
      const index = coupons.findIndex(({ giftOrderId }) => giftOrderId === order.id);
      if (index >= 0) coupons.splice(index, 1);
    }
    const redeemerIds = this.#redemptions.get(order.id) ?? [];
    return [
      ...(gift ? [{ kind: "revocation" as const, atMs, orderId: order.id, gifterId: gift.gifterId }] : []),
      ...redeemerIds.map((redeemerId) => ({ kind: "refund" as const, atMs, orderId: order.id, redeemerId })),
    ];
  }

  #couponsFor(order: Order, redeemerId: string): Coupon[] {
    return entry(this.#coupons, `${areaOf(order.postcode)} ${redeemerId}`, () => []);
  }
}

/** The larger the order, the more coupons go with it: from R$ 60 two, from R$ 120 three. */
function couponsForAmount(amountMinor: number): number {
  if (amountMinor < 6_000) return 1;
  return amountMinor < 12_000 ? 2 : 3;
}

/** Every month's end from the first event until no hold can be open any more. */
function closingsOf(events: readonly Event[], holdDays: number): Closing[] {
  const times = events.map(({ atMs }) => atMs);
  const [first] = times;
  if (first === undefined) return [];
  const lastMs = times.reduce((latest, atMs) => Math.max(latest, atMs), first) + holdDays * DAY_MS;
  const closings: Closing[] = [];
  for (let month = dayOf(first, TIME_ZONE).slice(0, 7); ; month = monthAfter(month)) {
    const atMs = startOfDay(`${monthAfter(month)}-01`, TIME_ZONE);
    closings.push({ kind: "closing", atMs, month });
    if (atMs > lastMs) return closings;
  }
}

function monthAfter(month: string): string {
  return addDays(`${month}-01`, 31).slice(0, 7);
}
