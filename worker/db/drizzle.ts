// Drizzle over a database, made once for each binding of an isolate.
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

const made = new WeakMap<D1Database, DrizzleD1Database>();

export function drizzleOf(d1: D1Database): DrizzleD1Database {
  const known = made.get(d1);
  if (known) return known;
  const fresh = drizzle(d1);
  made.set(d1, fresh);
  return fresh;
}
