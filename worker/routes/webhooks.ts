// Webhooks: endpoints that admins and owners register, and the deliveries to them.
import { z } from "zod";
import { rotationRequest } from "../../schema/contract/api-keys.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import {
  createdWebhookEndpoint,
  webhookDelivery,
  webhookDeliveryQuery,
  webhookEndpoint,
  webhookEndpointRequest,
} from "../../schema/contract/webhooks.ts";
import { listDeliveries, replayDelivery } from "../domain/webhooks/deliveries.ts";
import { deleteEndpoint, listEndpoints, registerEndpoint } from "../domain/webhooks/endpoints.ts";
import { rotateEndpoint } from "../domain/webhooks/rotate.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Webhooks";
const params = z.object({ id: pathId });

export const webhookRoutes = [
  endpoint({
    method: "post",
    path: "/v1/webhook-endpoints",
    tag,
    summary: "Have events told to a URL: the alliance's, or those one's merchant has a part in",
    by: ["admin", "owner"],
    body: webhookEndpointRequest,
    status: 201,
    answer: createdWebhookEndpoint,
    problems: ["webhook_target_not_allowed", "too_many_webhook_endpoints"],
    secrets: ["secret"],
    act: (ctx, { body }) => registerEndpoint(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/webhook-endpoints",
    tag,
    summary: "List webhook endpoints",
    by: ["admin", "owner"],
    query: pageQuery,
    status: 200,
    answer: listOf(webhookEndpoint),
    act: (ctx, { query }) => listEndpoints(ctx, query),
  }),
  endpoint({
    method: "delete",
    path: "/v1/webhook-endpoints/{id}",
    tag,
    summary: "End a webhook endpoint, with what is still due to it",
    by: ["admin", "owner"],
    params,
    status: 200,
    answer: webhookEndpoint,
    problems: ["not_found"],
    act: (ctx, it) => deleteEndpoint(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/webhook-endpoints/{id}/rotation",
    tag,
    summary: "Put a new secret in the old one's place, which signs too for an overlap",
    by: ["admin", "owner"],
    params,
    body: rotationRequest,
    status: 201,
    answer: createdWebhookEndpoint,
    problems: ["not_found", "webhook_endpoint_ended"],
    secrets: ["secret"],
    act: (ctx, it) => rotateEndpoint(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "get",
    path: "/v1/webhook-deliveries",
    tag,
    summary: "List what was told to endpoints in the last thirty days, and what became of it",
    by: ["admin", "owner"],
    query: webhookDeliveryQuery,
    status: 200,
    answer: listOf(webhookDelivery),
    act: (ctx, { query }) => listDeliveries(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/webhook-deliveries/{id}/replay",
    tag,
    summary: "Deliver an event again, under the same id",
    by: ["admin", "owner"],
    params,
    status: 200,
    answer: webhookDelivery,
    problems: ["not_found", "webhook_endpoint_ended"],
    act: (ctx, it) => replayDelivery(ctx, it.params.id),
  }),
];
