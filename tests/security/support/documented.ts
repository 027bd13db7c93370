// Whether an answer is one that the OpenAPI document declares for the operation that was asked.

import { PROBLEMS } from "../../../schema/problems.ts";
import { ENDPOINTS, methodsOf } from "../../../worker/api.ts";
import type { Endpoint } from "../../../worker/http/endpoint.ts";
import type { Shape } from "../../../worker/openapi/schemas.ts";
import { openApiDocument } from "../../../worker/openapi.ts";
import type { Answer } from "../../support/api.ts";
import type { Shot, Target } from "./shots.ts";

const document = openApiDocument(ENDPOINTS);
const { schemas, responses } = document.components as Record<"schemas" | "responses", Record<string, Shape>>;

/** Every operation with what the document says of it. */
export const TARGETS: readonly Target[] = ENDPOINTS.map((endpoint) => {
  const methods = (document.paths as Record<string, Record<string, Shape>>)[endpoint.path];
  return { endpoint, operation: methods?.[endpoint.method] ?? {}, components: schemas };
});

/** What is wrong with an answer; undefined where it is as documented. */
export function complaintAbout(shot: Shot, answer: Answer): string | undefined {
  if (answer.status >= 500) return "a server error";
  if (LEAKS.test(answer.text)) return "an inner message shows";
  const target = targetOf(shot);
  const declared = target === undefined ? undefined : declaredBy(target, answer.status);
  if (target === undefined) return complaintAboutNoOperation(shot, answer);
  if (declared === undefined) return `${answer.status} is not declared`;
  const type = answer.headers.get("Content-Type") ?? "";
  const media = declared[type];
  if (media === undefined) return `the media type ${type} is not declared`;
  if (shot.method === "HEAD") return answer.text === "" ? undefined : "HEAD has a body";
  if (answer.status >= 400) return complaintAboutProblem(answer, codesOf(media));
  return complaintAboutSuccess(target.endpoint, answer);
}

const LEAKS = /D1_ERROR|sqlite|drizzle|node_modules|\.tsx?:\d|\bat \S+ \(|Error:/i;

/** Paths that are none of ours are not found; those of other methods say which they have. */
function complaintAboutNoOperation({ path, method }: Shot, answer: Answer): string | undefined {
  const { pathname } = new URL(path, "http://jiehua.test");
  const expected = methodsOf(pathname).length === 0 ? "not_found" : "method_not_allowed";
  if (!pathname.startsWith("/v1/") || pathname === "/v1/openapi.json") return;
  if (answer.status !== PROBLEMS[expected].status) return `${answer.status} instead of ${expected}`;
  return method === "HEAD" ? undefined : complaintAboutProblem(answer, [expected]);
}

function complaintAboutProblem(
  { json, headers, status }: Answer,
  codes: readonly string[],
): string | undefined {
  if (!codes.includes(json.code ?? "")) return `the code ${json.code} is not declared`;
  if (json.status !== status) return "the problem names another status";
  if (json.type !== `/problems/${json.code}`) return "the type is not the problem's page";
  if (json.instance !== headers.get("Jiehua-Request-Id")) return "the instance is not the request's id";
  const texts = [json.title, json.detail];
  if (!texts.every((it) => typeof it === "string" && it !== "")) return "title or detail is missing";
  if (json.code === "validation_failed" && !Array.isArray(json.errors)) return "no field is pointed at";
  if (status === 429 && !headers.has("Retry-After")) return "Retry-After is missing";
  return status === 401 && !headers.has("WWW-Authenticate") ? "WWW-Authenticate is missing" : undefined;
}

function complaintAboutSuccess({ media, answer: schema }: Endpoint, answer: Answer): string | undefined {
  const { success, error } = schema.safeParse(media === undefined ? answer.json : answer.text);
  return success ? undefined : `the answer is not of its shape: ${error.message}`;
}

function targetOf({ method, path }: Shot): Target | undefined {
  const { pathname } = new URL(path, "http://jiehua.test");
  const asked = method === "HEAD" ? "get" : method.toLowerCase();
  return TARGETS.find(({ endpoint }) => endpoint.method === asked && patternOf(endpoint.path).test(pathname));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}

/** The declared contents by media type; undefined for a status that is not declared. */
function declaredBy({ operation }: Target, status: number): Record<string, Shape> | undefined {
  const response = (operation.responses as Record<string, Shape>)[status];
  const name = /^#\/components\/responses\/(.+)$/.exec(String(response?.$ref))?.[1];
  return (name === undefined ? response : responses[name])?.content as Record<string, Shape> | undefined;
}

function codesOf(media: Shape): readonly string[] {
  const { allOf } = media.schema as {
    allOf: [Shape, { properties: { code: { const?: string; enum?: string[] } } }];
  };
  const { code } = allOf[1].properties;
  return code.enum ?? [code.const ?? ""];
}
