// Builds the app of dashboard/ and its cashier's page into the assets that the Worker serves, where one is missing or stale.

import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { digestOf, ROOT, readText, replaceFile } from "./built-files.mjs";

const SOURCES = "dashboard";
const ASSETS = "dist/assets";
const STAMP = "dist/app/inputs.json";
/** Which file of the build needs which others, for those who measure it. */
export const MANIFEST = "dist/app/manifest.json";
export const TILL_MANIFEST = "dist/app/till-manifest.json";
/** Built each by itself: the cashier's page shares no file with the app, so none of its libraries can come into it. */
const BUILDS = [
  { config: "dashboard/vite.config.mjs", page: `${ASSETS}/index.html`, manifest: MANIFEST },
  { config: "dashboard/till/vite.config.mjs", page: `${ASSETS}/till.html`, manifest: TILL_MANIFEST },
];
/** Files that decide how the app is built, though it does not contain them. */
const RECIPE = ["scripts/build-app.mjs", "package-lock.json"];

/**
 * True where something was built. Vite is asked only then: to load it takes longer than to see that nothing changed.
 * Throws Vite's error, which names file and line, where the sources do not build or a message has no translation.
 */
export async function buildApp({ force = false } = {}) {
  const sources = await sourceFiles();
  if (!force && (await isCurrent(sources))) return false;
  const { build } = await import("vite");
  const outputs = [];
  for (const { config } of BUILDS) {
    const { output } = await build({
      configFile: join(ROOT, config),
      build: { write: false, manifest: true },
      logLevel: "warn",
    });
    outputs.push(output);
  }
  for (const [index, output] of outputs.entries()) await place(output, BUILDS[index]);
  await removeOld(outputs.flat());
  const inputs = [...sources, ...modulesBeside(outputs.flat()), ...RECIPE].sort();
  await replaceFile(STAMP, JSON.stringify({ inputs, sources, digest: await digestOf(inputs) }));
  return true;
}

/** Contents decide, not times; a file that came or went counts too. */
async function isCurrent(sources) {
  const [stamp, ...pages] = await Promise.all([STAMP, ...BUILDS.map((it) => it.page)].map(readText));
  if (stamp === undefined || pages.includes(undefined)) return false;
  const { inputs, sources: known, digest } = JSON.parse(stamp);
  return known.join() === sources.join() && digest === (await digestOf(inputs));
}

async function sourceFiles() {
  const entries = await readdir(join(ROOT, SOURCES), { recursive: true, withFileTypes: true });
  return entries
    .filter((it) => it.isFile() && !/\.test\.tsx?$/.test(it.name))
    .map((it) => join(it.parentPath, it.name).slice(ROOT.length + 1))
    .sort();
}

/** What the app takes from elsewhere in the repository, such as the problems' words. */
function modulesBeside(output) {
  const modules = output.flatMap(({ moduleIds = [] }) => moduleIds);
  return modules
    .filter((id) => id.startsWith(`${ROOT}/`) && !id.includes("/node_modules/"))
    .map((id) => id.slice(ROOT.length + 1))
    .filter((path) => !path.startsWith(`${SOURCES}/`));
}

/** The page comes last: until then the one before leads to files that are all there. */
async function place(output, { page, manifest }) {
  const files = new Map(output.map((it) => [it.fileName, it.code ?? it.source]));
  for (const [name, contents] of files)
    if (name.startsWith("app/")) await replaceFile(`${ASSETS}/${name}`, contents);
  await replaceFile(manifest, files.get(".vite/manifest.json"));
  await replaceFile(page, files.get("index.html"));
}

async function removeOld(output) {
  const current = new Set(output.map(({ fileName }) => fileName));
  const folder = join(ROOT, ASSETS, "app");
  const old = (await readdir(folder)).filter((name) => !current.has(`app/${name}`));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}
