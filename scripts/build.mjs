// Builds what a server needs: the bundled Worker and the static assets it serves. Does nothing while both are current.

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build as bundle, stop as stopEsbuild } from "esbuild";

export const ROOT = dirname(import.meta.dirname);

const ENTRY = "worker/index.ts";
const WORKER = "dist/worker/index.js";
const STAMP = "dist/worker/inputs.json";
const DOCS_SCRIPT = "dist/assets/scalar.js";
const DOCS_SCRIPT_SOURCE = "node_modules/@scalar/api-reference/dist/browser/standalone.js";
/** Files that decide how everything is built, though the bundle does not contain them. */
const RECIPE = ["scripts/build.mjs", "package-lock.json", "tsconfig.json"];

/**
 * Builds the Worker and the assets where they are missing or stale, or always with `force`.
 * Returns the path of the bundled Worker and whether anything was built.
 * Throws esbuild's error, which names file and line, where the sources do not bundle.
 */
export async function build({ force = false } = {}) {
  const worker = join(ROOT, WORKER);
  const workerBuilt = (force || !(await isCurrent())) && (await bundleWorker());
  const assetsBuilt = await copyDocsScript({ force });
  return { worker, built: workerBuilt || assetsBuilt };
}

/** Contents decide, not times: a checkout or a copy changes times without changing anything else. */
async function isCurrent() {
  const stamp = await readText(STAMP);
  if (stamp === undefined || (await readText(WORKER)) === undefined) return false;
  const { inputs, digest } = JSON.parse(stamp);
  return digest === (await digestOf(inputs));
}

async function bundleWorker() {
  const result = await bundle({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    metafile: true,
    outfile: WORKER,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    logLevel: "silent",
  });
  await stopEsbuild();
  const inputs = [...Object.keys(result.metafile.inputs), ...RECIPE].sort();
  await replaceFile(WORKER, result.outputFiles[0].contents);
  await replaceFile(STAMP, JSON.stringify({ inputs, digest: await digestOf(inputs) }));
  return true;
}

/** The reading room of the API has to work where third-party networks are blocked, so its script is served from here. */
async function copyDocsScript({ force }) {
  const current = (await digestOf([DOCS_SCRIPT])) === (await digestOf([DOCS_SCRIPT_SOURCE]));
  if (current && !force) return false;
  await replaceFile(DOCS_SCRIPT, await readFile(join(ROOT, DOCS_SCRIPT_SOURCE)));
  return true;
}

/** One digest over the contents of all paths, undefined where one is missing. */
async function digestOf(paths) {
  const contents = await Promise.all(paths.map(readText));
  if (contents.includes(undefined)) return undefined;
  const hash = createHash("sha256");
  for (const text of contents) hash.update(createHash("sha256").update(text).digest());
  return hash.digest("hex");
}

/** Undefined where there is no such file; esbuild also names inputs that are no files. */
async function readText(path) {
  try {
    return await readFile(join(ROOT, path), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written beside and renamed into place: another process that builds or reads at the same time never sees half a file. */
async function replaceFile(path, contents) {
  const target = join(ROOT, path);
  const draft = `${target}.${randomUUID()}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(draft, contents);
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}

if (import.meta.main) {
  const { built } = await build({ force: process.argv.includes("--force") });
  console.log(built ? "Built dist/." : "dist/ is current.");
}
