// A race that always happens: a rival's deed between what a request reads and what it writes.
import { env } from "cloudflare:workers";
import type { Answer, Caller } from "./api.ts";

/** A POST of the caller during which the rival acts once, right before the request writes. */
export function postAgainst(
  rival: () => Promise<unknown>,
  caller: Caller,
  path: string,
  body: unknown = {},
  { writesOnTrip = WRITING }: { writesOnTrip?: number } = {},
): Promise<Answer> {
  let trips = 0;
  const DB = {
    prepare: (text: string) => env.DB.prepare(text),
    batch: async <Row>(statements: D1PreparedStatement[]) => {
      trips++;
      if (trips === writesOnTrip) await rival();
      return env.DB.batch<Row>(statements);
    },
  };
  return caller.post(path, body, { bindings: { DB } });
}

/** The first trip reads the credential, the second what the use case needs, the third writes. */
const WRITING = 3;

/** The database, in which the rival acts once, right before the first write that begins so. */
export function databaseWhere(write: string, rival: () => Promise<unknown>): D1Database {
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
        await rival();
      }
      return DB.batch(statements);
    },
  });
}
