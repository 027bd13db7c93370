// The guard: a view, declared as a table because drizzle inserts into no view.
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A row whose `held` is not 1 aborts its whole batch with the name of its rule; nothing is ever stored. */
export const must = sqliteTable("must", {
  rule: text("rule").notNull(),
  held: integer("held").notNull(),
});
