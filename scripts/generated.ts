// Every generated file of docs/, as text by its path: the OpenAPI document and one page a problem.
import { PROBLEMS, type ProblemCode } from "../schema/problems.ts";
import { ENDPOINTS } from "../worker/api.ts";
import { openApiDocument } from "../worker/openapi.ts";
import { problemIndex, problemPage } from "./problem-pages.ts";

/** The folder of which nothing else is kept. */
export const PROBLEMS_FOLDER = "docs/problems";

/** The same text wherever it is made: paths as in the repository, lines ended by LF. */
export function generatedFiles(): Record<string, string> {
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const pages = codes.map((code) => [`${PROBLEMS_FOLDER}/${code}.md`, problemPage(code, ENDPOINTS)]);
  return {
    "docs/openapi.json": `${JSON.stringify(openApiDocument(ENDPOINTS), null, 2)}\n`,
    [`${PROBLEMS_FOLDER}/README.md`]: problemIndex(codes),
    ...Object.fromEntries(pages),
  };
}
