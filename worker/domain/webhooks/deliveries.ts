// Deliveries as the endpoint's owner sees them: what was told, what became of it, and telling it again.
import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { WebhookDelivery, WebhookDeliveryQuery } from "../../../schema/contract/webhooks.ts";
import { Problem } from "../../../schema/problems.ts";
import { webhookDeliveries } from "../../../schema/tables/webhooks.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { few } from "../../db/few.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { findEndpoint, isoOrNull } from "./endpoints.ts";

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** Newest first: an admin sees all of the alliance, an owner those of its merchant's endpoints. */
export async function listDeliveries(
  ctx: MemberContext,
  query: WebhookDeliveryQuery,
): Promise<Page<WebhookDelivery>> {
  const { endpointId } = query;
  const merchantId = merchantOf(ctx);
  const page = await pageOf(query, (after, limit) =>
    ctx.db
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : few(eq(webhookDeliveries.merchantId, merchantId)),
          endpointId === undefined ? undefined : eq(webhookDeliveries.endpointId, endpointId),
          after === undefined ? undefined : lt(webhookDeliveries.id, after),
        ),
      )
      .orderBy(desc(webhookDeliveries.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toDelivery) };
}

/**
 * Makes a delivery due again, with all its attempts before it, under the id it had.
 *
 * @throws Problem `not_found`, `webhook_endpoint_ended`.
 */
export async function replayDelivery(ctx: MemberContext, id: string): Promise<WebhookDelivery> {
  const row = await findDelivery(ctx, id);
  const endpoint = await findEndpoint(ctx, row.endpointId);
  if (endpoint.endedAt !== null) throw new Problem("webhook_endpoint_ended");
  const due = { attempts: 0, nextAttemptAt: ctx.receivedAt, deliveredAt: null };
  const isLive = sql`EXISTS (SELECT 1 FROM webhook_endpoints WHERE alliance_id = ${row.allianceId}
    AND id = ${row.endpointId} AND ended_at IS NULL)`;
  const written = statement(sql`UPDATE webhook_deliveries
    SET attempts = 0, next_attempt_at = ${due.nextAttemptAt}, delivered_at = NULL
    WHERE alliance_id = ${row.allianceId} AND id = ${id}`);
  return commit(ctx, toDelivery({ ...row, ...due }), [
    ...must(actorStands(ctx), [isLive, "webhook_endpoint_is_as_read"]),
    ...exactlyOne("webhook_endpoint_is_as_read", written),
    audit(ctx, row.allianceId, "webhook_delivery.replayed", id, {}, endpoint),
  ]);
}

async function findDelivery(ctx: MemberContext, id: string): Promise<DeliveryRow> {
  const [row] = await ctx.db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.allianceId, ctx.alliance.id), eq(webhookDeliveries.id, id)));
  const merchantId = merchantOf(ctx);
  if (!row || (merchantId !== undefined && row.merchantId !== merchantId)) throw new Problem("not_found");
  return row;
}

function toDelivery(row: DeliveryRow): WebhookDelivery {
  const { id, endpointId, type, subjectId, attempts, lastStatus, lastError } = row;
  return {
    ...{ id, endpointId, type, subjectId, status: statusOf(row), attempts },
    attemptedAt: isoOrNull(row.attemptedAt),
    nextAttemptAt: isoOrNull(row.nextAttemptAt),
    ...{ lastStatus, lastError },
    createdAt: toIso(row.createdAt),
    deliveredAt: isoOrNull(row.deliveredAt),
  };
}

function statusOf({ deliveredAt, nextAttemptAt }: DeliveryRow): WebhookDelivery["status"] {
  if (deliveredAt !== null) return "delivered";
  return nextAttemptAt === null ? "failed" : "pending";
}
