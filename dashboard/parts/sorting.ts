// How a heading sorts a list: the orders that the API has for its column, and the search that leads to the next.

export type Sort = {
  /** What `aria-sort` says; `none` where the list is in another order. */
  order: "ascending" | "descending" | "none";
  /** What stands in the address instead, once the heading was pressed. */
  turned: { order?: string };
};

/** The names of the API's orders by a column; the one that a list has unless asked otherwise stands in no address. */
export type Orders = { descending?: string; ascending?: string };

/** `current` is the order in the address. The first press leads to the first order given, a second one turns it round. */
export function sortedBy(current: string | undefined, orders: Orders & { unless: string }): Sort {
  const { descending, ascending, unless } = orders;
  const now = current ?? unless;
  const to = (order: string | undefined) => (order === undefined || order === unless ? {} : { order });
  if (now === descending) return { order: "descending", turned: to(ascending ?? descending) };
  if (now === ascending) return { order: "ascending", turned: to(descending ?? ascending) };
  return { order: "none", turned: to(descending ?? ascending) };
}

/** Of a list by time, which is read from either end. */
export function eitherWay(current: string | undefined): Sort {
  return sortedBy(current, { descending: "newest", ascending: "oldest", unless: "newest" });
}
