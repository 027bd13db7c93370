// Endpoints at the tests' own receiver, the job that delivers to them, and what arrived, verified as a receiver would.
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import type { CreatedWebhookEndpoint, WebhookDelivery } from "../../schema/contract/webhooks.ts";
import { WEBHOOK_EVENT_TYPES } from "../../schema/webhook-events.ts";
import { deliverWebhooks } from "../../worker/jobs/deliver-webhooks.ts";
import type { Caller } from "./api.ts";
import type { Received } from "./receiver.ts";

export type Endpoint = { id: string; name: string; secret: string };
export type Heard = {
  id: string;
  type: string;
  timestamp: string;
  test: boolean;
  data: Record<string, string>;
};

/** An endpoint that answers by the plan; of all types of events unless some are given. */
export async function anEndpoint(
  caller: Caller,
  plan = "200",
  events: readonly string[] = WEBHOOK_EVENT_TYPES,
): Promise<Endpoint> {
  const name = crypto.randomUUID().replaceAll("-", "");
  const made = await caller.made<CreatedWebhookEndpoint>("/v1/webhook-endpoints", {
    ...{ url: `${env.RECEIVER}/${name}/${plan}`, events },
  });
  return { id: made.id, name, secret: made.secret ?? "" };
}

/** One run of the job at an instant; a hundredth of a second is patience enough only where nobody answers. */
export function deliver(now = Date.now(), patienceMs = 5_000): Promise<void> {
  const settings = { webhookSecret: env.WEBHOOK_SECRET, isLocal: true, now, patienceMs };
  return deliverWebhooks(env.DB, settings);
}

/** Runs until the endpoint's cursor stands at the end of its alliance's log, whatever other worlds have left behind. */
export async function deliverAll(
  { id }: Pick<Endpoint, "id">,
  now = Date.now(),
  patienceMs = 5_000,
): Promise<void> {
  for (let behind = true; behind; ) {
    await deliver(now, patienceMs);
    behind = (await env.DB.prepare(BEHIND).bind(id, now).first("behind")) === 1;
  }
}

const BEHIND = `SELECT ended_at IS NULL AND (
    through_seq < (SELECT max(seq) FROM audit_events a WHERE a.alliance_id = e.alliance_id)
    OR EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.next_attempt_at <= ?2)
  ) AS behind FROM webhook_endpoints e WHERE id = ?1`;

/** What came to it, as it came. */
export async function received({ name }: Pick<Endpoint, "name">): Promise<Received[]> {
  return (await fetch(`${env.RECEIVER}/${name}`)).json();
}

/** What came to it, each message verified by the public library under the endpoint's secret. */
export async function heard(endpoint: Endpoint): Promise<Heard[]> {
  const verifier = new Webhook(endpoint.secret);
  return (await received(endpoint)).map(({ headers, body }) => {
    verifier.verify(body, headers);
    return { id: headers["webhook-id"], ...JSON.parse(body) };
  });
}

export async function deliveriesOf(caller: Caller, { id }: Endpoint): Promise<WebhookDelivery[]> {
  const path = `/v1/webhook-deliveries?endpointId=${id}&limit=100`;
  return (await caller.read<{ data: WebhookDelivery[] }>(path)).data;
}
