// Reads what the replayed alliance is left with: every position and the integrity of its books.
import { type Integrity, integrity } from "../../schema/contract/integrity.ts";
import { listOf } from "../../schema/contract/scalars.ts";
import { type Position, position } from "../../schema/contract/transfers.ts";
import type { Client } from "../api/client.ts";

export type Books = { positions: Position[]; integrity: Integrity };

const positionPage = listOf(position);

/** All positions, whatever their unit, and the checks that the API makes of itself. */
export async function readBooks(client: Client, key: string): Promise<Books> {
  const positions: Position[] = [];
  let cursor: string | null = null;
  do {
    const page: { data: Position[]; nextCursor: string | null } = await client.get({
      path: `/v1/positions${cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`}`,
      key,
      answer: positionPage,
    });
    positions.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { positions, integrity: await client.get({ path: "/v1/integrity", key, answer: integrity }) };
}
