// All that the database holds, as text: to find what must not be there, and to compare what must stay.
import { env } from "cloudflare:workers";

/** Every row of every table as JSON, by the table's name. */
export async function everythingStored(): Promise<Record<string, string[]>> {
  const { results } = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'",
  ).all<{ name: string }>();
  const names = results.map(({ name }) => name);
  const tables = await env.DB.batch(names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)));
  return Object.fromEntries(
    names.map((name, index) => [name, (tables[index]?.results ?? []).map((row) => JSON.stringify(row))]),
  );
}

/** The tables in which one of these texts stands in some column. */
export async function tablesWith(...texts: readonly string[]): Promise<string[]> {
  const stored = Object.entries(await everythingStored());
  const isIn = (rows: readonly string[]) => rows.some((row) => texts.some((text) => row.includes(text)));
  return stored
    .filter(([, rows]) => isIn(rows))
    .map(([name]) => name)
    .sort();
}
