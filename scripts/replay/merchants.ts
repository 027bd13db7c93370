// Describes shops as members of the alliance: name, category, price tier, monthly orders, regions.
import type { Order, Shop } from "./orders.ts";
import { count, entry, type Tally } from "./tally.ts";
import { inOrder, titleCase } from "./values.ts";

export type Merchant = {
  shopId: string;
  name: string;
  category: string;
  /** 1 the cheapest fifth of the alliance by the median price of an item, 5 the dearest. */
  priceTier: 1 | 2 | 3 | 4 | 5;
  medianPriceMinor: number;
  monthlyOrders: number;
  /** The states of its buyers, the most frequent first, three at the most. */
  regions: string[];
};

const MONTH_MS = 30 * 24 * 3_600_000;
const REGIONS = 3;

/** One merchant a shop, in the shops' order. */
export function merchantsOf(shops: readonly Shop[], orders: readonly Order[]): Merchant[] {
  const medians = new Map(shops.map((shop) => [shop.id, median(shop.itemPricesMinor)]));
  const ascending = [...medians.values()].toSorted((a, b) => a - b);
  const states = buyersByState(orders);
  const months = monthsOf(orders);
  return shops.map((shop) => {
    const medianPriceMinor = medians.get(shop.id) ?? 0;
    const buyers = states.get(shop.id) ?? new Map<string, number>();
    const orderCount = [...buyers.values()].reduce((sum, buyersInState) => sum + buyersInState, 0);
    return {
      shopId: shop.id,
      name: `${titleCase(shop.city).slice(0, 40)} ${shop.category.replaceAll("_", " ")} ${shop.id.slice(0, 6)}`,
      category: shop.category,
      priceTier: tierOf(medianPriceMinor, ascending),
      medianPriceMinor,
      monthlyOrders: Math.ceil(orderCount / months),
      regions: mostFrequent(buyers, REGIONS),
    };
  });
}

function median(amounts: readonly number[]): number {
  const ascending = amounts.toSorted((a, b) => a - b);
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}

function buyersByState(orders: readonly Order[]): Map<string, Tally> {
  const states = new Map<string, Tally>();
  for (const { state, sales } of orders) {
    for (const { shopId } of sales)
      count(
        entry(states, shopId, () => new Map()),
        state,
      );
  }
  return states;
}

function monthsOf(orders: readonly Order[]): number {
  const times = orders.map(({ purchasedAtMs }) => purchasedAtMs);
  const first = times[0] ?? 0;
  return Math.max(1, Math.ceil(((times.at(-1) ?? first) - first) / MONTH_MS));
}

function tierOf(medianPriceMinor: number, ascending: readonly number[]): Merchant["priceTier"] {
  const fifth = (number: number) => ascending[Math.floor((ascending.length * number) / 5)] ?? Infinity;
  if (medianPriceMinor < fifth(1)) return 1;
  if (medianPriceMinor < fifth(2)) return 2;
  if (medianPriceMinor < fifth(3)) return 3;
  return medianPriceMinor < fifth(4) ? 4 : 5;
}

function mostFrequent(tally: Tally, atMost: number): string[] {
  const sorted = [...tally].toSorted(([a, countA], [b, countB]) => countB - countA || inOrder(a, b));
  return sorted.slice(0, atMost).map(([name]) => name);
}
