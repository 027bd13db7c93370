// Sessions: a browser that proved who its person is, known by a fresh random token until it is ended or too old.
import { and, desc, eq, getTableColumns, gt, isNull, lt, sql } from "drizzle-orm";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import type { EndedSessions, Session, SessionRequest } from "../../../schema/contract/sign-ins.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { SESSION_IDLE_MS, SESSION_MAX_MS } from "../../../schema/sessions.ts";
import { sessions } from "../../../schema/tables/people.ts";
import { toIso } from "../../../schema/time.ts";
import type { Context, PersonContext } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { type Proof, proveByCode, proveByLink } from "./mailed-proof.ts";
import { proveByPasskey } from "./passkey-proof.ts";

/**
 * Always under a fresh token, and the session that the browser had before ends: nobody is signed in by a cookie that
 * another put there. The answer is not remembered, because without its cookie it would be worth nothing.
 *
 * @throws Problem `sign_in_not_valid`, whatever is wrong with the proof.
 */
export async function openSession(ctx: Context, request: SessionRequest): Promise<Session> {
  const { personId, writes } = await prove(ctx, request);
  const token = newLinkToken(ctx.shard);
  const row = {
    ...{ id: newId("session"), personId, userAgent: ctx.userAgent.slice(0, MAX_USER_AGENT) },
    ...{ createdAt: ctx.receivedAt, seenAt: ctx.receivedAt, expiresAt: ctx.receivedAt + SESSION_MAX_MS },
  };
  const session = toSession({ ...row, endedAt: null }, row.id);
  await commit({ ...ctx, memo: null }, session, [
    ...writes,
    ...(await endSent(ctx)),
    insert(sessions, { ...row, tokenHash: await sha256(token) }),
  ]);
  ctx.keepSession(token);
  return session;
}

const MAX_USER_AGENT = 200;

function prove(ctx: Context, request: SessionRequest): Promise<Proof> {
  if ("code" in request) return proveByCode(ctx, request);
  if ("linkToken" in request) return proveByLink(ctx, request);
  return proveByPasskey(ctx, request);
}

async function endSent({ sentSession, receivedAt }: Context): Promise<Statement[]> {
  if (sentSession === undefined) return [];
  const hash = await sha256(sentSession);
  return [
    statement(
      sql`UPDATE sessions SET ended_at = ${receivedAt} WHERE token_hash = ${hash} AND ended_at IS NULL`,
    ),
  ];
}

/** Those that are still good, newest first. */
export async function listSessions(ctx: PersonContext, query: PageQuery): Promise<Page<Session>> {
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select(SHOWN)
      .from(sessions)
      .where(and(isOwnAndLive(ctx), after === undefined ? undefined : lt(sessions.id, after)))
      .orderBy(desc(sessions.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map((row) => toSession(row, ctx.actor.sessionId)) };
}

/** One that is ended is refused on the very next request. @throws Problem `not_found`. */
export async function endSession(ctx: PersonContext, id: string): Promise<Session> {
  const { personId, sessionId } = ctx.actor;
  const [row] = await ctx.db
    .select(SHOWN)
    .from(sessions)
    .where(and(eq(sessions.personId, personId), eq(sessions.id, id)));
  if (!row) throw new Problem("not_found");
  if (row.endedAt !== null) return toSession(row, sessionId);
  const ended = statement(sql`UPDATE sessions SET ended_at = ${ctx.receivedAt}
    WHERE id = ${id} AND person_id = ${personId} AND ended_at IS NULL`);
  const answer = await commit(ctx, toSession({ ...row, endedAt: ctx.receivedAt }, sessionId), [ended]);
  if (id === sessionId) ctx.keepSession(null);
  return answer;
}

/** Signs the person out everywhere, here too. */
export async function endAllSessions(ctx: PersonContext): Promise<EndedSessions> {
  const live = await ctx.db.select({ id: sessions.id }).from(sessions).where(isOwnAndLive(ctx));
  const { personId } = ctx.actor;
  const ended = statement(sql`UPDATE sessions SET ended_at = ${ctx.receivedAt}
    WHERE person_id = ${personId} AND ended_at IS NULL AND expires_at > ${ctx.receivedAt}
      AND seen_at > ${ctx.receivedAt - SESSION_IDLE_MS}`);
  const answer = await commit(ctx, { ended: live.length }, [
    ended,
    ...must([sql`changes() = ${live.length}`, "sessions_are_as_read"]),
  ]);
  ctx.keepSession(null);
  return answer;
}

/** Held while the asking session is not ended: what outlasts it is decided again in the write. */
export function sessionStands({ actor }: PersonContext): Guard {
  const live = sql`SELECT 1 FROM sessions WHERE id = ${actor.sessionId} AND ended_at IS NULL`;
  return [sql`EXISTS (${live})`, "sessions_are_as_read"];
}

/** In the words of `isSessionLive`, which decides for each request. */
function isOwnAndLive({ actor, receivedAt }: PersonContext) {
  return and(
    eq(sessions.personId, actor.personId),
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, receivedAt),
    gt(sessions.seenAt, receivedAt - SESSION_IDLE_MS),
  );
}

const { tokenHash: _, ...SHOWN } = getTableColumns(sessions);

function toSession(row: Omit<typeof sessions.$inferSelect, "tokenHash">, currentId: string): Session {
  const { id, personId, userAgent, createdAt, seenAt, expiresAt, endedAt } = row;
  return {
    ...{ id, personId, userAgent },
    createdAt: toIso(createdAt),
    seenAt: toIso(seenAt),
    expiresAt: toIso(expiresAt),
    endedAt: endedAt === null ? null : toIso(endedAt),
    current: id === currentId,
  };
}
