// Reads the order files of a folder.
/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OrderFiles } from "./orders.ts";

const NAMES: OrderFiles = {
  orders: "orders.csv",
  items: "order_items.csv",
  customers: "customers.csv",
  products: "products.csv",
  sellers: "sellers.csv",
  translations: "category_translation.csv",
};

/** The folder, or one of its files, is missing. */
export class NoOrders extends Error {
  override name = "NoOrders";
}

/** @throws NoOrders, saying why the files are not part of the repository. */
export function readFolder(folder: string): OrderFiles {
  const missing = existsSync(folder)
    ? Object.values(NAMES).filter((name) => !existsSync(join(folder, name)))
    : ["folder"];
  if (missing.length > 0) {
    throw new NoOrders(
      `No orders in ${folder} (missing: ${missing.join(", ")}): they are a subset of Olist's public data set of ` +
        "Brazilian orders, whose licence (CC BY-NC-SA 4.0) forbids commercial use, so this repository may not carry them.",
    );
  }
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    orders: read(NAMES.orders),
    items: read(NAMES.items),
    customers: read(NAMES.customers),
    products: read(NAMES.products),
    sellers: read(NAMES.sellers),
    translations: read(NAMES.translations),
  };
}
