// Guards inside a write: where one is not held, the whole batch is undone under the rule's own name.
import { type SQL, sql } from "drizzle-orm";
import { type Statement, statement } from "./statement.ts";

/** A condition that must hold, the rule that is broken where it does not, and by whom where it may be one of several. */
export type Guard = readonly [held: SQL, rule: string, merchantId?: string];

/** All these must hold, in this order; no row is written. One statement each, because D1 binds 100 values in one. */
export function must(...guards: readonly Guard[]): Statement[] {
  return guards.map(([held, rule, merchantId]) => {
    const named = merchantId === undefined ? rule : `${rule}:${merchantId}`;
    return statement(sql`INSERT INTO must (rule, held) VALUES (${named}, (${held}))`);
  });
}

/** A write that must change exactly one row; a statement that changes none would not undo a batch by itself. */
export function exactlyOne(rule: string, write: Statement): Statement[] {
  return [write, ...must([sql`changes() = 1`, rule])];
}
