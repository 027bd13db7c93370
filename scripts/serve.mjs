// Serves the built Worker on this machine: an embedded database that is migrated first, secrets, static assets, crons.

import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from "wrangler";
import { build, ROOT } from "./build.mjs";
import { startCrons } from "./cron.mjs";
import { mailbox } from "./mailbox.ts";
import { migrate } from "./migrate.mjs";
import { localSecrets } from "./secrets.mjs";

const WORKER_NAME = "jiehua";
const MIGRATIONS = join(ROOT, "schema/migrations");

/** The port that was asked for belongs to another process. */
export class PortInUse extends Error {}

/**
 * Serves on `http://host:port` (port 0 takes a free one) until `stop()`.
 * `state` is the directory of the embedded database; without it the database is gone when the server stops.
 * `bindings` are added to the secrets and win over them; `quiet` drops what the Worker logs; `direct` opens
 * a second socket, `directUrl`, past the local entry that costs a busy client half its requests per second.
 * Returns the address, the Miniflare instance, the mailbox, the database, the operator's key and the names of the migrations applied.
 * Throws `PortInUse`, and whatever is wrong with the build or a migration.
 */
export async function serve({ port = 0, host = "127.0.0.1", bindings = {}, ...rest } = {}) {
  await assertPortFree(port, host);
  const { worker } = await build();
  const secrets = { ...(await localSecrets()), ...bindings };
  const mail = mailbox();
  const workerOptions = await localWorker(worker, secrets, mail);
  const mf = new Miniflare(convertV4MiniflareOptions(instance(workerOptions, { port, host, ...rest })));
  try {
    const server = await running(mf, workerOptions);
    return {
      ...server,
      mf,
      mail,
      operatorKey: secrets.OPERATOR_KEY,
      ...(rest.direct ? await directUrl(mf) : {}),
    };
  } catch (error) {
    await mf.dispose();
    throw error;
  }
}

/** The runtime reports a taken port only after a wait and in words of its own, so it is tried here first. */
function assertPortFree(port, host) {
  const probe = createServer();
  return new Promise((free, taken) => {
    probe.once("error", (error) =>
      taken(error.code === "EADDRINUSE" ? new PortInUse(`Port ${port} on ${host} is in use.`) : error),
    );
    probe.listen({ port, host }, () => probe.close(() => free()));
  });
}

/** The Worker as wrangler.toml describes it, with the bundle as its only module. */
async function localWorker(bundle, secrets, mail) {
  process.env.WRANGLER_LOG ??= "warn";
  const { workerOptions } = workerOptionsOf(join(ROOT, "wrangler.toml"));
  return {
    ...workerOptions,
    name: WORKER_NAME,
    modules: [{ type: "ESModule", path: "/index.js", contents: await readFile(bundle, "utf8") }],
    modulesRoot: "/",
    bindings: { ...workerOptions.bindings, ...secrets },
    serviceBindings: { ...workerOptions.serviceBindings, MAILBOX: mail },
  };
}

/** A shared option of another name would be ignored without a word, and nothing would persist. */
function instance(worker, { port, host, state, quiet = false, direct = false }) {
  return {
    host,
    port,
    cf: false,
    log: new Log(quiet ? LogLevel.NONE : LogLevel.WARN),
    logRequests: false,
    telemetry: { enabled: false },
    ...(state === undefined ? {} : { resourcePersistencePath: resolve(state) }),
    ...(quiet ? { handleStructuredLogs: () => {} } : {}),
    workers: [{ ...worker, ...(direct ? { unsafeDirectSockets: [{ host, port: 0 }] } : {}) }],
  };
}

async function directUrl(mf) {
  return { directUrl: (await mf.unsafeGetDirectURL(WORKER_NAME)).origin };
}

async function running(mf, { d1Databases, cronTriggers }) {
  const { origin: url } = await mf.ready;
  const migrations = [];
  for (const binding of Object.keys(d1Databases)) {
    const db = await mf.getD1Database(binding, WORKER_NAME);
    migrations.push(...(await migrate(db, MIGRATIONS)));
  }
  const worker = await mf.getWorker(WORKER_NAME);
  const stopCrons = startCrons(cronTriggers ?? [], (due) => runJob(worker, due));
  return {
    url,
    db: await mf.getD1Database("DB", WORKER_NAME),
    migrations,
    stop: async () => {
      stopCrons();
      await mf.dispose();
    },
  };
}

/** A job that fails is reported and fires again when it is next due; the server goes on. */
async function runJob(worker, due) {
  try {
    const { outcome } = await worker.scheduled(due);
    if (outcome !== "ok") console.error(`The job of "${due.cron}" ended with "${outcome}".`);
  } catch (error) {
    console.error(`The job of "${due.cron}" failed:`, error);
  }
}
