// Decides who partners with whom: in each postcode area a shop stands by a few complementary shops that sell there.
import type { Merchant } from "./merchants.ts";
import type { Order } from "./orders.ts";
import { count, entry, type Tally } from "./tally.ts";
import { inOrder, numberFrom } from "./values.ts";

export type Complement = [category: string, other: string, strength: number];

/** How many shops a gifter stands by in one area. */
export const PARTNERS_PER_AREA = 3;
/** How many of an area's shops, those with the most orders there, are candidates. */
const CANDIDATES = 80;
/** A shop met less often than this in an area is nobody's partner there. */
const FEWEST_ORDERS = 2;
const COMPLEMENTS = 50;

/** The first digit, one of the ten postal regions: in a smaller area hardly any shop is met twice. */
export function areaOf(postcode: string): string {
  return postcode.slice(0, 1);
}

/** Equal categories compete, and so do those of one family: "fashion_shoes" and "fashion_sport". */
export function compete(category: string, other: string): boolean {
  return familyOf(category) === familyOf(other);
}

function familyOf(category: string): string {
  return category.split("_")[0] ?? category;
}

/** Each competing pair of different categories once. */
export function competingPairs(categories: readonly string[]): [string, string][] {
  return pairsOf(categories).filter(([category, other]) => compete(category, other));
}

function pairsOf(categories: readonly string[]): [string, string][] {
  return categories.flatMap((category, index) =>
    categories.slice(index + 1).map((other): [string, string] => [category, other]),
  );
}

/** The pairs that are bought most in the same areas, with a strength up to 100. */
export function complementsOf(merchants: readonly Merchant[], orders: readonly Order[]): Complement[] {
  const categories = new Map(merchants.map(({ shopId, category }) => [shopId, category]));
  const areas = ordersByArea(orders, (shopId) => categories.get(shopId));
  const pairs = pairsOf([...new Set(categories.values())].toSorted(inOrder))
    .filter(([category, other]) => !compete(category, other))
    .map(([category, other]) => ({ category, other, together: boughtTogether(areas, category, other) }))
    .filter(({ together }) => together > 0)
    .toSorted((a, b) => b.together - a.together)
    .slice(0, COMPLEMENTS);
  const most = pairs[0]?.together ?? 1;
  return pairs.map(({ category, other, together }) => [category, other, Math.ceil((together * 100) / most)]);
}

function ordersByArea(
  orders: readonly Order[],
  nameOf: (shopId: string) => string | undefined,
): Map<string, Tally> {
  const areas = new Map<string, Tally>();
  for (const { postcode, sales } of orders) {
    const tally = entry(areas, areaOf(postcode), () => new Map());
    for (const { shopId } of sales) {
      const name = nameOf(shopId);
      if (name !== undefined) count(tally, name);
    }
  }
  return areas;
}

function boughtTogether(areas: ReadonlyMap<string, Tally>, category: string, other: string): number {
  return [...areas.values()].reduce(
    (sum, tally) => sum + Math.min(tally.get(category) ?? 0, tally.get(other) ?? 0),
    0,
  );
}

/** The standing partners of a shop in an area, of different categories and the first of them the first to gift. */
export type PartnersIn = (shopId: string, area: string) => readonly string[];

/**
 * Who sells in an area is taken from the whole data: a partnership is agreed once and stands. No later order
 * decides which coupon an earlier one gifts. Each gifter starts at its own place among the candidates, so that
 * not all of them gift the same three shops.
 */
export function partnersFrom(merchants: readonly Merchant[], orders: readonly Order[]): PartnersIn {
  const categories = new Map(merchants.map(({ shopId, category }) => [shopId, category]));
  const candidates = new Map(
    [...ordersByArea(orders, (shopId) => shopId)].map(([area, tally]) => [area, candidatesOf(tally)]),
  );
  const chosen = new Map<string, readonly string[]>();
  return (shopId, area) =>
    entry(chosen, `${shopId} ${area}`, () => {
      const category = categories.get(shopId) ?? "";
      const complementary = (candidates.get(area) ?? []).filter(
        (other) => !compete(category, categories.get(other) ?? ""),
      );
      return oneOfEachCategory(rotated(complementary, numberFrom(`${shopId} ${area}`)), categories);
    });
}

function candidatesOf(tally: Tally): string[] {
  return [...tally]
    .filter(([, orders]) => orders >= FEWEST_ORDERS)
    .toSorted(([a, ordersA], [b, ordersB]) => ordersB - ordersA || inOrder(a, b))
    .slice(0, CANDIDATES)
    .map(([shopId]) => shopId);
}

function rotated<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function oneOfEachCategory(shopIds: readonly string[], categories: ReadonlyMap<string, string>): string[] {
  const first = new Map<string, string>();
  for (const shopId of shopIds) {
    const category = categories.get(shopId) ?? "";
    if (!first.has(category)) first.set(category, shopId);
  }
  return [...first.values()].slice(0, PARTNERS_PER_AREA);
}
