// `npm run generate` writes the generated files of docs/ and dashboard/; with --check it only says which are stale.
/// <reference types="node" />
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { appFiles } from "./app-files.ts";
import { ROOT } from "./build.mjs";
import { WORKER_RECIPE } from "./worker-recipe.mjs";

const { generatedFiles, PROBLEMS_FOLDER } = await bundled("scripts/generated.ts");
const documents = generatedFiles();
const files = { ...documents, ...(await appFiles(documents["docs/openapi.json"] ?? "")) };
const stale = await staleAmong(files);
const orphans = await orphansBeside(files);
if (process.argv.includes("--check")) check();
else await write();

/** The sources bundled as the Worker is, because Node by itself reads neither JSX nor what bundlers resolve. */
async function bundled(entry: string): Promise<typeof import("./generated.ts")> {
  const folder = await mkdtemp(join(tmpdir(), "jiehua-generate-"));
  const outfile = join(folder, "generated.mjs");
  try {
    await bundle({ ...WORKER_RECIPE, entryPoints: [entry], outfile, logLevel: "error" });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function staleAmong(expected: Record<string, string>): Promise<string[]> {
  const found = await Promise.all(Object.keys(expected).map(readOrEmpty));
  return Object.keys(expected).filter((path, index) => expected[path] !== found[index]);
}

/** Pages about problems that there are no more. */
async function orphansBeside(expected: Record<string, string>): Promise<string[]> {
  await mkdir(join(ROOT, PROBLEMS_FOLDER), { recursive: true });
  const found = await readdir(join(ROOT, PROBLEMS_FOLDER));
  return found.map((name) => `${PROBLEMS_FOLDER}/${name}`).filter((path) => expected[path] === undefined);
}

function check(): void {
  if (stale.length + orphans.length === 0) {
    console.log("The generated files of docs/ and dashboard/ are current.");
    return;
  }
  const names = [...stale, ...orphans.map((path) => `${path} (no such problem)`)].join(", ");
  console.error(`Not current: ${names}. Run \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
}

async function write(): Promise<void> {
  for (const path of stale) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), files[path] ?? "");
  }
  for (const path of orphans) await rm(join(ROOT, path));
  console.log(`Wrote ${stale.length}, removed ${orphans.length}; ${Object.keys(files).length} are current.`);
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(join(ROOT, path), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
