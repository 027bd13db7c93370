// The only place that writes: one atomic batch, in which every rule is decided and the answer is remembered.
import { sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/tables/idempotency.ts";
import type { AllianceFacts, Memo, WritingContext } from "../context.ts";
import { toRule } from "./errors.ts";
import { exactlyOne } from "./must.ts";
import { insert, type Statement, statement } from "./statement.ts";

/** One write of a batch; an audit row is still being signed. */
export type Write = Statement | Promise<Statement>;

type Allied = WritingContext & { alliance?: Pick<AllianceFacts, "id" | "test"> };

/**
 * Writes everything or nothing, and gives the answer back.
 *
 * @throws Problem where a rule is broken, Raced where another write came first.
 */
export async function commit<Answer>(ctx: Allied, answer: Answer, writes: readonly Write[]): Promise<Answer> {
  const all = [...remember(ctx, answer), ...advanceClock(ctx), ...(await Promise.all(writes))];
  if (all.length === 0) return answer;
  try {
    await ctx.d1.batch(all.map(({ sql, params }) => ctx.d1.prepare(sql).bind(...params)));
  } catch (error) {
    throw toRule(error);
  }
  return answer;
}

/** Writes something about the request itself, which may be lost without harm. */
export async function note(d1: D1Database, { sql, params }: Statement): Promise<void> {
  await d1
    .prepare(sql)
    .bind(...params)
    .run();
}

/** The answer under the request's Idempotency-Key, without what is shown only once. */
function remember(ctx: WritingContext, answer: unknown): Statement[] {
  if (ctx.memo === null) return [];
  const { secrets, ...memo } = ctx.memo;
  return [
    insert(idempotencyKeys, { ...memo, answer: withoutSecrets(answer, secrets), createdAt: ctx.receivedAt }),
  ];
}

function withoutSecrets(answer: unknown, secrets: Memo["secrets"]): string {
  return JSON.stringify(answer, (name, value) => (secrets.includes(name) ? null : value));
}

/**
 * A test alliance's clock stands at its latest effect. Set by the caller it must not go back; else it follows real time.
 * Where the alliance was thrown away meanwhile there is no clock any more, and the request is decided again.
 */
function advanceClock(ctx: Allied): Statement[] {
  if (!ctx.alliance?.test) return [];
  const clock = ctx.clockIsSet ? sql`${ctx.now}` : sql`max(clock_at, ${ctx.now})`;
  const advance = sql`UPDATE alliances SET clock_at = ${clock} WHERE id = ${ctx.alliance.id}`;
  return exactlyOne("alliance_is_as_read", statement(advance));
}
