// Guards inside a write: where one is not held, the whole batch is undone under the rule's own name.
import { type SQL, sql } from "drizzle-orm";
import { type Statement, statement } from "./statement.ts";

/** A condition that must hold, and the rule that is broken where it does not. */
export type Guard = readonly [held: SQL, rule: string];

/** All these must hold, in this order; no row is written. One statement each, because D1 binds 100 values in one. */
export function must(...guards: readonly Guard[]): Statement[] {
  return guards.map(([held, rule]) =>
    statement(sql`INSERT INTO must (rule, held) VALUES (${rule}, (${held}))`),
  );
}

/** A write that must change exactly one row; a statement that changes none would not undo a batch by itself. */
export function exactlyOne(rule: string, write: Statement): Statement[] {
  return [write, ...must([sql`changes() = 1`, rule])];
}
