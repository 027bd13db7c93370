// Reads in one round trip. A read never authorises: what it saw is decided again inside the write.
import type { Statement } from "./statement.ts";

/** A read whose rows came with the request's first trip. */
export type EarlyRead = { statement: Statement; rows: unknown[] };

type RowsOf<Statements extends readonly Statement[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? Row[] : never;
};

/** The rows of each statement; one trip, or none where all of them rode with the first trip. */
export async function read<const Statements extends readonly Statement[]>(
  ctx: { d1: D1Database; early: EarlyRead[] },
  ...statements: Statements
): Promise<RowsOf<Statements>> {
  const early = statements.map((statement) => takeEarly(ctx.early, statement));
  if (early.every((rows) => rows !== undefined)) return early as RowsOf<Statements>;
  return batchRead(ctx.d1, statements);
}

/** The rows of each statement, always in one trip of their own. */
export async function batchRead<const Statements extends readonly Statement[]>(
  d1: D1Database,
  statements: Statements,
): Promise<RowsOf<Statements>> {
  const results = await d1.batch(statements.map(({ sql, params }) => d1.prepare(sql).bind(...params)));
  return results.map((result) => result.results) as RowsOf<Statements>;
}

/** An early read is given once: whoever tries again must see the present. */
function takeEarly(early: EarlyRead[], wanted: Statement): unknown[] | undefined {
  const index = early.findIndex(({ statement }) => isSame(statement, wanted));
  return index < 0 ? undefined : early.splice(index, 1)[0]?.rows;
}

function isSame(a: Statement, b: Statement): boolean {
  return (
    a.sql === b.sql &&
    a.params.length === b.params.length &&
    a.params.every((it, index) => it === b.params[index])
  );
}
