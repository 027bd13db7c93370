// Answers already given, so that a repeated request changes nothing.
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a request that carried a key, written with its effect; `answer` is the body as it was sent. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    scope: text("scope").notNull(),
    method: text("method").notNull(),
    path: text("path").notNull(),
    key: text("key").notNull(),
    bodyHash: text("body_hash").notNull(),
    status: integer("status").notNull(),
    answer: text("answer").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.method, t.path, t.key] })],
);
