// What the API refuses, as the app knows it: the rule's name, the fields concerned, and what to ask the operator by.

/** One field that was not accepted, by the name of its input: `/contact/email` is `contact.email`. */
export type FieldProblem = { field: string; code: string };

/** `unreachable` is the one code of our own: no answer came at all. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly code: string;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  /** Names the request in the operator's logs. */
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** What else the answer says, such as `minSpendMinor`; undefined where it has no such number. */
  readonly figure: (name: string) => number | undefined;

  constructor(code: string, facts: Partial<Omit<ApiProblem, "code">> = {}) {
    super(code);
    this.code = code;
    this.status = facts.status ?? 0;
    this.fields = facts.fields ?? [];
    this.requestId = facts.requestId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.figure = facts.figure ?? (() => undefined);
  }

  /** True where asking again with the same Idempotency-Key may still find the first answer. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** Fields that the app itself cannot read, said like the API's own refusal. */
export function unreadable(fields: readonly FieldProblem[]): ApiProblem {
  return new ApiProblem("validation_failed", { status: 422, fields });
}

/** Reads an RFC 9457 answer; one that is none of the API's, as from a proxy between, is `internal_error`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const { status } = response;
  const requestId = response.headers.get("Jiehua-Request-Id") ?? undefined;
  const retryAfterSeconds = Number(response.headers.get("Retry-After")) || undefined;
  const body: unknown = await response.json().catch(() => null);
  if (!isRecord(body) || typeof body.code !== "string") {
    return new ApiProblem("internal_error", { status, requestId });
  }
  const errors = Array.isArray(body.errors) ? body.errors.filter(isRecord) : [];
  const fields = errors.map((it) => ({ field: fieldOf(String(it.pointer)), code: String(it.code) }));
  const figure = (name: string) => (typeof body[name] === "number" ? body[name] : undefined);
  return new ApiProblem(body.code, { status, fields, requestId, retryAfterSeconds, figure });
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiProblem;
  }
}

function fieldOf(pointer: string): string {
  const steps = pointer.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).join(".");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
