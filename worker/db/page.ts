// Cursor pagination over ids, newest first: one row more than asked for tells whether there is a next page.

import type { PageQuery } from "../../schema/contract/scalars.ts";
import { Problem } from "../../schema/problems.ts";

export type Page<Item> = { data: Item[]; nextCursor: string | null };

/**
 * One page of rows with ids, fetched by `fetch(after, limit)` in descending order of id.
 *
 * @throws Problem `malformed_request` for a cursor that we never gave.
 */
export async function pageOf<Row extends { id: string }>(
  query: PageQuery,
  fetch: (after: string | undefined, limit: number) => PromiseLike<Row[]>,
): Promise<Page<Row>> {
  return pageBy(query, (row) => row.id, fetch);
}

/** The same for rows that are ordered by another text than their id. */
export async function pageBy<Row>(
  { limit, cursor }: PageQuery,
  place: (row: Row) => string,
  fetch: (after: string | undefined, limit: number) => PromiseLike<Row[]>,
): Promise<Page<Row>> {
  const rows = await fetch(cursor === undefined ? undefined : decode(cursor), limit + 1);
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last !== undefined ? encode(place(last)) : null };
}

function encode(place: string): string {
  return btoa(place).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(cursor: string): string {
  try {
    const place = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    if (/^[\w:.-]{1,128}$/.test(place)) return place;
  } catch {
    // Falls through: what cannot be decoded was never given.
  }
  throw new Problem("malformed_request", { detail: "This cursor was not given by the list before." });
}
