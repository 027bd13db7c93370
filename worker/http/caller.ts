// Who a request comes from: the operator, a member by its key, or the public.

import type { Context as HonoContext } from "hono";
import { sha256 } from "../../schema/hash.ts";
import { shardOfAllianceId } from "../../schema/ids.ts";
import { parseApiKey } from "../../schema/keys.ts";
import { Problem } from "../../schema/problems.ts";
import type { Context, MemberContext, Memo, OperatorContext } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { batchRead } from "../db/read.ts";
import { databaseOf, HOME_SHARD } from "../db/shards.ts";
import type { Statement } from "../db/statement.ts";
import type { Bindings } from "../env.ts";
import { bearerOf, isAllowed, isSameDigest, memberOf } from "./credential.ts";
import type { By } from "./endpoint.ts";
import { answerOf, firstTrip, type IdempotentRequest, type StoredAnswer } from "./first-trip.ts";

export type AppEnv = { Bindings: Bindings; Variables: { requestId: string } };
export type HttpContext = HonoContext<AppEnv>;

/** What is known of a caller before the use case runs; `clockAt` is its alliance's clock. */
export type Caller = {
  ctx: Context | OperatorContext | MemberContext;
  scope: Memo["scope"];
  clock: { test: boolean; clockAt: number } | undefined;
  stored: StoredAnswer | undefined;
};

/** @throws Problem `credentials_missing`, `role_not_allowed`. */
export async function identify(
  c: HttpContext,
  by: By,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  if (by[0] === "public") return unnamed(c, request);
  const key = bearerOf(c.req.header("Authorization"));
  if (key === undefined) throw new Problem("credentials_missing");
  const hash = await sha256(key);
  const caller = isSameDigest(hash, await digestOnce(c.env.OPERATOR_KEY))
    ? await operator(c, request)
    : await member(c, key, hash, request, foreseen);
  const role = "actor" in caller.ctx ? caller.ctx.actor.role : undefined;
  if (role === undefined || !isAllowed(role, by)) throw new Problem("role_not_allowed");
  return caller;
}

const digests = new Map<string, Promise<string>>();

/** The digest of a secret that stays the same while an isolate lives. */
function digestOnce(secret: string): Promise<string> {
  const digest = digests.get(secret) ?? sha256(secret);
  digests.set(secret, digest);
  return digest;
}

async function member(
  c: HttpContext,
  key: string,
  hash: string,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  const parts = parseApiKey(key);
  if (parts === undefined) throw new Problem("credentials_missing");
  const d1 = databaseOf(c.env, parts.shard);
  if (d1 === undefined) throw new Problem("credentials_missing");
  const ctx = baseContext(c, parts.shard, d1);
  const { credential, stored, early } = await firstTrip(ctx.d1, hash, request, foreseen);
  const { actor, alliance, clockAt } = memberOf(credential);
  const scope = actor.role === "admin" ? alliance.id : actor.merchantId;
  return { ctx: { ...ctx, actor, alliance, early }, scope, clock: { test: alliance.test, clockAt }, stored };
}

async function operator(c: HttpContext, request: IdempotentRequest | null): Promise<Caller> {
  const ctx = contextOfPath(c);
  const stored = await remembered(ctx.d1, "operator", request);
  return { ctx: { ...ctx, actor: { role: "operator" } }, scope: "operator", clock: undefined, stored };
}

async function unnamed(c: HttpContext, request: IdempotentRequest | null): Promise<Caller> {
  const ctx = contextOfPath(c);
  // Strangers share no keys: what one of them asked is not another's to see again.
  const scope = `public:${await sha256(c.req.header("CF-Connecting-IP") ?? "unknown")}`;
  return { ctx, scope, clock: undefined, stored: await remembered(ctx.d1, scope, request) };
}

async function remembered(d1: D1Database, scope: string, request: IdempotentRequest | null) {
  if (request === null) return undefined;
  const [[stored]] = await batchRead(d1, [answerOf(scope, request)]);
  return stored;
}

/** Callers without an alliance name one in the path, or none. @throws Problem `not_found`. */
function contextOfPath(c: HttpContext): Context {
  const shard = shardOfAllianceId(c.req.param("id") ?? "") ?? HOME_SHARD;
  const d1 = databaseOf(c.env, shard);
  if (d1 === undefined) throw new Problem("not_found");
  return baseContext(c, shard, d1);
}

function baseContext(c: HttpContext, shard: number, d1: D1Database): Context {
  return {
    d1,
    db: drizzleOf(d1),
    shard,
    now: 0,
    receivedAt: Date.now(),
    clockIsSet: false,
    requestId: c.get("requestId"),
    origin: new URL(c.req.url).origin,
    holderSecret: c.env.HOLDER_SECRET,
    memo: null,
    early: [],
  };
}
