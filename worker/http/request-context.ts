// What a request brings to every use case before anybody is known: database, clock reading, secrets, mail, cookie.

import type { Context as HonoContext } from "hono";
import { shardOfAllianceId } from "../../schema/ids.ts";
import { Problem } from "../../schema/problems.ts";
import type { Context } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { databaseOf, HOME_SHARD } from "../db/shards.ts";
import type { Bindings } from "../env.ts";
import { mailerOf } from "../mail/mailer.ts";
import { sessionTokenOf } from "./session-cookie.ts";

export type AppEnv = {
  Bindings: Bindings;
  /** `credential` is the digest of the one that is shown, once it was looked for; `isTest` of a test alliance's caller. */
  Variables: { requestId: string; session?: string | null; credential?: string; isTest?: boolean };
};
export type HttpContext = HonoContext<AppEnv>;

/** Callers without an alliance name one in the path, or none. @throws Problem `not_found`. */
export function contextOfPath(c: HttpContext): Context {
  const ctx = contextAt(c, shardOfAllianceId(c.req.param("id") ?? "") ?? HOME_SHARD);
  if (ctx === undefined) throw new Problem("not_found");
  return ctx;
}

/** Undefined where there is no such shard. */
export function contextAt(c: HttpContext, shard: number | undefined): Context | undefined {
  const d1 = databaseOf(c.env, shard);
  if (d1 === undefined || shard === undefined) return;
  return {
    d1,
    db: drizzleOf(d1),
    shard,
    now: 0,
    receivedAt: Date.now(),
    clockIsSet: false,
    requestId: c.get("requestId"),
    origin: c.env.ORIGIN ?? new URL(c.req.url).origin,
    holderSecret: c.env.HOLDER_SECRET,
    previousHolderSecret: c.env.HOLDER_SECRET_PREVIOUS,
    auditSecret: c.env.AUDIT_SECRET,
    earlierAuditSecrets: c.env.AUDIT_SECRET_PREVIOUS?.split("\n").filter(Boolean) ?? [],
    signInSecret: c.env.SIGN_IN_SECRET,
    webhookSecret: c.env.WEBHOOK_SECRET,
    presentationSecret: c.env.PRESENTATION_SECRET,
    payeeSecret: c.env.PAYEE_SECRET,
    earlierPayeeSecrets: c.env.PAYEE_SECRET_PREVIOUS?.split("\n").filter(Boolean) ?? [],
    mail: mailerOf(c.env),
    keepSession: (token) => c.set("session", token),
    sentSession: sessionTokenOf(new URL(c.req.url), c.req.header("Cookie")),
    userAgent: c.req.header("User-Agent") ?? "",
    memo: null,
    early: [],
  };
}
