// The style of the repository as a test: which way imports point, how large files are, and what is never written.
import { expect, test } from "vitest";
import { allSources, codeOf, type Import, importsOf, type Source } from "./support/sources.ts";

/** A rule names what breaks it; its example is a file that would. */
type Rule = { says: string; breaks: (sources: readonly Source[]) => string[]; examples: readonly Source[] };

const all = allSources();
const SELF = "tests/tidy.test.ts";

/** What each part of the Worker and the schema may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  tables: ["schema"],
  env: ["schema"],
  context: ["schema", "db", "mail"],
  db: ["schema", "tables", "context", "env"],
  domain: ["schema", "tables", "db", "context", "mail"],
  mail: ["schema", "env"],
  http: ["schema", "db", "context", "env", "mail"],
  routes: ["schema", "domain", "http", "context"],
  jobs: ["schema", "tables", "db", "domain", "context"],
  openapi: ["schema", "http", "context"],
  api: ["routes", "http"],
  pages: ["schema", "domain", "http", "context", "openapi", "api", "mail"],
  app: ["schema", "api", "http", "pages", "env"],
  index: ["app", "env", "jobs", "mail"],
};

/** Packages that a part must do without. */
const WITHOUT: Record<string, RegExp> = {
  schema: /^(drizzle-orm|hono)/,
  tables: /^hono/,
  db: /^hono/,
  domain: /^hono/,
  routes: /^(drizzle-orm|hono)/,
  pages: /^drizzle-orm/,
  openapi: /^(drizzle-orm|hono)/,
};

const RULES: readonly Rule[] = [
  {
    says: "imports point from routes, jobs and pages to the domain, from there to db, from there to the schema",
    breaks: (sources) => importsIn(sources).filter(pointsElsewhere).map(describe),
    examples: [
      { path: "worker/domain/offers/x.ts", text: 'import { respond } from "../../http/respond.ts";' },
      { path: "worker/domain/offers/x.ts", text: 'import type { A } from "../../routes/offers.ts";' },
      { path: "worker/routes/x.ts", text: 'import { offers } from "../../schema/tables/offers.ts";' },
      { path: "worker/routes/x.ts", text: 'export { commit } from "../db/commit.ts";' },
      { path: "worker/db/x.ts", text: 'import {\n  a,\n  b,\n} from "../domain/offers/check.ts";' },
      { path: "worker/http/x.ts", text: 'import { showDocs } from "../pages/docs.ts";' },
      { path: "schema/x.ts", text: 'import "../worker/env.ts";' },
      { path: "schema/contract/x.ts", text: 'import { must } from "../tables/must.ts";' },
      { path: "worker/pages/x.tsx", text: 'const late = await import("../db/read.ts");' },
    ],
  },
  {
    says: "only tables, db and the domain know drizzle, only http, pages and the app know hono",
    breaks: (sources) => importsIn(sources).filter(namesBannedPackage).map(describe),
    examples: [
      { path: "schema/contract/x.ts", text: 'import { sql } from "drizzle-orm";' },
      { path: "worker/routes/x.ts", text: 'import { eq } from "drizzle-orm/sqlite-core";' },
      { path: "worker/domain/x.ts", text: 'import type { Context } from "hono";' },
    ],
  },
  {
    says: "the app takes its types from the OpenAPI document, and from the repository only what is pure",
    breaks: (sources) =>
      sources
        .filter(({ path }) => path.startsWith("dashboard/"))
        .flatMap(importsOf)
        .filter(({ to }) => /^(worker|tests|scripts|bench|schema\/tables)\//.test(to))
        .map(describe),
    examples: [
      { path: "dashboard/parts/x.tsx", text: 'import { Ticket } from "../../worker/pages/ticket.tsx";' },
      { path: "dashboard/api/x.ts", text: 'import { offers } from "../../schema/tables/offers.ts";' },
    ],
  },
  {
    says: "nothing imports the Worker's entry",
    breaks: (sources) =>
      sources
        .flatMap(importsOf)
        .filter(({ to }) => to === "worker/index.ts")
        .map(describe),
    examples: [{ path: "tests/x.test.ts", text: 'import worker from "../worker/index.ts";' }],
  },
  {
    says: "folders do not import each other in circles",
    breaks: (sources) =>
      circles(
        importsIn(sources).filter(({ typesOnly }) => !typesOnly),
        folderOf,
      ),
    examples: [
      { path: "worker/http/x.ts", text: 'import { storeRoutes } from "../routes/stores.ts";' },
      { path: "worker/db/x.ts", text: 'import { bearerOf } from "../http/credential.ts";' },
    ],
  },
  {
    says: "files do not import each other in circles, not even for a type",
    breaks: (sources) => circles(sources.flatMap(importsOf), pathAsIs),
    examples: [
      { path: "schema/money.ts", text: 'import type { Discount } from "./contract/terms.ts";' },
      { path: "dashboard/app/storage.ts", text: 'const { theme } = await import("./theme.ts");' },
    ],
  },
  {
    says: "batches are written by commit alone; elsewhere they only read",
    breaks: (sources) => sources.filter(isWorkers).flatMap(writesPastCommit),
    examples: [
      { path: "worker/domain/x.ts", text: "await ctx.d1.batch(writes);" },
      { path: "worker/domain/x.ts", text: "await ctx.db.batch([ctx.db.update(offers).set({ a: (1) })]);" },
      { path: "worker/domain/x.ts", text: 'await ctx.d1.prepare("DELETE FROM offers").run();' },
      { path: "worker/domain/x.ts", text: "await ctx.db.insert(offers).values(row);" },
      { path: "worker/routes/x.ts", text: "await db.batch(reads);" },
    ],
  },
  {
    says: "there are no interactive transactions",
    breaks: (sources) => matchesOf(sources.filter(isOurs), /\.transaction\(/),
    examples: [{ path: "worker/db/x.ts", text: "await ctx.db.transaction(async (tx) => tx);" }],
  },
  {
    says: "no row is replaced",
    breaks: (sources) =>
      matchesOf(
        sources.filter((it) => isOurs(it) && !isTest(it)),
        /\bREPLACE\s+INTO\b/i,
        /\bOR\s+REPLACE\b/i,
      ),
    examples: [
      { path: "worker/db/x.ts", text: 'const sql = "INSERT OR REPLACE INTO offers VALUES (1)";' },
      { path: "worker/db/x.ts", text: "const sql = `replace into offers VALUES (1)`;" },
    ],
  },
  {
    says: "the clock is read once a request and once a job",
    breaks: (sources) => sources.filter((it) => isOurs(it) && !isTest(it)).flatMap(readsClock),
    examples: [
      { path: "worker/domain/x.ts", text: "const now = Date.now();" },
      { path: "schema/x.ts", text: "const now = new Date();" },
      { path: "worker/http/request-context.ts", text: "const a = Date.now();\nconst b = Date.now();" },
    ],
  },
  {
    says: "no file has more than four hundred lines",
    breaks: (sources) => sources.filter(({ text }) => text.trimEnd().split("\n").length > 400).map(pathOf),
    examples: [{ path: "tests/x.test.ts", text: "\n".repeat(400).concat("end;") }],
  },
  {
    says: "nothing is of the type any",
    breaks: (sources) => sources.filter((it) => isTyped(it) && isAnyType(codeOf(it))).map(pathOf),
    examples: [
      { path: "scripts/x.ts", text: "const a = b as any;" },
      { path: "worker/x.ts", text: "function f(a: any[]) {}" },
      { path: "worker/x.ts", text: "const a = new Map<string, any>();" },
      { path: "worker/x.ts", text: "type A =\n  | any\n  | string;" },
      { path: "schema/contract/x.ts", text: "const a = z.any();" },
    ],
  },
  {
    says: "nothing is skipped, silenced or left for later",
    breaks: (sources) =>
      matchesOf(
        sources,
        /\b(TODO|FIXME|XXX|HACK)\b/,
        /@ts-(ignore|expect-error|nocheck)/,
        /\b(biome|eslint|prettier)-(ignore|disable)/,
        /\b(test|it|describe|suite)\.(skip|only|todo|fails|skipIf|runIf)\b/,
        /\b(xit|xtest|xdescribe)\(/,
      ),
    examples: [
      { path: "worker/x.ts", text: "// TODO: later" },
      { path: "worker/x.ts", text: "// @ts-ignore" },
      { path: "worker/x.ts", text: "// biome-ignore lint: no" },
      { path: "tests/x.test.ts", text: 'test.skip("a", () => {});' },
      { path: "tests/x.test.ts", text: 'describe.only("a", () => {});' },
    ],
  },
  {
    says: "every file begins with a comment that says what it is for",
    breaks: (sources) =>
      sources
        .filter((it) => it.path.includes("/") && !/^(\/\/ .{10,}\n){0,2}\/\/ .{10,}[.:?!]\n/.test(it.text))
        .map(pathOf),
    examples: [
      { path: "worker/x.ts", text: 'import { z } from "zod";\n' },
      { path: "schema/x.ts", text: "// offers and such\nexport const a = 1;\n" },
    ],
  },
  {
    says: "files and folders have names in kebab case that say more than utils",
    breaks: (sources) => sources.map(pathOf).filter((path) => !isWellNamed(path)),
    examples: [
      { path: "worker/domain/giftCoupons.ts", text: "" },
      { path: "worker/Domain/gift.ts", text: "" },
      { path: "worker/utils/money.ts", text: "" },
      { path: "worker/domain/gift-helpers.ts", text: "" },
      { path: "worker/common.ts", text: "" },
    ],
  },
];

for (const { says, breaks, examples } of RULES) {
  test(says, () => {
    expect(breaks(all.filter(({ path }) => path !== SELF))).toEqual([]);
  });

  test(`it is noticed where it is broken that ${says}`, () => {
    for (const example of examples) {
      const others = all.filter(({ path }) => path !== SELF && path !== example.path);
      const known = breaks(others);
      const noticed = breaks([...others, example]).filter((it) => !known.includes(it));
      expect(noticed, example.text).not.toEqual([]);
    }
  });
}

test("the sources are all here", () => {
  const paths = all.map(pathOf);
  for (const path of [
    SELF,
    "worker/index.ts",
    "worker/pages/problem.tsx",
    "dashboard/main.tsx",
    "scripts/build.mjs",
    "vitest.config.ts",
  ])
    expect(paths).toContain(path);
  expect(all.flatMap(importsOf).filter(({ to }) => to === "worker/db/commit.ts").length).toBeGreaterThan(0);
});

/** The part of the Worker or the schema that a file belongs to; undefined for tests and what stands outside. */
function partOf(path: string): string | undefined {
  if (isTest({ path }) || !isOurs({ path })) return undefined;
  if (path.startsWith("schema/tables/")) return "tables";
  if (path.startsWith("schema/")) return "schema";
  return /^worker\/([a-z]+)/.exec(path)?.[1];
}

/** Imports among our own files, without those of tests, which may look anywhere. */
function importsIn(sources: readonly Source[]): Import[] {
  return sources.filter(({ path }) => partOf(path) !== undefined).flatMap(importsOf);
}

function pointsElsewhere({ from, to }: Import): boolean {
  const [part = "", target] = [partOf(from), partOf(to)];
  if (target === undefined) return /^(tests|scripts|bench|worker|schema)\//.test(to);
  return target !== part && !MAY_IMPORT[part]?.includes(target);
}

function namesBannedPackage({ from, to }: Import): boolean {
  return WITHOUT[partOf(from) ?? ""]?.test(to) ?? false;
}

/** Each circle once, as the places on the way round. */
function circles(imports: readonly Import[], placeOf: (path: string) => string): string[] {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (placeOf(from) === placeOf(to)) continue;
    edges.set(placeOf(from), (edges.get(placeOf(from)) ?? new Set()).add(placeOf(to)));
  }
  const found = new Set<string>();
  for (const start of edges.keys()) {
    const way = wayBack(edges, start);
    if (way?.every((place) => place >= start)) found.add(way.join(" → "));
  }
  return [...found];
}

const pathAsIs = (path: string): string => path;

/** Files at the top of the Worker and the schema stand for themselves. */
function folderOf(path: string): string {
  const folder = path.split("/").slice(0, -1).join("/");
  return folder === "worker" || folder === "schema" ? path : folder;
}

/** The shortest way from a place back to itself; undefined where there is none. */
function wayBack(edges: Map<string, Set<string>>, start: string): string[] | undefined {
  const queue = [[start]];
  const visited = new Set<string>();
  for (const way of queue) {
    for (const next of edges.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [...way, start];
      if (!visited.has(next)) queue.push([...way, next]);
      visited.add(next);
    }
  }
  return undefined;
}

/** Where single statements and batches may reach D1 itself; a job's one statement needs no batch. */
const DATABASE_DOORS = /^worker\/(db\/(commit|read)\.ts$|jobs\/)/;

function writesPastCommit(source: Source): string[] {
  if (DATABASE_DOORS.test(source.path)) return [];
  const code = codeOf(source);
  const reads = [...code.matchAll(/\bctx\.db\.batch\(/g)].map((it) => callAt(code, it.index + it[0].length));
  const batches = code.match(/\.batch\(/g)?.length ?? 0;
  const isDomains = source.path.startsWith("worker/domain/");
  const broken =
    batches > (isDomains ? reads.length : 0) ||
    reads.some((call) => /\.(insert|update|delete)\(/.test(call)) ||
    /\.prepare\(|\bdb\s*\.(insert|update|delete|run)\(/.test(code);
  return broken ? [source.path] : [];
}

/** What stands between the parentheses of a call, whose first one ends at `start`. */
function callAt(code: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < code.length && depth > 0; end++) {
    if (code[end] === "(") depth++;
    if (code[end] === ")") depth--;
  }
  return code.slice(start, end);
}

/** How often each file may read the clock: requests where the caller is named, jobs where they are started. */
const CLOCK_READERS: Record<string, number> = {
  "worker/http/request-context.ts": 1,
  "worker/http/limits.ts": 1,
  "worker/index.ts": 1,
};

function readsClock(source: Source): string[] {
  const readings = codeOf(source).match(
    /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\.now\b|Temporal\.Now\b/g,
  );
  return (readings?.length ?? 0) > (CLOCK_READERS[source.path] ?? 0) ? [source.path] : [];
}

/** Where types stand; in prose, as a page's JSX has it, the word is no type. */
function isAnyType(code: string): boolean {
  const type = /(?:[:<|&,(=]|\b(?:as|extends|is|keyof|satisfies))\s*any\s*(?:[[\]>,;)=|&{}\n]|$)/;
  return type.test(code) || /\bz\.any\(/.test(code);
}

function isWellNamed(path: string): boolean {
  const names = path.split("/").map((name) => name.replace(/(\.(test|config|d))?\.(ts|tsx|mjs)$/, ""));
  return names.every(
    (name) =>
      /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) &&
      !/(^|-)(utils?|helpers?|common|misc|services?|managers?)(-|$)/.test(name),
  );
}

function matchesOf(sources: readonly Source[], ...patterns: readonly RegExp[]): string[] {
  return sources.filter(({ text }) => patterns.some((pattern) => pattern.test(text))).map(pathOf);
}

function isOurs({ path }: Pick<Source, "path">): boolean {
  return /^(worker|schema)\//.test(path);
}

function isWorkers(source: Source): boolean {
  return source.path.startsWith("worker/") && !isTest(source);
}

function isTest({ path }: Pick<Source, "path">): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isTyped({ path }: Source): boolean {
  return /\.tsx?$/.test(path);
}

function pathOf({ path }: Source): string {
  return path;
}

function describe({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
