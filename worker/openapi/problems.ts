// Which problems an operation may answer with: those of its own rules, and those that any request of its kind can meet.
import { PROBLEMS, type ProblemCode } from "../../schema/problems.ts";
import type { Endpoint } from "../http/endpoint.ts";
import { missLimitsOf } from "../http/limits.ts";
import type { Shape } from "./schemas.ts";

/** A problem that belongs to no operation: whose requests can meet it, in words and as a condition. */
type Widespread = { code: ProblemCode; by: string; meets: (endpoint: Endpoint) => boolean };

const everyOperation = { by: "every operation", meets: () => true };
const everyKeyHolder = { by: "every operation that needs a key or a session", meets: needsKey };

/** In the order in which the life of a request meets them. */
export const WIDESPREAD: readonly Widespread[] = [
  { code: "not_found", by: "every path that is none of the API's", meets: () => false },
  {
    code: "method_not_allowed",
    by: "every path that is asked with a method it does not have",
    meets: () => false,
  },
  {
    code: "too_many_requests",
    by: "every operation that needs a key, or is limited",
    meets: (endpoint) => endpoint.limit !== undefined || missLimitsOf(endpoint).length > 0,
  },
  { code: "malformed_request", ...everyOperation },
  { code: "body_too_large", ...everyOperation },
  { code: "content_type_not_supported", ...everyOperation },
  { code: "credentials_missing", ...everyKeyHolder },
  {
    code: "cross_site_refused",
    by: "every operation that changes something for a signed-in person",
    meets: (endpoint) => needsKey(endpoint) && endpoint.method !== "get",
  },
  {
    code: "membership_needed",
    by: "every operation that takes a key, asked by a signed-in person",
    meets: (endpoint) => needsKey(endpoint) && endpoint.by[0] !== "person",
  },
  { code: "role_not_allowed", ...everyKeyHolder },
  {
    code: "validation_failed",
    by: "every operation with parameters or a body",
    meets: ({ params, query, body }) => (params ?? query ?? body) !== undefined,
  },
  { code: "idempotency_key_reused", by: "every POST", meets: ({ method }) => method === "post" },
  { code: "clock_is_real", ...everyOperation },
  {
    code: "clock_goes_back",
    by: "every operation of an alliance's members, or behind a gift's link",
    meets: (endpoint) => isMembers(endpoint) || endpoint.path.startsWith("/v1/gift-links/"),
  },
  { code: "state_changed", by: "every operation that writes", meets: ({ method }) => method !== "get" },
  { code: "internal_error", ...everyOperation },
];

export function needsKey({ by }: Endpoint): boolean {
  return by[0] !== "public";
}

/** Only members have an alliance, and with it a clock that a test may set. */
export function isMembers({ by }: Endpoint): boolean {
  return by.some((role) => role !== "public" && role !== "operator" && role !== "person");
}

/** Every code an operation may answer with, each once: the widespread ones first, then its own. */
export function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const widespread = WIDESPREAD.filter(({ meets }) => meets(endpoint)).map(({ code }) => code);
  return [...new Set([...widespread, ...endpoint.problems])];
}

/** The problem answers of an operation by status; those that say nothing of its own are shared by reference. */
export function problemAnswers(endpoint: Endpoint): Record<string, Shape> {
  const answers = groupsOf(endpoint).map(([status, codes]) => {
    const answer = isShared(codes)
      ? { $ref: `#/components/responses/${nameOf(codes)}` }
      : problemAnswer(status, codes);
    return [status, answer];
  });
  return Object.fromEntries(answers);
}

/** The answers that operations share, by name. */
export function sharedAnswers(endpoints: readonly Endpoint[]): Record<string, Shape> {
  const shared = endpoints.flatMap(groupsOf).filter(([, codes]) => isShared(codes));
  const named = shared.map(([status, codes]) => [nameOf(codes), problemAnswer(status, codes)] as const);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}

function groupsOf(endpoint: Endpoint): [status: number, codes: ProblemCode[]][] {
  return [...Map.groupBy(problemsOf(endpoint), (code) => PROBLEMS[code].status)];
}

function isShared(codes: readonly ProblemCode[]): boolean {
  return codes.length === 1 || codes.every((code) => WIDESPREAD.some((it) => it.code === code));
}

function nameOf(codes: readonly ProblemCode[]): string {
  return codes.join("-or-");
}

function problemAnswer(status: number, codes: readonly ProblemCode[]): Shape {
  const code = codes.length === 1 ? { const: codes[0] } : { enum: codes };
  return {
    description: codes.map((it) => `- \`${it}\`: ${PROBLEMS[it].title.en}.`).join("\n"),
    headers: {
      "Jiehua-Request-Id": { $ref: "#/components/headers/RequestId" },
      ...(status === 401 ? { "WWW-Authenticate": { $ref: "#/components/headers/WwwAuthenticate" } } : {}),
      ...(status === 429 ? { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } : {}),
    },
    content: {
      "application/problem+json": {
        schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { code } }] },
      },
    },
  };
}
