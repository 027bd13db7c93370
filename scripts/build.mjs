// Builds what a server needs: the bundled Worker, the app and the other static assets it serves. Does nothing while both are current.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build as bundle, stop as stopEsbuild } from "esbuild";
import { firstScreenSizes, sizeLines } from "./app-size.mjs";
import { buildApp } from "./build-app.mjs";
import { digestOf, ROOT, readText, replaceFile } from "./built-files.mjs";
import { WORKER_RECIPE } from "./worker-recipe.mjs";

export { ROOT };

const ENTRY = "worker/index.ts";
const WORKER = "dist/worker/index.js";
const STAMP = "dist/worker/inputs.json";
/** Files that are served as they are. The reading room's scripts too: it has to work where other networks are blocked. */
const ASSETS = {
  "dist/assets/_headers": "worker/pages/assets/_headers",
  "dist/assets/docs.js": "worker/pages/assets/docs.js",
  "dist/assets/holder.js": "worker/pages/assets/holder.js",
  "dist/assets/icons/till-180.png": "dashboard/public/icons/till-180.png",
  "dist/assets/icons/till-192.png": "dashboard/public/icons/till-192.png",
  "dist/assets/icons/till-512.png": "dashboard/public/icons/till-512.png",
  "dist/assets/icons/till-maskable-512.png": "dashboard/public/icons/till-maskable-512.png",
  "dist/assets/peony.svg": "dashboard/public/peony.svg",
  "dist/assets/theme.js": "dashboard/public/theme.js",
  "dist/assets/till-worker.js": "dashboard/public/till-worker.js",
  "dist/assets/till.webmanifest": "dashboard/public/till.webmanifest",
  "dist/assets/scalar.js": "node_modules/@scalar/api-reference/dist/browser/standalone.js",
};
/** Files that decide how everything is built, though the bundle does not contain them. */
const RECIPE = [
  "scripts/build.mjs",
  "scripts/built-files.mjs",
  "scripts/worker-recipe.mjs",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * Builds the Worker, the app and the assets where they are missing or stale, or always with `force`.
 * Returns the path of the bundled Worker and whether anything was built.
 * Throws the bundler's error, which names file and line, where the sources do not bundle.
 */
export async function build({ force = false } = {}) {
  const worker = join(ROOT, WORKER);
  const workerBuilt = (force || !(await isCurrent())) && (await bundleWorker());
  const assetsBuilt = await copyAssets({ force });
  const appBuilt = await buildApp({ force });
  return { worker, built: workerBuilt || assetsBuilt || appBuilt };
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
    ...WORKER_RECIPE,
    entryPoints: [ENTRY],
    write: false,
    metafile: true,
    outfile: WORKER,
  });
  await stopEsbuild();
  const inputs = [...Object.keys(result.metafile.inputs), ...RECIPE].sort();
  await replaceFile(WORKER, result.outputFiles[0].contents);
  await replaceFile(STAMP, JSON.stringify({ inputs, digest: await digestOf(inputs) }));
  return true;
}

/** Copies each asset that is missing or differs from its source; true where there was one. */
async function copyAssets({ force }) {
  const copied = await Promise.all(
    Object.entries(ASSETS).map(async ([asset, source]) => {
      const current = (await digestOf([asset])) === (await digestOf([source]));
      if (current && !force) return false;
      await replaceFile(asset, await readFile(join(ROOT, source)));
      return true;
    }),
  );
  return copied.includes(true);
}

if (import.meta.main) {
  const { built } = await build({ force: process.argv.includes("--force") });
  console.log(built ? "Built dist/." : "dist/ is current.");
  console.log(sizeLines(await firstScreenSizes()).join("\n"));
}
