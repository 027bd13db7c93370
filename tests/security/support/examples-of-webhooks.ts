// The examples about webhooks: endpoints of `own`, and what was told to them.
import { env } from "cloudflare:workers";
import { newId } from "../../../schema/ids.ts";
import { webhookDeliveries } from "../../../schema/tables/webhooks.ts";
import { insert } from "../../../worker/db/statement.ts";
import { type DividedWorld, WORDS } from "./divided-world.ts";
import { byId, type Example, type Scene } from "./example.ts";

const body = { url: `https://hooks.${WORDS.own}.org/in`, events: ["coupon.redeemed"] };

export const EXAMPLES_OF_WEBHOOKS: Record<string, Example> = {
  postWebhookEndpoints: {
    ask: () => ({ body: { ...body, url: "https://hooks.jiehua.org/in" } }),
  },
  getWebhookEndpoints: { ask: () => ({}) },
  deleteWebhookEndpointsById: {
    whose: "merchant",
    ask: ({ webhook }) => byId(webhook.endpointId),
    fresh: async (scene) => byId(await anEndpoint(scene)),
  },
  postWebhookEndpointsByIdRotation: {
    whose: "merchant",
    ask: ({ webhook }) => byId(webhook.endpointId, {}),
  },
  getWebhookDeliveries: { ask: () => ({}) },
  postWebhookDeliveriesByIdReplay: { whose: "merchant", ask: ({ webhook }) => byId(webhook.deliveryId) },
};

/** An endpoint of `own` that a redemption was told to. */
export async function aWebhook(divided: DividedWorld): Promise<Scene["webhook"]> {
  const [endpointId, deliveryId] = [await anEndpoint(divided), newId("event")];
  const { world, own, shop } = divided;
  const row = {
    ...{ allianceId: world.id, id: deliveryId, endpointId, merchantId: own.id, seq: 1, attempts: 0 },
    ...{ type: "coupon.redeemed", subjectId: shop.redemption.id, body: "{}", createdAt: Date.now() },
  };
  const { sql, params } = insert(webhookDeliveries, row);
  await env.DB.prepare(sql)
    .bind(...params)
    .run();
  return { endpointId, deliveryId };
}

async function anEndpoint({ own }: DividedWorld): Promise<string> {
  return (await own.made<{ id: string }>("/v1/webhook-endpoints", body)).id;
}
