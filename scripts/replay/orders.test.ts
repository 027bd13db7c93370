// Reading orders: what is kept, what is skipped and why.
import { expect, test } from "vitest";
import { filesOf } from "./made-up-orders.ts";
import { readOrders } from "./orders.ts";

test("an order has the total of each shop in it, the largest first", () => {
  const { orders } = readOrders(
    filesOf([
      {
        id: "a",
        purchased: "3/1/2017 10:00",
        items: [
          ["toys-1", "19.9"],
          ["prams-1", "30"],
          ["toys-2", "10.15"],
        ],
      },
    ]),
  );
  expect(orders[0]?.sales).toEqual([
    { shopId: "toys", amountMinor: 3005 },
    { shopId: "prams", amountMinor: 3000 },
  ]);
});

test("an order is paid when it is approved, never before it was placed", () => {
  const items: [string, string][] = [["toys-1", "20"]];
  const { orders } = readOrders(
    filesOf([
      { id: "a", purchased: "3/1/2017 10:00", approved: "3/2/2017 9:30", items },
      { id: "b", purchased: "3/1/2017 11:00", items },
    ]),
  );
  expect(orders.map(({ paidAtMs }) => new Date(paidAtMs).toISOString())).toEqual([
    "2017-03-02T12:30:00.000Z",
    "2017-03-01T14:00:00.000Z",
  ]);
});

test("goods are due on delivery, else on the promised day", () => {
  const items: [string, string][] = [["toys-1", "20"]];
  const { orders } = readOrders(
    filesOf([
      { id: "a", purchased: "3/1/2017 10:00", delivered: "3/5/2017 8:00", estimated: "3/9/2017 0:00", items },
      { id: "b", purchased: "3/1/2017 11:00", status: "canceled", estimated: "3/9/2017 0:00", items },
    ]),
  );
  expect(orders.map(({ dueAtMs }) => new Date(dueAtMs).toISOString())).toEqual([
    "2017-03-05T11:00:00.000Z",
    "2017-03-09T03:00:00.000Z",
  ]);
});

test("orders come by the time of purchase, whatever the order of the rows", () => {
  const items: [string, string][] = [["toys-1", "20"]];
  const { orders } = readOrders(
    filesOf([
      { id: "later", purchased: "11/1/2017 10:00", items },
      { id: "earlier", purchased: "2/1/2017 10:00", items },
    ]),
  );
  expect(orders.map(({ id }) => id)).toEqual(["earlier", "later"]);
});

test("a postcode regains the zero that its number has lost", () => {
  const { orders } = readOrders(
    filesOf([{ id: "a", purchased: "3/1/2017 10:00", postcode: "1311", items: [["toys-1", "20"]] }]),
  );
  expect(orders[0]?.postcode).toBe("01311");
});

test("a shop takes the category of most of its items, in English where it is translated", () => {
  const files = filesOf([
    {
      id: "a",
      purchased: "3/1/2017 10:00",
      items: [
        ["toys-1", "20"],
        ["toys-2", "20"],
        ["nappies-1", "5"],
      ],
    },
  ]);
  const { shops } = readOrders({
    ...files,
    products: files.products.replace("toys-1,brinquedos", "toys-1,"),
  });
  expect(shops.map(({ id, category }) => [id, category])).toEqual([
    ["nappies", "fraldas"],
    ["toys", "toys"],
  ]);
});

test("between categories with as many items the first by name wins", () => {
  const files = filesOf([
    {
      id: "a",
      purchased: "3/1/2017 10:00",
      items: [
        ["toys-1", "20"],
        ["toys-2", "20"],
      ],
    },
  ]);
  const { shops } = readOrders({
    ...files,
    products: files.products.replace("toys-1,brinquedos", "toys-1,carrinhos"),
  });
  expect(shops.map(({ category }) => category)).toEqual(["prams"]);
});

test("whatever is skipped is counted with its reason", () => {
  const items: [string, string][] = [["toys-1", "20"]];
  const files = filesOf([
    { id: "a", purchased: "3/1/2017 10:00", items },
    { id: "nothing-in-it", purchased: "3/1/2017 10:00", status: "unavailable", items: [] },
    { id: "no-category", purchased: "3/1/2017 10:00", items: [["odds-1", "5"]] },
    { id: "no-price", purchased: "3/1/2017 10:00", items: [["toys-1", "free"]] },
    { id: "no-time", purchased: "2017-03-01", items },
    { id: "lost", purchased: "3/1/2017 10:00", status: "lost", items },
    { id: "nobody", purchased: "3/1/2017 10:00", items },
    { id: "a", purchased: "3/1/2017 10:00", items },
  ]);
  const { ordersRead, orders, skipped } = readOrders({
    ...files,
    customers: files.customers.replace("customer-nobody,", "customer-else,"),
  });
  expect(ordersRead).toBe(8);
  expect(orders.map(({ id }) => id)).toEqual(["a"]);
  expect(Object.fromEntries(skipped)).toEqual({
    "item: its price is not an amount": 1,
    "item: no category, so it has no say in its shop's category": 1,
    "item: its seller is not a merchant": 1,
    "seller: none of its items has a category": 1,
    "seller: sold nothing": 2,
    "order: no items (unavailable)": 1,
    "order: no items (delivered)": 1,
    "order: none of its sellers is a merchant": 1,
    "order: no readable time of purchase": 1,
    "order: unknown status": 1,
    "order: unknown customer": 1,
    "order: listed twice": 1,
  });
});
