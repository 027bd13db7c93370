// Who a request comes from: the operator, a member by its key or session, a signed-in person, or the public.

import { hmacSha256, sha256, toHex } from "../../schema/hash.ts";
import { parseApiKey, shardOfLinkToken } from "../../schema/keys.ts";
import { Problem } from "../../schema/problems.ts";
import { HOUR_MS } from "../../schema/time.ts";
import type { Context, MemberContext, Memo, OperatorContext, PersonContext } from "../context.ts";
import { batchRead } from "../db/read.ts";
import type { Statement } from "../db/statement.ts";
import { keyUsed, sessionSeen } from "../db/touch.ts";
import { isAllowed, type Member, memberOfKey, memberOfSession, personOf } from "./actor.ts";
import { bearerOf, isSameDigest, keyByHash, sessionByHash } from "./credential.ts";
import type { By } from "./endpoint.ts";
import {
  answerOf,
  answerOfKey,
  answersOfSession,
  firstTrip,
  type IdempotentRequest,
  type StoredAnswer,
} from "./first-trip.ts";
import { contextAt, contextOfPath, type HttpContext } from "./request-context.ts";
import { assertSameOrigin } from "./same-origin.ts";
import { sessionTokenOf } from "./session-cookie.ts";

/** What is known of a caller before the use case runs; `clockAt` is its alliance's clock. */
export type Caller = {
  ctx: Context | OperatorContext | PersonContext | MemberContext;
  scope: Memo["scope"];
  clock: { test: boolean; clockAt: number } | undefined;
  stored: StoredAnswer | undefined;
  /** Notes when the credential was last used, where the note is older than an hour. */
  touch: Statement | undefined;
};

/** @throws Problem `credentials_missing`, `cross_site_refused`, `membership_needed`, `role_not_allowed`. */
export async function identify(
  c: HttpContext,
  by: By,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  if (by[0] === "public") return unnamed(c, request);
  const caller = await credentialed(c, by, request, foreseen);
  const role = "actor" in caller.ctx ? caller.ctx.actor.role : undefined;
  if (role === undefined || !isAllowed(role, by)) throw new Problem("role_not_allowed");
  return caller;
}

/** A key in the header is meant; a cookie comes along by itself, so it counts only where there is no key. */
async function credentialed(
  c: HttpContext,
  by: By,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  const authorization = c.req.header("Authorization");
  if (authorization === undefined) return bySession(c, by, request, foreseen);
  const key = bearerOf(authorization);
  if (key === undefined) throw new Problem("credentials_missing");
  const hash = await sha256(key);
  if (isSameDigest(hash, await digestOnce(c.env.OPERATOR_KEY))) return operator(c, request);
  return byKey(c, { key, hash }, request, foreseen);
}

const digests = new Map<string, Promise<string>>();

/** The digest of a secret that stays the same while an isolate lives. */
function digestOnce(secret: string): Promise<string> {
  const digest = digests.get(secret) ?? sha256(secret);
  digests.set(secret, digest);
  return digest;
}

async function byKey(
  c: HttpContext,
  { key, hash }: { key: string; hash: string },
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  const parts = parseApiKey(key);
  const ctx = parts && contextAt(c, parts.shard);
  if (!ctx) throw new Problem("credentials_missing");
  c.set("credential", hash);
  const memory = request && answerOfKey(hash, request);
  const { rows, answers, early } = await firstTrip(ctx.d1, keyByHash(hash), memory, foreseen);
  const [row] = rows;
  const member = memberOfKey(row, ctx.receivedAt);
  const touch =
    row && isStale(row.usedAt, ctx) ? keyUsed(member.alliance.id, row.keyId, ctx.receivedAt) : undefined;
  return { ...asMember({ ...ctx, early }, member), stored: answers[0], touch };
}

async function bySession(
  c: HttpContext,
  by: By,
  request: IdempotentRequest | null,
  foreseen: readonly Statement[],
): Promise<Caller> {
  const token = sessionTokenOf(new URL(c.req.url), c.req.header("Cookie"));
  const ctx = token === undefined ? undefined : contextAt(c, shardOfLinkToken(token));
  if (token === undefined || !ctx) throw new Problem("credentials_missing");
  if (c.req.method !== "GET") assertSameOrigin(c.req.raw);
  const hash = await sha256(token);
  c.set("credential", hash);
  const memory = request && answersOfSession(hash, request);
  const { rows, answers, early } = await firstTrip(ctx.d1, sessionByHash(hash), memory, foreseen);
  const person = personOf(rows, ctx.receivedAt);
  const touch = isStale(rows[0]?.seenAt ?? null, ctx)
    ? sessionSeen(person.sessionId, ctx.receivedAt)
    : undefined;
  if (by[0] === "person") {
    const stored = answers.find((it) => it.membershipId === null);
    return {
      ctx: { ...ctx, actor: person },
      scope: `person:${person.personId}`,
      clock: undefined,
      stored,
      touch,
    };
  }
  const member = memberOfSession(rows, c.req.header("Jiehua-Membership"));
  const stored = answers.find((it) => it.membershipId === member.actor.membershipId);
  return { ...asMember({ ...ctx, early }, member), stored, touch };
}

function asMember(
  ctx: Context,
  { actor, alliance, clockAt }: Member,
): Pick<Caller, "ctx" | "scope" | "clock"> {
  const scope = actor.role === "admin" ? alliance.id : actor.merchantId;
  return { ctx: { ...ctx, actor, alliance }, scope, clock: { test: alliance.test, clockAt } };
}

function isStale(notedAt: number | null, { receivedAt }: Context): boolean {
  return notedAt === null || receivedAt - notedAt >= HOUR_MS;
}

async function operator(c: HttpContext, request: IdempotentRequest | null): Promise<Caller> {
  const ctx = contextOfPath(c);
  const stored = await remembered(ctx.d1, "operator", request);
  return {
    ctx: { ...ctx, actor: { role: "operator" } },
    scope: "operator",
    clock: undefined,
    stored,
    touch: undefined,
  };
}

async function unnamed(c: HttpContext, request: IdempotentRequest | null): Promise<Caller> {
  const { ctx, clock } = c.req.path.startsWith("/v1/gift-links/")
    ? await followed(c)
    : { ctx: contextOfPath(c), clock: undefined };
  // Strangers share no keys: what one of them asked is not another's to see again.
  const address = await hmacSha256(
    ctx.holderSecret,
    `address:${c.req.header("CF-Connecting-IP") ?? "unknown"}`,
  );
  const scope = `public:${toHex(address)}`;
  const stored = await remembered(ctx.d1, scope, request);
  return { ctx, scope, clock, stored, touch: undefined };
}

/** Whoever has a gift's link lives in its alliance's time. @throws Problem `not_found`, whatever else is asked. */
async function followed(c: HttpContext): Promise<Pick<Caller, "ctx" | "clock">> {
  const token = c.req.param("token") ?? "";
  const ctx = contextAt(c, shardOfLinkToken(token));
  const [[link]] = await batchRead((ctx ?? contextOfPath(c)).d1, [clockOfLink(token)]);
  if (ctx === undefined || link === undefined) throw new Problem("not_found");
  return { ctx, clock: { test: link.test === 1, clockAt: link.clockAt } };
}

function clockOfLink(token: string): Statement<{ test: number; clockAt: number }> {
  const sql = `SELECT a.test, a.clock_at AS clockAt FROM gift_links k JOIN alliances a ON a.id = k.alliance_id
    WHERE k.token = ?`;
  return { sql, params: [token] };
}

async function remembered(d1: D1Database, scope: string, request: IdempotentRequest | null) {
  if (request === null) return undefined;
  const [[stored]] = await batchRead(d1, [answerOf(scope, request)]);
  return stored;
}
