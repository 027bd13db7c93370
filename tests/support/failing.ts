// A database that fails at each write: before it is done, or after it is done and before anybody hears of it.
import { env } from "cloudflare:workers";
import type { ProblemCode } from "../../schema/problems.ts";

/** It undoes each write at its end under a rule's name, so that whoever may write is heard and nothing is done. */
export function undoingDatabase(rule: ProblemCode): D1Database {
  const { DB } = env;
  let isWrite = false;
  return Object.assign(Object.create(DB), {
    prepare: (sql: string) => {
      isWrite ||= sql.trimStart().startsWith("INSERT");
      return DB.prepare(sql);
    },
    batch: (statements: D1PreparedStatement[]) => {
      const undo = DB.prepare("INSERT INTO must (rule, held) VALUES (?, 0)").bind(rule);
      return DB.batch(isWrite ? [...statements, undo] : statements);
    },
  });
}

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
