// Rotating an endpoint's secret: the new one signs at once, the old one beside it for an overlap.
import { sql } from "drizzle-orm";
import type { RotationRequest } from "../../../schema/contract/api-keys.ts";
import type { CreatedWebhookEndpoint } from "../../../schema/contract/webhooks.ts";
import { Problem } from "../../../schema/problems.ts";
import { HOUR_MS } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { findEndpoint, toEndpoint } from "./endpoints.ts";
import { shownSecret } from "./secret.ts";

/** Of several rotations the last two secrets sign at the most. @throws Problem `not_found`, `webhook_endpoint_ended`. */
export async function rotateEndpoint(
  ctx: MemberContext,
  id: string,
  { overlapHours }: RotationRequest,
): Promise<CreatedWebhookEndpoint> {
  const row = await findEndpoint(ctx, id);
  if (row.endedAt !== null) throw new Problem("webhook_endpoint_ended");
  const previousSecretUntil = ctx.receivedAt + overlapHours * HOUR_MS;
  const rotated = { ...row, secretVersion: row.secretVersion + 1, previousSecretUntil };
  const written = statement(sql`UPDATE webhook_endpoints
    SET secret_version = ${rotated.secretVersion}, previous_secret_until = ${previousSecretUntil}
    WHERE alliance_id = ${row.allianceId} AND id = ${id} AND ended_at IS NULL
      AND secret_version = ${row.secretVersion}`);
  const secret = await shownSecret(ctx.webhookSecret, rotated);
  return commit(ctx, { ...toEndpoint(rotated), secret }, [
    ...must(actorStands(ctx)),
    ...exactlyOne("webhook_endpoint_is_as_read", written),
    audit(ctx, row.allianceId, "webhook_endpoint.rotated", id, { overlapHours }, row),
  ]);
}
