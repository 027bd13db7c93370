// A database that fails at each write: before it is done, or after it is done and before anybody hears of it.
import { env } from "cloudflare:workers";

export type Moment = "before" | "after";

/** It fails in the words of D1; reads go through. */
export function failingDatabase(moment: Moment): D1Database {
  const { DB } = env;
  let isWrite = false;
  return Object.assign(Object.create(DB), {
    prepare: (sql: string) => {
      isWrite ||= sql.trimStart().startsWith("INSERT");
      return DB.prepare(sql);
    },
    batch: async (statements: D1PreparedStatement[]) => {
      if (!isWrite) return DB.batch(statements);
      if (moment === "after") await DB.batch(statements);
      throw new Error("D1_ERROR: Network connection lost.");
    },
  });
}
