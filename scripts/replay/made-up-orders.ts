// Made-up order files for the tests: four shops, one of them without a category, and the orders a test names.
import type { OrderFiles } from "./orders.ts";

export type MadeUpOrder = {
  id: string;
  status?: string;
  /** "M/D/YYYY H:MM" in the zone of the data. */
  purchased: string;
  approved?: string;
  delivered?: string;
  estimated?: string;
  postcode?: string;
  /** Product and price; a product belongs to the shop that it is named after: "prams-1" to "prams". */
  items: [product: string, price: string][];
};

const CATEGORIES: Readonly<Record<string, string>> = {
  prams: "carrinhos",
  toys: "brinquedos",
  nappies: "fraldas",
  odds: "",
};

/** The files of some orders. Only half of the categories have a translation. */
export function filesOf(orders: readonly MadeUpOrder[]): OrderFiles {
  const items = orders.flatMap(({ id, items }) => items.map(([product, price]) => ({ id, product, price })));
  const products = [...new Set(items.map(({ product }) => product))];
  return {
    orders: csv(
      "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_customer_date,order_estimated_delivery_date",
      orders.map(({ id, status = "delivered", purchased, approved = "", delivered = "", estimated = "" }) =>
        [id, `customer-${id}`, status, purchased, approved, delivered, estimated].join(","),
      ),
    ),
    items: csv(
      "order_id,product_id,seller_id,price",
      items.map(({ id, product, price }) => [id, product, shopOf(product), price].join(",")),
    ),
    customers: csv(
      "customer_id,customer_unique_id,customer_zip_code_prefix,customer_state",
      orders.map(({ id, postcode = "1311" }) => `customer-${id},buyer-${id},${postcode},SP`),
    ),
    products: csv(
      "product_id,product_category_name",
      products.map((product) => `${product},${CATEGORIES[shopOf(product)] ?? ""}`),
    ),
    sellers: csv(
      "seller_id,seller_city",
      Object.keys(CATEGORIES).map((shop) => `${shop},sao paulo`),
    ),
    translations: csv("product_category_name,product_category_name_english", [
      "carrinhos,prams",
      "brinquedos,toys",
    ]),
  };
}

function shopOf(product: string): string {
  return product.split("-")[0] ?? "";
}

function csv(head: string, rows: readonly string[]): string {
  return [head, ...rows, ""].join("\n");
}
