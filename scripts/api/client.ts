// Speaks to the HTTP API: one POST or GET, its answer checked, its refusal only where the plan foresaw it.
import { z } from "zod";
import { toIso } from "../../schema/time.ts";

const problem = z.object({ code: z.string(), detail: z.string().optional() });

/** An answer that the plan did not foresee: the replay stops. */
export class UnexpectedAnswer extends Error {
  override name = "UnexpectedAnswer";
}

export type Post<T> = {
  path: string;
  /** The API key that asks. */
  key: string;
  body?: unknown;
  /** The instant at which it happens; absent where the operator asks, whose clock is the real one. */
  atMs?: number;
  /** Derived from the data, so that a repeated replay sends it again. */
  idempotencyKey: string;
  answer: z.ZodType<T>;
  /** The codes of the refusals that are no surprise here. */
  refusals?: readonly string[];
};

export type Answer<T> = { made: T; refusal: null } | { made: null; refusal: string };

/** How many requests were sent; of the POSTs, how many took effect now, had taken it before, or were refused. */
export type Asked = { requests: number; made: number; replayed: number; refused: number };

export type Client = {
  post<T>(post: Post<T>): Promise<Answer<T>>;
  get<T>(get: { path: string; key: string; answer: z.ZodType<T> }): Promise<T>;
  readonly asked: Asked;
};

/** Sends a request to a path of an API, wherever that is. */
export type Ask = (path: string, request: RequestInit) => Promise<Response>;

/** A client of the API that answers these requests. */
export function openClient(ask: Ask): Client {
  const asked: Asked = { requests: 0, made: 0, replayed: 0, refused: 0 };

  async function send(path: string, request: RequestInit): Promise<{ response: Response; body: unknown }> {
    asked.requests++;
    const response = await ask(path, request);
    const text = await response.text();
    return {
      response,
      body: response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text,
    };
  }

  return {
    asked,
    async post({ path, key, body, atMs, idempotencyKey, answer, refusals = [] }) {
      const headers = {
        authorization: `Bearer ${key}`,
        "idempotency-key": idempotencyKey,
        ...(atMs === undefined ? {} : { "jiehua-now": toIso(atMs) }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      };
      const sent = await send(path, {
        method: "POST",
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (sent.response.ok) {
        asked[sent.response.headers.get("idempotent-replayed") === "true" ? "replayed" : "made"]++;
        return { made: checked(path, answer, sent.body), refusal: null };
      }
      const refusal = problem.safeParse(sent.body).data?.code ?? "";
      if (sent.response.status >= 500 || !refusals.includes(refusal)) throw unexpected(`POST ${path}`, sent);
      asked.refused++;
      return { made: null, refusal };
    },
    async get({ path, key, answer }) {
      const sent = await send(path, { headers: { authorization: `Bearer ${key}` } });
      if (!sent.response.ok) throw unexpected(`GET ${path}`, sent);
      return checked(path, answer, sent.body);
    },
  };
}

function checked<T>(path: string, answer: z.ZodType<T>, body: unknown): T {
  const parsed = answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new UnexpectedAnswer(`The answer of ${path} has another shape: ${parsed.error.message}`);
}

function unexpected(request: string, { response, body }: { response: Response; body: unknown }) {
  const text = typeof body === "string" ? body : JSON.stringify(body, null, 2);
  return new UnexpectedAnswer(`${request} was answered ${response.status}:\n${text}`);
}
