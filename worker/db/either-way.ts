// A list walked from either end of its key: no second index, the same one the other way.
import { asc, desc, gt, lt, type SQL, type SQLWrapper } from "drizzle-orm";
import type { TimeOrder } from "../../schema/contract/scalars.ts";

export type Way = {
  /** What comes after the place where the last page ended; undefined for the first page. */
  beyond: (column: SQLWrapper, place: string | number | undefined) => SQL | undefined;
  inOrder: (column: SQLWrapper) => SQL;
};

/** The conditions of a walk in that order, for statements of drizzle and for those in plain SQL. */
export function eitherWay(order: TimeOrder): Way {
  const [further, inOrder] = order === "oldest" ? [gt, asc] : [lt, desc];
  return {
    beyond: (column, place) => (place === undefined ? undefined : further(column, place)),
    inOrder,
  };
}
