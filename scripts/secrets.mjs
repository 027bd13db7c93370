// The secrets of a local instance: .dev.vars, made on first use from .dev.vars.example; the environment wins.

import { randomBytes, randomUUID } from "node:crypto";
import { appendFile, link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { newApiKey } from "../schema/keys.ts";
import { ROOT } from "./build.mjs";

const FILE = join(ROOT, ".dev.vars");
const EXAMPLE = join(ROOT, ".dev.vars.example");

/** A fresh random value for each secret. */
const RANDOM = {
  OPERATOR_KEY: () => newApiKey({ test: false, shard: 0 }),
  HOLDER_SECRET: () => randomBytes(32).toString("base64url"),
  AUDIT_SECRET: () => randomBytes(32).toString("base64url"),
  SIGN_IN_SECRET: () => randomBytes(32).toString("base64url"),
  WEBHOOK_SECRET: () => randomBytes(32).toString("base64url"),
  PRESENTATION_SECRET: () => randomBytes(32).toString("base64url"),
  PAYEE_SECRET: () => randomBytes(32).toString("base64url"),
};

/** Every secret of the Worker by name: from the environment, else from .dev.vars, which is made or completed as needed. */
export async function localSecrets() {
  const names = Object.keys(RANDOM);
  if (!names.every((name) => process.env[name])) await completeFile(names);
  const stored = parseEnv(await readOrEmpty(FILE));
  return Object.fromEntries(names.map((name) => [name, process.env[name] || stored[name]]));
}

async function completeFile(names) {
  if ((await readOrEmpty(FILE)) === "") return makeFile(names);
  const stored = parseEnv(await readOrEmpty(FILE));
  const missing = names.filter((name) => !stored[name]);
  if (missing.length > 0) await appendFile(FILE, `\n${missing.map(randomLine).join("\n")}\n`);
}

/** Linked into place whole: of two servers that start at once one makes the file and both use it. */
async function makeFile(names) {
  const example = await readFile(EXAMPLE, "utf8");
  const filled = names.reduce(
    (text, name) => text.replace(new RegExp(`^${name}=.*$`, "m"), () => randomLine(name)),
    example,
  );
  const draft = `${FILE}.${randomUUID()}`;
  try {
    await writeFile(draft, filled, { mode: 0o600 });
    await link(draft, FILE);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function randomLine(name) {
  return `${name}=${RANDOM[name]()}`;
}

async function readOrEmpty(path) {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

if (import.meta.main) for (const name of Object.keys(RANDOM)) console.log(randomLine(name));
