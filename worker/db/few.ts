// A hint to SQLite's planner, which keeps no statistics here and takes an alliance for ten rows.
import { type SQL, sql } from "drizzle-orm";

/** The same condition, marked as one that few rows of an alliance meet: its index is walked, not the whole alliance. */
export function few(condition: SQL): SQL {
  return sql`unlikely(${condition})`;
}
