// Files that are built: whether they are current, and how they are put in place.

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export const ROOT = dirname(import.meta.dirname);

/** One digest over the contents of all paths, undefined where one is missing. */
export async function digestOf(paths) {
  const contents = await Promise.all(paths.map(readText));
  if (contents.includes(undefined)) return undefined;
  const hash = createHash("sha256");
  for (const text of contents) hash.update(createHash("sha256").update(text).digest());
  return hash.digest("hex");
}

/** Undefined where there is no such file; bundlers also name inputs that are no files. */
export async function readText(path) {
  try {
    return await readFile(join(ROOT, path), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written beside and renamed into place: another process that builds or reads at the same time never sees half a file. */
export async function replaceFile(path, contents) {
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
