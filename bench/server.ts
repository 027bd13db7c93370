// Serves bench/worker.ts from this process on loopback: one runtime, one database on disk, one socket.
/// <reference types="node" />
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { build as bundle, stop as stopEsbuild } from "esbuild";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";
import { WORKER_RECIPE } from "../scripts/worker-recipe.mjs";

const ROOT = join(import.meta.dirname, "..");
const HOST = "127.0.0.1";
const NAME = "bench";
const TABLE = "CREATE TABLE bench_inserts (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT";

export type Server = { url: string; operatorKey: string; db: LocalDatabase; stop(): Promise<void> };

/** What the bench itself asks of the database, before and after what is measured. */
export type LocalDatabase = {
  prepare(sql: string): { all(): Promise<{ results: unknown[] }> };
};

/** Serves until `stop()`, on a state directory that lives as long; every table starts empty. */
export async function serve(): Promise<Server> {
  const state = await temporaryState();
  const operatorKey = randomBytes(32).toString("hex");
  const secret = () => randomBytes(32).toString("hex");
  const bindings = {
    OPERATOR_KEY: operatorKey,
    HOLDER_SECRET: secret(),
    AUDIT_SECRET: secret(),
    SIGN_IN_SECRET: secret(),
    WEBHOOK_SECRET: secret(),
    PRESENTATION_SECRET: secret(),
    PAYEE_SECRET: secret(),
  };
  const mf = new Miniflare(convertV4MiniflareOptions(await instance(state, bindings)));
  const stop = async () => {
    await mf.dispose();
    await rm(state, { recursive: true, force: true });
  };
  try {
    await mf.ready;
    const { migrate } = await import("../scripts/migrate.mjs");
    const db = await mf.getD1Database("DB", NAME);
    await migrate(db, join(ROOT, "schema/migrations"));
    await db.prepare(TABLE).all();
    return { url: (await mf.unsafeGetDirectURL(NAME)).origin, operatorKey, db, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Beside the sources and not in the system's temporary directory, which may be memory. */
async function temporaryState(): Promise<string> {
  await mkdir(join(ROOT, ".state"), { recursive: true });
  return mkdtemp(join(ROOT, ".state/bench-"));
}

/** As wrangler.toml describes it, without the assets; the direct socket leaves out the local entry in front of a Worker. */
async function instance(state: string, bindings: Record<string, string>) {
  process.env.WRANGLER_LOG ??= "warn";
  const { assets: _, ...workerOptions } = workerOptionsOf(join(ROOT, "wrangler.toml")).workerOptions;
  const worker = {
    ...workerOptions,
    name: NAME,
    modules: [{ type: "ESModule" as const, path: "/index.js", contents: await bundled() }],
    modulesRoot: "/",
    bindings,
    unsafeDirectSockets: [{ host: HOST, port: 0 }],
  };
  return {
    host: HOST,
    port: 0,
    cf: false,
    log: new Log(LogLevel.WARN),
    logRequests: false,
    telemetry: { enabled: false },
    resourcePersistencePath: state,
    workers: [worker],
  };
}

/** Bundled as `npm run build` bundles the product. */
async function bundled(): Promise<string> {
  const entryPoints = ["bench/worker.ts"];
  const { outputFiles } = await bundle({ ...WORKER_RECIPE, entryPoints, write: false });
  await stopEsbuild();
  return outputFiles.map(({ text }) => text).join("");
}
