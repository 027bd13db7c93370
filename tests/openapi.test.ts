// The OpenAPI document and the pages about problems: current, complete, and true to the operations.
/// <reference types="vite/types/importMeta.d.ts" />
import { expect, test } from "vitest";
import { PROBLEMS } from "../schema/problems.ts";
import { generatedFiles, PROBLEMS_FOLDER } from "../scripts/generated.ts";
import { ENDPOINTS } from "../worker/api.ts";
import { operationIdOf } from "../worker/openapi/operation.ts";
import { problemsOf } from "../worker/openapi/problems.ts";
import { openApiDocument } from "../worker/openapi.ts";
import { call } from "./support/api.ts";

const committed = filesByPath(
  import.meta.glob<string>(["../docs/openapi.json", "../docs/problems/*"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
);
const document = openApiDocument(ENDPOINTS);
const documented = JSON.stringify(document);

test("the committed files are those that `npm run generate` makes", () => {
  const expected = generatedFiles();
  expect(Object.keys(committed).sort()).toEqual(Object.keys(expected).sort());
  for (const path of Object.keys(expected)) expect(committed[path] === expected[path], path).toBe(true);
});

test("the served document is the committed one", async () => {
  const served = await call("GET", "/v1/openapi.json");
  expect(served.status).toBe(200);
  expect(served.json).toEqual(JSON.parse(committed["docs/openapi.json"] ?? ""));
});

test("every reference of the document resolves", () => {
  const references = [...documented.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? "");
  expect(references.length).toBeGreaterThan(0);
  for (const reference of new Set(references)) expect(resolve(reference), reference).toBeTypeOf("object");
});

test("every component is used", () => {
  const { schemas, responses, parameters, headers } = document.components as Record<string, object>;
  for (const [kind, components] of Object.entries({ schemas, responses, parameters, headers }))
    for (const name of Object.keys(components ?? {}))
      expect(documented, `${kind}/${name}`).toContain(`"#/components/${kind}/${name}"`);
});

test("operation ids are unique", () => {
  const ids = ENDPOINTS.map(operationIdOf);
  expect(new Set(ids).size).toBe(ids.length);
});

for (const endpoint of ENDPOINTS) {
  const name = `${endpoint.method.toUpperCase()} ${endpoint.path}`;

  test(`${name} documents its success, its path and all its problems`, () => {
    const operation = operationAt(endpoint.path, endpoint.method);
    const statuses = Object.keys(operation.responses);
    expect(statuses.filter((status) => status.startsWith("2"))).toEqual([String(endpoint.status)]);
    const inPath = operation.parameters.filter((it) => it.in === "path").map((it) => it.name);
    expect(inPath).toEqual([...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter));
    for (const code of problemsOf(endpoint)) {
      const answer = operation.responses[String(PROBLEMS[code].status)];
      const { $ref = undefined } = answer as { $ref?: string };
      expect(JSON.stringify($ref === undefined ? answer : resolve($ref)), code).toContain(`"${code}"`);
      expect(committed, code).toHaveProperty([`${PROBLEMS_FOLDER}/${code}.md`]);
    }
  });
}

test("every problem has a page that says it in both languages", () => {
  for (const [code, { status, title, remedy }] of Object.entries(PROBLEMS)) {
    const page = committed[`${PROBLEMS_FOLDER}/${code}.md`];
    for (const text of [code, String(status), title.en, title.zh, remedy.en, remedy.zh])
      expect(page, code).toContain(text);
  }
});

type Operation = { responses: Record<string, object>; parameters: { in?: string; name?: string }[] };

function operationAt(path: string, method: string): Operation {
  return resolve(`#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}`) as Operation;
}

/** What a JSON pointer of the document leads to (RFC 6901); undefined where it leads nowhere. */
function resolve(reference: string): unknown {
  const steps = reference.replace(/^#\//, "").split("/");
  return steps
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce((at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step], document);
}

function filesByPath(globbed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(globbed).map(([path, text]) => [path.replace("../", ""), text]));
}
