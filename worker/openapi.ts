// The OpenAPI 3.1 document of the API, made of the declarations by which its requests are answered.
import { version } from "../package.json";
import type { Endpoint } from "./http/endpoint.ts";
import { headers, INTRODUCTION, parameters, problemSchemas, securitySchemes } from "./openapi/components.ts";
import { operationOf } from "./openapi/operation.ts";
import { sharedAnswers } from "./openapi/problems.ts";
import { type Shape, type Shapes, shapesOf, type Use } from "./openapi/schemas.ts";

/** The same for the same declarations, member for member. @throws Error where two schemas share a name. */
export function openApiDocument(endpoints: readonly Endpoint[]): Shape {
  const shapes = shapesOf(endpoints.flatMap(usesOf));
  return {
    openapi: "3.1.0",
    info: {
      title: "Jiehua",
      version,
      description: INTRODUCTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(endpoints, shapes),
    components: {
      schemas: inOrderOfNames({ ...shapes.components, ...problemSchemas }),
      responses: sharedAnswers(endpoints),
      parameters,
      headers,
      securitySchemes,
    },
  };
}

function usesOf({ params, query, body, answer }: Endpoint): Use[] {
  const sent = [params, query, body].filter((schema) => schema !== undefined);
  return [...sent.map((schema): Use => ({ schema, form: "input" })), { schema: answer, form: "output" }];
}

function pathsOf(endpoints: readonly Endpoint[], shapes: Shapes): Record<string, Shape> {
  const paths = [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, operations]) => {
    const methods = operations.map((endpoint) => [endpoint.method, operationOf(endpoint, shapes)]);
    return [path, Object.fromEntries(methods)];
  });
  return Object.fromEntries(paths);
}

function inOrderOfNames(shapes: Record<string, Shape>): Record<string, Shape> {
  return Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
