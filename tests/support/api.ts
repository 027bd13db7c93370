// The API as a caller meets it: requests go through the whole app, answers come back as JSON.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { Bindings } from "../../worker/env.ts";

/** An answer's JSON where a test only compares it: a problem's code, and members of any kind. */
export type Json = { code?: string; [member: string]: unknown };

export type Answer = { status: number; headers: Headers; text: string; json: Json };

export type CallOptions = {
  body?: unknown;
  /** Sent as `Authorization: Bearer`; null sends none. */
  key?: string | null | undefined;
  now?: string | undefined;
  idempotencyKey?: string | undefined;
  headers?: Record<string, string>;
  bindings?: Given;
};

/** What the Worker is given instead of what the tests usually give it; what is undefined is not bound. */
export type Given = { [Name in keyof Bindings]?: unknown };

/** One request to the app. */
export async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const { body, key, now, idempotencyKey, headers = {}, bindings } = options;
  const request = new Request(`http://jiehua.test${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(key ? { Authorization: `Bearer ${key}` } : {}),
      ...(now === undefined ? {} : { "Jiehua-Now": now }),
      ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
  });
  const bound = bindings === undefined ? env : { ...env, ...bindings };
  const response = await app.fetch(request, bound, createExecutionContext());
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
}

function isRaw(body: unknown): body is string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array;
}

/** A caller with a key; its calls fail the test where the status is not the expected one. */
export class Caller {
  readonly key: string;
  /** The instant a test alliance's requests are made at. */
  now: string | undefined;

  constructor(key: string, now?: string) {
    this.key = key;
    this.now = now;
  }

  get = (path: string, options: CallOptions = {}) => call("GET", path, this.#with(options));
  post = (path: string, body?: unknown, options: CallOptions = {}) =>
    call("POST", path, this.#with({ ...options, body }));
  patch = (path: string, body: unknown) => call("PATCH", path, this.#with({ body }));
  delete = (path: string) => call("DELETE", path, this.#with({}));

  /** What a POST that must succeed made, in the shape of its contract. */
  async made<Made = Json>(path: string, body?: unknown, options: CallOptions = {}): Promise<Made> {
    const answer = await this.post(path, body, options);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }

  /** What a GET that must succeed reads, in the shape of its contract. */
  async read<Read = Json>(path: string, options: CallOptions = {}): Promise<Read> {
    const answer = await this.get(path, options);
    if (answer.status >= 300) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  }

  /** The status and code with which a POST that must fail is refused. */
  async refused(
    path: string,
    body?: unknown,
    options: CallOptions = {},
  ): Promise<[number, string | undefined]> {
    const answer = await this.post(path, body, options);
    return [answer.status, answer.json.code];
  }

  #with(options: CallOptions): CallOptions {
    return { key: this.key, now: this.now, ...options };
  }
}

export const operator = new Caller(env.OPERATOR_KEY);
