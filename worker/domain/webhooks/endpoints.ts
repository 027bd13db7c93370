// Webhook endpoints as their owners manage them: registered with a secret that is shown once, listed, ended.
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import type {
  CreatedWebhookEndpoint,
  WebhookEndpoint,
  WebhookEndpointRequest,
} from "../../../schema/contract/webhooks.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { webhookEndpoints } from "../../../schema/tables/webhooks.ts";
import { toIso } from "../../../schema/time.ts";
import { whyNotATarget } from "../../../schema/webhook-target.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { shownSecret } from "./secret.ts";

/** So many live endpoints a merchant may have, and so many the alliance itself. */
export const MOST_ENDPOINTS = 10;

export type EndpointRow = typeof webhookEndpoints.$inferSelect;

/**
 * Tells the URL what happens from now on: an admin's all of the alliance, an owner's what its merchant has a part in.
 *
 * @throws Problem `webhook_target_not_allowed`, `too_many_webhook_endpoints`.
 */
export async function registerEndpoint(
  ctx: MemberContext,
  { url, events }: WebhookEndpointRequest,
): Promise<CreatedWebhookEndpoint> {
  const detail = whyNotATarget(url, { isLocal: ctx.mail.isLocal });
  if (detail !== undefined) throw new Problem("webhook_target_not_allowed", { detail });
  const row: EndpointRow = {
    ...{ allianceId: ctx.alliance.id, id: newId("webhookEndpoint"), merchantId: merchantOf(ctx) ?? null },
    ...{ url, events: [...new Set(events)], secretVersion: 1, previousSecretUntil: null, throughSeq: 0 },
    ...{ createdAt: ctx.receivedAt, endedAt: null, endedBecause: null },
  };
  const { allianceId, id, merchantId } = row;
  const secret = await shownSecret(ctx.webhookSecret, row);
  const others = sql`SELECT count(*) FROM webhook_endpoints WHERE alliance_id = ${allianceId}
    AND merchant_id IS ${merchantId} AND ended_at IS NULL`;
  return commit(ctx, { ...toEndpoint(row), secret }, [
    ...must(actorStands(ctx), [sql`(${others}) < ${MOST_ENDPOINTS}`, "too_many_webhook_endpoints"]),
    listenFromNow(row),
    audit(ctx, allianceId, "webhook_endpoint.created", id, { events: row.events }, { merchantId }),
  ]);
}

/** The last event of this very moment is where it begins. */
function listenFromNow(row: EndpointRow): Statement {
  const { allianceId, id, merchantId, url, events, secretVersion, createdAt } = row;
  return statement(sql`INSERT INTO webhook_endpoints
      (alliance_id, id, merchant_id, url, events, secret_version, through_seq, created_at)
    SELECT ${allianceId}, ${id}, ${merchantId}, ${url}, ${JSON.stringify(events)}, ${secretVersion},
      coalesce((SELECT max(seq) FROM audit_events WHERE alliance_id = ${allianceId}), 0), ${createdAt}`);
}

/** Newest first: an admin sees the alliance's endpoints, an owner its merchant's. */
export async function listEndpoints(ctx: MemberContext, query: PageQuery): Promise<Page<WebhookEndpoint>> {
  const merchantId = merchantOf(ctx);
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select()
      .from(webhookEndpoints)
      .where(
        and(
          eq(webhookEndpoints.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(webhookEndpoints.merchantId, merchantId),
          after === undefined ? undefined : lt(webhookEndpoints.id, after),
        ),
      )
      .orderBy(desc(webhookEndpoints.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toEndpoint) };
}

/** Nothing more is sent to it, not even what was waiting. @throws Problem `not_found`. */
export async function deleteEndpoint(ctx: MemberContext, id: string): Promise<WebhookEndpoint> {
  const row = await findEndpoint(ctx, id);
  if (row.endedAt !== null) return toEndpoint(row);
  const ended = { endedAt: ctx.receivedAt, endedBecause: "deleted" } as const;
  const [end, ...rest] = ending({ allianceId: row.allianceId, endpointId: id }, ended);
  return commit(ctx, toEndpoint({ ...row, ...ended }), [
    ...must(actorStands(ctx)),
    ...exactlyOne("webhook_endpoint_is_as_read", end),
    ...rest,
    audit(ctx, row.allianceId, "webhook_endpoint.deleted", id, {}, row),
  ]);
}

/** Ends a live endpoint, and with it what is still due to it. */
export function ending(
  { allianceId, endpointId }: { allianceId: string; endpointId: string },
  { endedAt, endedBecause }: { endedAt: number; endedBecause: "deleted" | "gone" },
): [Statement, Statement] {
  const of = (column: SQL) => sql`alliance_id = ${allianceId} AND ${column} = ${endpointId}`;
  return [
    statement(sql`UPDATE webhook_endpoints SET ended_at = ${endedAt}, ended_because = ${endedBecause}
      WHERE ${of(sql`id`)} AND ended_at IS NULL`),
    statement(sql`UPDATE webhook_deliveries SET next_attempt_at = NULL
      WHERE ${of(sql`endpoint_id`)} AND next_attempt_at IS NOT NULL`),
  ];
}

/** An endpoint that the asker may manage. @throws Problem `not_found`. */
export async function findEndpoint(ctx: MemberContext, id: string): Promise<EndpointRow> {
  const [row] = await ctx.db
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.allianceId, ctx.alliance.id), eq(webhookEndpoints.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  return row;
}

export function toEndpoint(row: EndpointRow): WebhookEndpoint {
  const { id, merchantId, url, events, endedBecause } = row;
  return {
    ...{ id, merchantId, url, events },
    previousSecretUntil: isoOrNull(row.previousSecretUntil),
    createdAt: toIso(row.createdAt),
    endedAt: isoOrNull(row.endedAt),
    endedBecause,
  };
}

export function isoOrNull(atMs: number | null): string | null {
  return atMs === null ? null : toIso(atMs);
}
