// Applies schema/migrations to a local D1 database: each file in one batch, in the order of names, never twice.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unstable_splitSqlQuery as splitSql } from "wrangler";

/** The table in which `wrangler d1 migrations apply` keeps the same record, so either may follow the other. */
export const CREATE_RECORD =
  "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

/**
 * Applies what is not yet applied and returns the names of those files.
 * Throws with the file's name and the database's message in front of the cause; that file then leaves nothing behind.
 */
export async function migrate(db, directory) {
  await db.prepare(CREATE_RECORD).run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all();
  const applied = new Set(results.map(({ name }) => name));
  const missing = (await migrationNames(directory)).filter((name) => !applied.has(name));
  for (const name of missing) await applyFile(db, directory, name);
  return missing;
}

/** The migration files of a directory in the order in which they apply. */
export async function migrationNames(directory) {
  return (await readdir(directory)).filter((name) => name.endsWith(".sql")).sort();
}

async function applyFile(db, directory, name) {
  const statements = splitSql(await readFile(join(directory, name), "utf8")).filter(hasSql);
  const record = db.prepare("INSERT INTO d1_migrations (name) VALUES (?1)").bind(name);
  try {
    await db.batch([...statements.map((sql) => db.prepare(sql)), record]);
  } catch (cause) {
    throw new Error(`Migration ${name} failed: ${cause.message}`, { cause });
  }
}

/** D1 refuses a statement that is nothing but a comment, which is what splitting leaves after a trailing one. */
function hasSql(statement) {
  return statement.replace(/--.*$|\/\*[\s\S]*?\*\//gm, "").trim() !== "";
}
