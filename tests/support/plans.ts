// How SQLite would run a statement: no step may scan a table that grows.
import { env } from "cloudflare:workers";
import type { Statement } from "../../worker/db/statement.ts";

/** The steps of the statement's query plan, in their order. */
export async function planOf({ sql, params }: Statement): Promise<string[]> {
  const explained = env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...params);
  return (await explained.all<{ detail: string }>()).results.map(({ detail }) => detail);
}

/** The steps that read a whole table or index. What is read of JSON, of a subquery and of a name made by WITH is none. */
export async function scansOf(statement: Statement): Promise<string[]> {
  const ofWith = [...statement.sql.matchAll(/(?:WITH(?: RECURSIVE)?|,)\s+(\w+)(?: \([\w, ]+\))? AS \(/g)];
  const names = [
    "json_each VIRTUAL TABLE INDEX \\d+:",
    "CONSTANT ROW",
    "\\(subquery-\\d+\\)",
    ...ofWith.map(([, name]) => name),
  ];
  const harmless = new RegExp(`^SCAN (${names.join("|")})$`);
  return (await planOf(statement)).filter((step) => step.startsWith("SCAN") && !harmless.test(step));
}
