// `npm run budget`, after the build: what a phone fetches before the app's first screen stands there, against what it may.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { MANIFEST, TILL_MANIFEST } from "./build-app.mjs";
import { ROOT } from "./built-files.mjs";

/** In bytes after gzip, everything together: page, styles, scripts and the larger of the two catalogues. */
export const BUDGET_BYTES = 200_000;
/** In bytes after gzip, of the cashier's page's scripts: a till may be an old phone, and a queue waits. */
export const TILL_BUDGET_BYTES = 30_000;
/** In bytes after gzip, of what a till fetches once, and later, where its browser reads no codes by itself. */
export const DECODER_BUDGET_BYTES = 500_000;
const ENTRY = "index.html";
const DECODER = "decoder.ts";
const CATALOGUES = ["locales/en.po", "locales/zh-CN.po"];
/** Where most people come in: whoever is not signed in, and whoever is and has one shop. */
const FIRST_SCREENS = {
  "sign in": ["rooms/sign-in/sign-in.tsx"],
  "a shop's first page": ["app/shell.tsx", "rooms/home/overview.tsx", "rooms/home/shop-home.tsx"],
  "an alliance's first page": ["app/shell.tsx", "rooms/home/overview.tsx", "rooms/home/alliance-home.tsx"],
};

/** For each first screen of what was built its budget and its files with their sizes, the largest first. */
export async function firstScreenSizes() {
  return [...(await appSizes()), ...(await tillSizes())];
}

async function appSizes() {
  const manifest = JSON.parse(await readFile(join(ROOT, MANIFEST), "utf8"));
  const catalogue = await largest(CATALOGUES.map((it) => manifest[it].file));
  const screens = Object.entries(FIRST_SCREENS).map(async ([name, rooms]) => {
    const files = new Set(["index.html", "theme.js", catalogue]);
    for (const key of [ENTRY, ...rooms]) addNeeded(manifest, key, files);
    return { name, budget: BUDGET_BYTES, files: await sized([...files]) };
  });
  return Promise.all(screens);
}

/** Every script that the cashier's page fetches at once, and apart from it the decoder of the camera's picture. */
async function tillSizes() {
  const manifest = JSON.parse(await readFile(join(ROOT, TILL_MANIFEST), "utf8"));
  const [page, decoder] = [new Set(), new Set()];
  addNeeded(manifest, ENTRY, page);
  addNeeded(manifest, DECODER, decoder);
  const scripts = [...page].filter((file) => file.endsWith(".js"));
  const later = [...decoder].filter((file) => !page.has(file));
  return [
    { name: "the till's scripts", budget: TILL_BUDGET_BYTES, files: await sized(scripts) },
    { name: "the till's decoder, fetched later", budget: DECODER_BUDGET_BYTES, files: await sized(later) },
  ];
}

/** A chunk, its styles and other files, and what it imports before it can run. */
function addNeeded(manifest, key, files) {
  const chunk = manifest[key];
  if (chunk === undefined)
    throw new Error(`The build has no ${key}: scripts/app-size.mjs names a room that is gone.`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const file of [...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
  for (const needed of chunk.imports ?? []) addNeeded(manifest, needed, files);
}

async function largest(names) {
  const [first] = await sized(names);
  return first.name;
}

async function sized(names) {
  const sizes = names.map(async (name) => {
    const contents = await readFile(join(ROOT, "dist/assets", name));
    return { name, bytes: gzipSync(contents).length };
  });
  return (await Promise.all(sizes)).sort((a, b) => b.bytes - a.bytes);
}

/** Lines for people; the last word of each says whether it fits. */
export function sizeLines(screens) {
  return screens.map(({ name, budget, files }) => {
    const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
    const verdict = bytes <= budget ? "fits" : "TOO LARGE";
    return `${name}: ${kilobytes(bytes)} of ${kilobytes(budget)} gzip in ${files.length} files: ${verdict}`;
  });
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (import.meta.main) {
  const screens = await firstScreenSizes();
  for (const { name, files } of screens) {
    console.log(`\n${name}`);
    for (const it of files) console.log(`${String(it.bytes).padStart(8)}  ${it.name}`);
  }
  const lines = sizeLines(screens);
  console.log(`\n${lines.join("\n")}`);
  if (lines.some((line) => line.endsWith("TOO LARGE"))) process.exitCode = 1;
}
