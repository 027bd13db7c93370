// The life of a request: credentials → role → body → replay → clock → one use case → answer.
import { hmacSha256, toHex } from "../../schema/hash.ts";
import { Problem } from "../../schema/problems.ts";
import type { Memo } from "../context.ts";
import { note } from "../db/commit.ts";
import { parseJson, readBody } from "./body.ts";
import { identify } from "./caller.ts";
import { clockOf } from "./clock.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { type IdempotentRequest, idempotencyKeyOf, type StoredAnswer } from "./first-trip.ts";
import { shielded } from "./limits.ts";
import type { HttpContext } from "./request-context.ts";
import { untilDecided } from "./rounds.ts";
import { assertSameOrigin } from "./same-origin.ts";
import { sessionCookie } from "./session-cookie.ts";

/**
 * Answers one request to an operation. Where another write came first it is decided again from the credentials on: of
 * n rivals one wins each round, and who lost an Idempotency-Key finds the winner's answer.
 */
export function respond(c: HttpContext, endpoint: Endpoint): Promise<Response> {
  return shielded(c, endpoint, () => answerOf(c, endpoint));
}

async function answerOf(c: HttpContext, endpoint: Endpoint): Promise<Response> {
  if (endpoint.keepsSession && c.req.header("Origin") !== undefined) assertSameOrigin(c.req.raw);
  const received = await receive(c, endpoint);
  return untilDecided(() => decide(c, endpoint, received));
}

/** A request's parts, or what is wrong with each of them: nobody without credentials learns it. */
type Received = { text: Outcome<string>; call: Outcome<Call>; key: Outcome<IdempotentRequest | null> };

async function receive(c: HttpContext, endpoint: Endpoint): Promise<Received> {
  const text = await outcome(() => readBody(c.req.raw));
  const secrets = { signInSecret: c.env.SIGN_IN_SECRET };
  const call = await outcome(async () => endpoint.accept(rawInput(c, endpoint, orThrow(text)), secrets));
  return { text, call, key: await outcome(async () => idempotentRequest(c)) };
}

async function decide(c: HttpContext, endpoint: Endpoint, { text, call, key }: Received): Promise<Response> {
  const foreseen = orNull(call)?.foreseen ?? [];
  const { ctx, scope, clock, stored, touch } = await identify(c, endpoint.by, orNull(key), foreseen);
  c.set("isTest", clock?.test ?? false);
  if (touch) c.executionCtx.waitUntil(note(ctx.d1, touch));
  const accepted = orThrow(call);
  const memo = await memoOf(orThrow(key), { secret: ctx.holderSecret, scope }, orThrow(text), endpoint);
  if (stored && memo) return replay(stored, memo);
  const moment = clockOf(c.req.header("Jiehua-Now"), ctx.receivedAt, clock);
  const answer = await accepted.act({ ...ctx, ...moment, memo });
  return present(c, endpoint, answer);
}

/** No file of a test alliance is taken for one of live data. */
function fileOf(c: HttpContext, file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  return { "Content-Disposition": `attachment; filename="${c.get("isTest") ? "TEST-" : ""}${file}"` };
}

function present(c: HttpContext, endpoint: Endpoint, answer: unknown): Response {
  const { status, formats } = endpoint;
  const { media, file } = formats?.[c.req.query("format") ?? ""] ?? endpoint;
  const body = media === undefined ? JSON.stringify(answer) : String(answer);
  const session = c.get("session");
  const cookie = session === undefined ? {} : { "Set-Cookie": sessionCookie(new URL(c.req.url), session) };
  const headers = {
    ...PRIVATE,
    ...fileOf(c, file),
    ...cookie,
    "Content-Type": media ?? "application/json",
  };
  return new Response(body, { status, headers });
}

/** Answers hold keys, codes and money: no cache keeps them. */
const PRIVATE = { "Cache-Control": "no-store" };

function replay(stored: StoredAnswer, memo: Memo): Response {
  if (stored.bodyHash !== memo.bodyHash) throw new Problem("idempotency_key_reused");
  const headers = { ...PRIVATE, "Content-Type": "application/json", "Idempotent-Replayed": "true" };
  return new Response(stored.answer, { status: stored.status, headers });
}

/** The body's hash is keyed: a body may be little more than a holder's phone number, which is soon guessed. */
async function memoOf(
  request: IdempotentRequest | null,
  { secret, scope }: { secret: string; scope: string },
  text: string,
  { status, secrets }: Endpoint,
): Promise<Memo | null> {
  if (request === null) return null;
  const bodyHash = toHex(await hmacSha256(secret, `request:${text}`));
  return { ...request, scope, bodyHash, status, secrets };
}

function idempotentRequest(c: HttpContext): IdempotentRequest | null {
  const key = idempotencyKeyOf(c.req.header("Idempotency-Key"));
  return key === null || c.req.method !== "POST" ? null : { method: c.req.method, path: c.req.path, key };
}

function rawInput(c: HttpContext, endpoint: Endpoint, text: string) {
  if (endpoint.body === undefined && text !== "") {
    const value = parseJson(text);
    if (JSON.stringify(value) !== "{}")
      throw new Problem("malformed_request", { detail: "This operation takes no body." });
  }
  const body = endpoint.body === undefined ? undefined : parseJson(text);
  return { params: c.req.param(), query: c.req.query(), body };
}

/** What a step came to; its problem is kept until those that come before it are answered. */
type Outcome<Value> = { value: Value } | { problem: Problem };

async function outcome<Value>(step: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await step() };
  } catch (error) {
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}

function orThrow<Value>(it: Outcome<Value>): Value {
  if ("problem" in it) throw it.problem;
  return it.value;
}

function orNull<Value>(it: Outcome<Value>): Value | null {
  return "problem" in it ? null : it.value;
}
