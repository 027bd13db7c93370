// What each caller is to be answered: the roles of the document decide first, then whose the named thing is.
import { PROBLEMS, type ProblemCode } from "../../../schema/problems.ts";
import { ENDPOINTS } from "../../../worker/api.ts";
import { openApiDocument } from "../../../worker/openapi.ts";
import type { Caller, Relation } from "./callers.ts";
import type { Example } from "./example.ts";

export type Operation = { id: string; method: string; path: string; roles: readonly string[] };

/** The operations of the OpenAPI document. */
export function operationsOfDocument(): Operation[] {
  const { paths } = openApiDocument(ENDPOINTS) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      id: described.operationId,
      method: method.toUpperCase(),
      path,
      roles: described["x-roles"],
    })),
  );
}

type Described = { operationId: string; "x-roles": string[] };

/** Null where the caller is to be heard. */
export type Refusal = {
  status: number;
  code: ProblemCode;
  for: "who asks" | "what is asked for" | "a rule";
} | null;

/** Credentials → role → whose the thing is: the first that fails is the answer. */
export function refusalOf({ roles }: Operation, example: Example, caller: Caller, ownersId: string): Refusal {
  const { standing, personId } = caller;
  if (roles.length === 0) return null;
  if (standing.kind === "nobody") return refusal("credentials_missing", "who asks");
  if (roles.includes("person")) {
    if (personId === undefined) return refusal("role_not_allowed", "who asks");
    const isOthers = example.whose === "person" && personId !== ownersId;
    return isOthers ? refusal("not_found", "what is asked for") : null;
  }
  if (standing.kind === "person") return refusal("membership_needed", "who asks");
  const role = standing.kind === "operator" ? "operator" : standing.role;
  if (!roles.includes(role)) return refusal("role_not_allowed", "who asks");
  if (standing.kind === "operator") return null;
  if (isHidden(example.whose, standing.relation))
    return refusal(example.hiddenAs?.[standing.relation] ?? "not_found", "what is asked for");
  const unless = example.unless?.[standing.role];
  return unless === undefined ? null : refusal(unless, "a rule");
}

function isHidden(whose: Example["whose"], relation: Relation): boolean {
  if (relation === "foreign") return whose !== undefined;
  return relation === "stranger" && whose === "merchant";
}

function refusal(code: ProblemCode, reason: NonNullable<Refusal>["for"]): Refusal {
  return { status: PROBLEMS[code].status, code, for: reason };
}
