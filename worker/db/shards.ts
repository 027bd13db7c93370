// Which database an alliance lives in. Keys, links and alliance ids carry the shard, so finding it costs no look-up.
import { Problem } from "../../schema/problems.ts";
import type { Bindings } from "../env.ts";

/** The database of a shard. One is bound today; more are added as bindings, never by moving an alliance. */
export function databaseOf(env: Bindings, shard: number | undefined): D1Database {
  if (shard !== HOME_SHARD) throw new Problem("not_found");
  return env.DB;
}

/** Where new alliances go. */
export const HOME_SHARD = 0;
