// The life of a request: credentials → role → body → replay → clock → one use case → answer.
import { sha256 } from "../../schema/hash.ts";
import { Problem } from "../../schema/problems.ts";
import type { Context, Memo } from "../context.ts";
import { Raced } from "../db/errors.ts";
import { batchRead } from "../db/read.ts";
import { parseJson, readBody } from "./body.ts";
import { type HttpContext, identify } from "./caller.ts";
import { clockOf } from "./clock.ts";
import type { Call, Endpoint } from "./endpoint.ts";
import { answerOf, type IdempotentRequest, idempotencyKeyOf, type StoredAnswer } from "./first-trip.ts";

/** Answers one request to an operation. */
export async function respond(c: HttpContext, endpoint: Endpoint): Promise<Response> {
  await withinLimit(c, endpoint);
  const text = await outcome(() => readBody(c.req.raw));
  const call = await outcome(async () => endpoint.accept(rawInput(c, endpoint, orThrow(text))));
  const key = await outcome(async () => idempotentRequest(c));
  const { ctx, scope, clock, stored } = await identify(
    c,
    endpoint.by,
    orNull(key),
    orNull(call)?.foreseen ?? [],
  );
  const accepted = orThrow(call);
  const memo = await memoOf(orThrow(key), scope, orThrow(text), endpoint);
  if (stored && memo) return replay(stored, memo);
  const moment = clockOf(c.req.header("Jiehua-Now"), ctx.receivedAt, clock);
  return untilDecided({ ...ctx, ...moment, memo }, endpoint, accepted);
}

/** A shield in each location, never a rule: what must hold is decided in the write. */
async function withinLimit(c: HttpContext, { limit }: Endpoint): Promise<void> {
  if (limit === undefined) return;
  const { success } = await c.env[limit].limit({ key: c.req.header("CF-Connecting-IP") ?? "unknown" });
  if (!success) throw new Problem("too_many_requests", { retryAfterSeconds: 60 });
}

/** Runs the use case, again from its reads whenever another write came first: of n rivals one wins each round. */
async function untilDecided(ctx: Context, endpoint: Endpoint, call: Call): Promise<Response> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      return present(endpoint, await call.act(ctx));
    } catch (error) {
      if (!(error instanceof Raced)) throw error;
      if (error.rule === "idempotency_key_is_new" && ctx.memo) return replayOfRival(ctx.d1, ctx.memo);
    }
  }
  throw new Problem("state_changed");
}

/** More rivals than this at one row are asked to come again. */
const MAX_ROUNDS = 64;

function present({ status, media }: Endpoint, answer: unknown): Response {
  const body = media === undefined ? JSON.stringify(answer) : String(answer);
  return new Response(body, { status, headers: { "Content-Type": media ?? "application/json" } });
}

/** Of two concurrent duplicates one loses on the key and repeats the other's answer. */
async function replayOfRival(d1: D1Database, memo: Memo): Promise<Response> {
  const [[stored]] = await batchRead(d1, [answerOf(memo.scope, memo)]);
  if (stored === undefined) throw new Problem("state_changed");
  return replay(stored, memo);
}

function replay(stored: StoredAnswer, memo: Memo): Response {
  if (stored.bodyHash !== memo.bodyHash) throw new Problem("idempotency_key_reused");
  const headers = { "Content-Type": "application/json", "Idempotent-Replayed": "true" };
  return new Response(stored.answer, { status: stored.status, headers });
}

async function memoOf(
  request: IdempotentRequest | null,
  scope: string,
  text: string,
  { status, secrets }: Endpoint,
): Promise<Memo | null> {
  return request && { ...request, scope, bodyHash: await sha256(text), status, secrets };
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
