// What every operation of the OpenAPI document shares: the problem's shape, headers, the key, and the words in front.
import { PROBLEMS } from "../../schema/problems.ts";
import type { Shape } from "./schemas.ts";

/** RFC 9457, with the rule's name as `code` and, for `validation_failed`, one entry a field. */
export const problemSchemas: Record<string, Shape> = {
  Problem: {
    description: "RFC 9457. Some rules add members of their own, such as `minSpendMinor`.",
    type: "object",
    properties: {
      type: { type: "string", format: "uri-reference", description: "A page about this problem." },
      title: { type: "string", description: "Why, in the language of Accept-Language (en, zh-CN)." },
      status: { type: "integer" },
      detail: { type: "string", description: "What to do now, in the same language." },
      instance: { type: "string", description: "The request's id, as in `Jiehua-Request-Id`." },
      code: { type: "string", enum: Object.keys(PROBLEMS), description: "The rule's name." },
      errors: { type: "array", items: { $ref: "#/components/schemas/FieldError" } },
    },
    required: ["type", "title", "status", "detail", "instance", "code"],
  },
  FieldError: {
    type: "object",
    properties: {
      pointer: { type: "string", description: "RFC 6901: where in the body, path or query." },
      code: { type: "string" },
      detail: { type: "string" },
    },
    required: ["pointer", "code", "detail"],
  },
};

export const parameters: Record<string, Shape> = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "Makes a POST safe to repeat: the same key with the same body gives the first answer again, for 30 days.",
    required: false,
    schema: { type: "string", pattern: "^[!-~]{1,255}$" },
  },
  JiehuaNow: {
    name: "Jiehua-Now",
    in: "header",
    description: "When this happens, in a test alliance only. Never before what happened there last.",
    required: false,
    schema: { type: "string", format: "date-time" },
  },
  JiehuaMembership: {
    name: "Jiehua-Membership",
    in: "header",
    description:
      "As which of their memberships a signed-in person asks; may be left out where there is just one. A key needs none.",
    required: false,
    schema: { type: "string" },
  },
};

export const headers: Record<string, Shape> = {
  RequestId: {
    description: "Names this request in the logs; a caller's own `Jiehua-Request-Id` is taken over.",
    schema: { type: "string", maxLength: 64 },
  },
  Test: {
    description: "Present where the caller is of a test alliance, in refusals too: nothing here is real.",
    schema: { const: "true" },
  },
  IdempotentReplayed: {
    description: "Present where this is the first answer again.",
    schema: { const: "true" },
  },
  RetryAfter: { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
  WwwAuthenticate: { description: "The scheme to use.", schema: { const: "Bearer" } },
};

export const securitySchemes: Record<string, Shape> = {
  apiKey: {
    type: "http",
    scheme: "bearer",
    description:
      "An API key: `jh_live_…`, or `jh_test_…` of a test alliance. It carries a role and, except for the operator's, one alliance.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-jiehua-session",
    description:
      "What `POST /v1/sessions` gives a browser. On its own machine, without TLS, an instance calls it `jiehua-session`.",
  },
};

export const INTRODUCTION = `Complementary shops gift each other's coupons, prove which gift brought which sale, and settle to the cent.

**Amounts** are integers in minor units of the alliance's currency (\`…Minor\`), rates are basis points (\`…Bps\`), instants are ISO 8601 in UTC (\`…At\`).

**Keys** are sent as \`Authorization: Bearer …\`. An \`owner\` may do all that \`staff\` may, \`staff\` all that a \`cashier\` may. What belongs to others answers exactly like what does not exist.

**Problems** are \`application/problem+json\` (RFC 9457). Their \`code\` is the name of the rule that was not met, their \`type\` a page about it. A field that an operation does not know is refused.

**Lists** answer one page, newest first unless they say otherwise: pass \`nextCursor\` as \`cursor\` for the next one.

**Within v1** fields are only added.`;
