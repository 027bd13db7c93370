// What happens between a request's reads and its write, put there on purpose: a race that a test always wins.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";

/** The database, with something that is done once, right before the first write that begins so. */
export function databaseWhere(write: string, done: () => Promise<unknown>): D1Database {
  const { DB } = env;
  let isNext = false;
  let isDone = false;
  return Object.assign(Object.create(DB), {
    prepare: (sql: string) => {
      isNext ||= sql.startsWith(write);
      return DB.prepare(sql);
    },
    batch: async (statements: D1PreparedStatement[]) => {
      if (isNext && !isDone) {
        isDone = true;
        await done();
      }
      return DB.batch(statements);
    },
  });
}

/** The status of a POST with these headers, asked of such a database. */
export async function postWhere(
  DB: D1Database,
  path: string,
  { headers, body }: { headers: Record<string, string>; body: object },
): Promise<number> {
  const request = new Request(`http://jiehua.test${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return (await app.fetch(request, { ...env, DB }, createExecutionContext())).status;
}
