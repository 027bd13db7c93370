// A request as it comes from outside, sent through the whole app; and a database that counts what is asked of it.
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../../worker/app.ts";
import type { Answer } from "../../support/api.ts";
import type { Shot } from "./shots.ts";

export async function fire({ method, path, headers, body }: Shot, bindings: Env = env): Promise<Answer> {
  const request = new Request(`http://jiehua.test${path}`, { method, headers, ...(body && { body }) });
  const context = createExecutionContext();
  const response = await app.fetch(request, bindings, context);
  const text = await response.text();
  await waitOnExecutionContext(context);
  const isJson = response.headers.get("Content-Type")?.includes("json") && text !== "";
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

type Env = Parameters<typeof app.fetch>[1] & typeof env;

/** What an answer cost: calls that reach the database, and the statements they carry. */
export type Cost = { trips: number; statements: number };

export async function fireCounted(shot: Shot): Promise<{ answer: Answer; cost: Cost }> {
  const cost = { trips: 0, statements: 0 };
  const answer = await fire(shot, { ...env, DB: counting(env.DB, cost) });
  return { answer, cost };
}

function counting(db: D1Database, cost: Cost): D1Database {
  const inner = new Map<D1PreparedStatement, D1PreparedStatement>();
  const count = (statements: number) => {
    cost.trips++;
    cost.statements += statements;
  };
  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const outer = new Proxy(statement, {
      get(target, name) {
        if (name === "bind") return (...values: unknown[]) => counted(target.bind(...values));
        const value = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          count(1);
          return value.apply(target, given);
        };
      },
    });
    inner.set(outer, statement);
    return outer;
  };
  return Object.assign(Object.create(db), {
    prepare: (sql: string) => counted(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) => {
      count(statements.length);
      return db.batch(statements.map((it) => inner.get(it) ?? it));
    },
  });
}
