// Measures what a redemption and a closing cost beside bare SQL: `npm run bench`. Prints tables, writes bench/results.json.
/// <reference types="node" />
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { measureClosing } from "./closing.ts";
import { measureCost } from "./cost.ts";
import { checkLedger } from "./ledger.ts";
import { textOf } from "./report.ts";
import { serve } from "./server.ts";
import { measureSpeed } from "./speed.ts";
import { found } from "./world.ts";

const startedAt = performance.now();
const server = await serve();
try {
  const world = await found(server.url, server.operatorKey);
  const cost = await measureCost(server.url, world);
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const speed = await measureSpeed(server.url, world, tell);
  await checkLedger(server.db);
  const closing = await measureClosing(server, tell);
  const results = { measuredWith: await versions(), cost, speed, closing };
  await writeFile(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`${textOf(results)}\n`);
  process.stderr.write(`${Math.round((performance.now() - startedAt) / 1000)} s\n`);
} finally {
  await server.stop();
}

async function versions() {
  return { cores: availableParallelism(), node: process.versions.node, workerd: await versionOf("workerd") };
}

async function versionOf(name: string): Promise<string> {
  const manifest = join(import.meta.dirname, "../node_modules", name, "package.json");
  return JSON.parse(await readFile(manifest, "utf8")).version;
}
