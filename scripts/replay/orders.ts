// Reads the order files into shops and orders, and counts what the data does not allow with its reason.
import Papa from "papaparse";
import { count, entry, type Tally } from "./tally.ts";
import { amountMinorOf, inOrder, instantOf } from "./values.ts";

/** The texts of the CSV files. */
export type OrderFiles = {
  orders: string;
  items: string;
  customers: string;
  products: string;
  sellers: string;
  translations: string;
};

/** A seller with at least one item whose category is known. */
export type Shop = { id: string; city: string; category: string; itemPricesMinor: readonly number[] };

/** What one shop sold in one order. */
export type Sale = { shopId: string; amountMinor: number };

/** `under_way`: neither delivered nor cancelled when the data ends. */
export type Outcome = "delivered" | "canceled" | "under_way";

export type Order = {
  id: string;
  buyerId: string;
  postcode: string;
  state: string;
  outcome: Outcome;
  purchasedAtMs: number;
  paidAtMs: number;
  /** The delivery, or the day for which it was promised. */
  dueAtMs: number;
  /** The largest first, then by shop. */
  sales: readonly Sale[];
};

export type Reading = { ordersRead: number; orders: Order[]; shops: Shop[]; skipped: Tally };

type Row = Readonly<Record<string, string>>;
type Item = { orderId: string; shopId: string; amountMinor: number };

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  delivered: "delivered",
  canceled: "canceled",
  unavailable: "canceled",
  shipped: "under_way",
  invoiced: "under_way",
  processing: "under_way",
  approved: "under_way",
  created: "under_way",
};

/** Orders by purchase, shops by id. The same files give the same reading. */
export function readOrders(files: OrderFiles): Reading {
  const skipped: Tally = new Map();
  const items = readItems(rowsOf(files.items), skipped);
  const categories = categoriesOfShops(items, categoriesOfProducts(files), skipped);
  const shops = shopsOf(rowsOf(files.sellers), { items, categories, skipped });
  const orderRows = rowsOf(files.orders);
  const orders = ordersOf(orderRows, {
    sales: salesByOrder(items, new Set(shops.map(({ id }) => id)), skipped),
    ordersWithItems: new Set(items.map(({ orderId }) => orderId)),
    customers: new Map(rowsOf(files.customers).map((row) => [cell(row, "customer_id"), row])),
    skipped,
  });
  return { ordersRead: orderRows.length, orders, shops, skipped };
}

function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

function cell(row: Row, column: string): string {
  return (row[column] ?? "").trim();
}

type PricedItem = Item & { productId: string };

function readItems(rows: readonly Row[], skipped: Tally): PricedItem[] {
  const items: PricedItem[] = [];
  for (const row of rows) {
    const amountMinor = amountMinorOf(cell(row, "price"));
    if (amountMinor === null) {
      count(skipped, "item: its price is not an amount");
      continue;
    }
    items.push({
      orderId: cell(row, "order_id"),
      shopId: cell(row, "seller_id"),
      productId: cell(row, "product_id"),
      amountMinor,
    });
  }
  return items;
}

/** Product → category in English; where the translations lack it, the category as it stands. */
function categoriesOfProducts(files: OrderFiles): Map<string, string> {
  const translations = Papa.parse<string[]>(files.translations, { skipEmptyLines: true }).data.slice(1);
  const english = new Map(translations.map(([original = "", translated = ""]) => [original, translated]));
  return new Map(
    rowsOf(files.products).map((row) => {
      const original = cell(row, "product_category_name");
      return [cell(row, "product_id"), english.get(original) ?? original];
    }),
  );
}

/** The category of most of a shop's items, ties to the first by name. Items without a category have no vote. */
function categoriesOfShops(
  items: readonly PricedItem[],
  categories: ReadonlyMap<string, string>,
  skipped: Tally,
): Map<string, string> {
  const votes = new Map<string, Tally>();
  for (const { shopId, productId } of items) {
    const category = categories.get(productId) ?? "";
    if (category === "") count(skipped, "item: no category, so it has no say in its shop's category");
    else
      count(
        entry(votes, shopId, () => new Map()),
        category,
      );
  }
  const winner = (tally: Tally) =>
    [...tally].toSorted(([a, votesA], [b, votesB]) => votesB - votesA || inOrder(a, b))[0]?.[0] ?? "";
  return new Map([...votes].map(([shopId, tally]) => [shopId, winner(tally)]));
}

type ShopFacts = { items: readonly Item[]; categories: ReadonlyMap<string, string>; skipped: Tally };

function shopsOf(rows: readonly Row[], { items, categories, skipped }: ShopFacts): Shop[] {
  const prices = new Map<string, number[]>();
  for (const { shopId, amountMinor } of items) entry(prices, shopId, () => []).push(amountMinor);
  const shops: Shop[] = [];
  for (const row of rows) {
    const id = cell(row, "seller_id");
    const itemPricesMinor = prices.get(id);
    const category = categories.get(id);
    if (!itemPricesMinor) count(skipped, "seller: sold nothing");
    else if (!category) count(skipped, "seller: none of its items has a category");
    else shops.push({ id, city: cell(row, "seller_city"), category, itemPricesMinor });
  }
  return shops.toSorted((a, b) => inOrder(a.id, b.id));
}

function salesByOrder(
  items: readonly Item[],
  shopIds: ReadonlySet<string>,
  skipped: Tally,
): Map<string, Sale[]> {
  const amounts = new Map<string, Tally>();
  for (const { orderId, shopId, amountMinor } of items) {
    if (shopIds.has(shopId))
      count(
        entry(amounts, orderId, () => new Map()),
        shopId,
        amountMinor,
      );
    else count(skipped, "item: its seller is not a merchant");
  }
  const largestFirst = (a: Sale, b: Sale) => b.amountMinor - a.amountMinor || inOrder(a.shopId, b.shopId);
  return new Map(
    [...amounts].map(([orderId, byShop]) => {
      const sales = [...byShop].map(([shopId, amountMinor]) => ({ shopId, amountMinor }));
      return [orderId, sales.toSorted(largestFirst)];
    }),
  );
}

type OrderFacts = {
  sales: ReadonlyMap<string, readonly Sale[]>;
  ordersWithItems: ReadonlySet<string>;
  customers: ReadonlyMap<string, Row>;
  skipped: Tally;
};

function ordersOf(rows: readonly Row[], facts: OrderFacts): Order[] {
  const orders = new Map<string, Order>();
  for (const row of rows) {
    const order = orderOf(row, facts);
    if (typeof order === "string") count(facts.skipped, `order: ${order}`);
    else if (orders.has(order.id)) count(facts.skipped, "order: listed twice");
    else orders.set(order.id, order);
  }
  return [...orders.values()].toSorted((a, b) => a.purchasedAtMs - b.purchasedAtMs || inOrder(a.id, b.id));
}

/** The order of a row, or why it is none. */
function orderOf(row: Row, facts: OrderFacts): Order | string {
  const id = cell(row, "order_id");
  const status = cell(row, "order_status");
  const outcome = OUTCOMES[status];
  if (!outcome) return "unknown status";
  if (!facts.ordersWithItems.has(id)) return `no items (${status})`;
  const sales = facts.sales.get(id);
  if (!sales) return "none of its sellers is a merchant";
  const customer = facts.customers.get(cell(row, "customer_id"));
  if (!customer) return "unknown customer";
  const purchasedAtMs = instantOf(cell(row, "order_purchase_timestamp"));
  if (purchasedAtMs === null) return "no readable time of purchase";
  const paidAtMs = Math.max(purchasedAtMs, instantOf(cell(row, "order_approved_at")) ?? 0);
  const deliveredAtMs = instantOf(cell(row, "order_delivered_customer_date"));
  const promisedAtMs = instantOf(cell(row, "order_estimated_delivery_date"));
  return {
    id,
    buyerId: cell(customer, "customer_unique_id"),
    postcode: cell(customer, "customer_zip_code_prefix").padStart(5, "0"),
    state: cell(customer, "customer_state"),
    outcome,
    purchasedAtMs,
    paidAtMs,
    dueAtMs: Math.max(paidAtMs, deliveredAtMs ?? promisedAtMs ?? 0),
    sales,
  };
}
