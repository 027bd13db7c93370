// Which database an alliance lives in. Keys, links and alliance ids carry the shard, so finding it costs no look-up.
import type { Bindings } from "../env.ts";

/** The database of a shard, if there is such a one; more are added as bindings, never by moving an alliance. */
export function databaseOf(env: Bindings, shard: number | undefined): D1Database | undefined {
  return shard === HOME_SHARD ? env.DB : undefined;
}

/** Where new alliances go. */
export const HOME_SHARD = 0;
