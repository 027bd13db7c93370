// Every row of every table, but for the notes of when a credential was last used.
import { env } from "cloudflare:workers";

export type Row = { table: string; values: Record<string, string | number | null> };

/** When a credential was last used: written beside any request, whatever it does. */
const NOTES: Record<string, string> = { api_keys: "used_at", sessions: "seen_at" };

export async function allRows(): Promise<Row[]> {
  const names = await tables();
  const answers = await env.DB.batch<Row["values"]>(
    names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)),
  );
  return names.flatMap((table, index) =>
    (answers[index]?.results ?? []).map((values) => ({ table, values: withoutNote(table, values) })),
  );
}

/** How many rows each table holds. */
export async function rowCounts(): Promise<Record<string, number>> {
  const names = await tables();
  const answers = await env.DB.batch<{ n: number }>(
    names.map((name) => env.DB.prepare(`SELECT count(*) AS n FROM "${name}"`)),
  );
  return Object.fromEntries(names.map((name, index) => [name, answers[index]?.results[0]?.n ?? 0]));
}

async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name",
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

function withoutNote(table: string, values: Row["values"]): Row["values"] {
  return Object.fromEntries(Object.entries(values).filter(([column]) => column !== NOTES[table]));
}
