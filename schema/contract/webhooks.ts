// Webhooks: endpoints with their secrets, and what became of each delivery.
import { z } from "zod";
import { WEBHOOK_EVENT_TYPES } from "../webhook-events.ts";
import { MAX_TARGET_LENGTH } from "../webhook-target.ts";
import { secretOnce } from "./alliances.ts";
import { id, instant, pageQuery } from "./scalars.ts";

export const webhookEventType = z
  .enum(WEBHOOK_EVENT_TYPES)
  .meta({ id: "WebhookEventType", description: "More may be added: pass over those that are not known." });

export const webhookEndpointRequest = z
  .strictObject({
    url: z.string().min(1).max(MAX_TARGET_LENGTH).meta({
      description: "https, a public host by its name, port 443 or 8443, no credentials, no fragment.",
    }),
    events: z.array(webhookEventType).min(1).max(WEBHOOK_EVENT_TYPES.length),
  })
  .meta({ id: "WebhookEndpointRequest" });
export type WebhookEndpointRequest = z.infer<typeof webhookEndpointRequest>;

export const webhookEndpoint = z
  .strictObject({
    id: id("webhookEndpoint"),
    merchantId: id("merchant").nullable().meta({ description: "Whose it is; null for the alliance's own." }),
    url: z.string(),
    events: z.array(z.string()),
    previousSecretUntil: instant
      .nullable()
      .meta({ description: "Until then the secret before the last rotation signs too." }),
    createdAt: instant,
    endedAt: instant.nullable(),
    endedBecause: z
      .enum(["deleted", "gone"])
      .nullable()
      .meta({ description: "`gone` where the receiver answered 410." }),
  })
  .meta({ id: "WebhookEndpoint" });
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;

export const createdWebhookEndpoint = webhookEndpoint
  .extend({ secret: secretOnce })
  .meta({ id: "CreatedWebhookEndpoint" });
export type CreatedWebhookEndpoint = z.infer<typeof createdWebhookEndpoint>;

export const webhookDelivery = z
  .strictObject({
    id: id("event").meta({ description: "The `webhook-id` of every attempt." }),
    endpointId: id("webhookEndpoint"),
    type: z.string(),
    subjectId: z.string().meta({ description: "The thing that it happened to." }),
    status: z.enum(["pending", "delivered", "failed"]),
    attempts: z.int().min(0),
    attemptedAt: instant.nullable(),
    nextAttemptAt: instant.nullable(),
    lastStatus: z.int().nullable().meta({ description: "What the receiver last answered." }),
    lastError: z
      .enum(["unreachable", "timed_out", "redirected", "refused", "target_not_allowed"])
      .nullable()
      .meta({ description: "Why the last attempt came to nothing." }),
    createdAt: instant,
    deliveredAt: instant.nullable(),
  })
  .meta({ id: "WebhookDelivery" });
export type WebhookDelivery = z.infer<typeof webhookDelivery>;

export const webhookDeliveryQuery = pageQuery.extend({ endpointId: z.string().max(128).optional() });
export type WebhookDeliveryQuery = z.infer<typeof webhookDeliveryQuery>;
