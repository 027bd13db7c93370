// One operation as OpenAPI describes it.
import type { z } from "zod";
import type { Role } from "../context.ts";
import { isAllowed } from "../http/actor.ts";
import type { Endpoint, MissLimit } from "../http/endpoint.ts";
import { isMembers, problemAnswers } from "./problems.ts";
import type { Shape, Shapes } from "./schemas.ts";

/** `x-roles` names everybody who may call, not only the least role that the declaration names. */
export function operationOf(endpoint: Endpoint, shapes: Shapes): Shape {
  const { tag, summary, body } = endpoint;
  const description = descriptionOf(endpoint);
  return {
    operationId: operationIdOf(endpoint),
    tags: [tag],
    summary,
    ...(description === "" ? {} : { description }),
    "x-roles": rolesOf(endpoint),
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint, shapes),
    ...(body === undefined ? {} : { requestBody: requestBody(body, shapes) }),
    responses: { [endpoint.status]: answerOf(endpoint, shapes), ...problemAnswers(endpoint) },
  };
}

/** Method and path as one word: `POST /v1/offers/{id}/terms` is `postOffersByIdTerms`. */
export function operationIdOf({ method, path }: Pick<Endpoint, "method" | "path">): string {
  const words = path
    .replace(/^\/v1/, "")
    .replace(/\{(\w+)\}/g, "by-$1")
    .split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

const ROLES: readonly (Role | "person")[] = ["operator", "admin", "owner", "staff", "cashier", "person"];

function rolesOf({ by }: Endpoint): (Role | "person")[] {
  return ROLES.filter((role) => isAllowed(role, by));
}

function descriptionOf(endpoint: Endpoint): string {
  const { description, secrets, limit, missLimit } = endpoint;
  const roles = rolesOf(endpoint).map((role) => `\`${role}\``);
  const once = secrets.map((name) => `\`${name}\``).join(", ");
  return [
    ...(description === undefined ? [] : [description]),
    roles.length === 0 ? "Needs no key." : `Roles: ${roles.join(", ")}.`,
    ...(once === "" ? [] : [`Shown only once, and null where the answer is repeated: ${once}.`]),
    ...(limit === undefined ? [] : ["Limited by address."]),
    ...(missLimit === undefined ? [] : [MISS_LIMITS[missLimit]]),
  ].join("\n\n");
}

const MISS_LIMITS: Record<MissLimit, string> = {
  coupons:
    "After thirty codes in a minute that were not there to redeem, a credential waits for the next one.",
  links: "After thirty links in a minute that lead nowhere, an address waits for the next one.",
  credentials: "After sixty refusals in a minute, an address waits for the next one.",
};

/** A key, a session, or either; the operator has no session and a person as such no key. */
function securityOf(endpoint: Endpoint): Shape[] {
  const byKey = rolesOf(endpoint).some((role) => role !== "person");
  const bySession = endpoint.by[0] === "person" || isMembers(endpoint);
  return [...(byKey ? [{ apiKey: [] }] : []), ...(bySession ? [{ session: [] }] : [])];
}

function parametersOf(endpoint: Endpoint, shapes: Shapes): Shape[] {
  return [
    ...named(endpoint.params, "path", shapes),
    ...named(endpoint.query, "query", shapes),
    ...(endpoint.method === "post" ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
    ...(isMembers(endpoint)
      ? [{ $ref: "#/components/parameters/JiehuaMembership" }, { $ref: "#/components/parameters/JiehuaNow" }]
      : []),
  ];
}

function named(object: z.ZodType | undefined, place: "path" | "query", shapes: Shapes): Shape[] {
  if (object === undefined) return [];
  const { properties = {}, required = [] } = shapes.of(object, "input");
  return Object.entries(properties as Record<string, Shape>).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    ...(description === undefined ? {} : { description }),
    required: place === "path" || (required as string[]).includes(name),
    schema,
  }));
}

function requestBody(body: z.ZodType, shapes: Shapes): Shape {
  const schema = shapes.of(body, "input");
  return {
    required: !body.safeParse(undefined).success,
    content: { "application/json": { schema } },
  };
}

function answerOf(endpoint: Endpoint, shapes: Shapes): Shape {
  const { method, status, media = "application/json", formats, answer } = endpoint;
  const medias = formats === undefined ? [media] : Object.values(formats).map((it) => it.media);
  const replayed = { "Idempotent-Replayed": { $ref: "#/components/headers/IdempotentReplayed" } };
  return {
    description: status === 201 ? "Created." : "Done.",
    headers: {
      "Jiehua-Request-Id": { $ref: "#/components/headers/RequestId" },
      ...(isMembers(endpoint) ? { "Jiehua-Test": { $ref: "#/components/headers/Test" } } : {}),
      ...(method === "post" ? replayed : {}),
    },
    content: Object.fromEntries(medias.map((it) => [it, { schema: shapes.of(answer, "output") }])),
  };
}
