// A race that always happens: a rival's deed between what a request reads and what it writes.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { Answer, Caller } from "./api.ts";

/** A POST of the caller during which the rival acts once, right before the request writes. */
export async function postAgainst(
  rival: () => Promise<unknown>,
  caller: Caller,
  path: string,
  body: unknown = {},
  { writesOnTrip = WRITING }: { writesOnTrip?: number } = {},
): Promise<Answer> {
  let trips = 0;
  const d1 = {
    prepare: (text: string) => env.DB.prepare(text),
    batch: async <Row>(statements: D1PreparedStatement[]) => {
      trips++;
      if (trips === writesOnTrip) await rival();
      return env.DB.batch<Row>(statements);
    },
  };
  const request = new Request(`http://jiehua.test${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${caller.key}`,
      ...(caller.now === undefined ? {} : { "Jiehua-Now": caller.now }),
    },
    body: JSON.stringify(body),
  });
  const response = await app.fetch(request, { ...env, DB: d1 }, createExecutionContext());
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) };
}

/** The first trip reads the credential, the second what the use case needs, the third writes. */
const WRITING = 3;
