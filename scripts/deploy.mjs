// `npm run deploy`: builds, applies what is missing of the migrations to each remote database, then deploys the Worker.

import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unstable_readConfig as readConfig } from "wrangler";
import { build, ROOT } from "./build.mjs";
import { CREATE_RECORD, migrationNames } from "./migrate.mjs";

const PLACEHOLDER = "00000000-0000-0000-0000-000000000000";
const MIGRATIONS = join(ROOT, "schema/migrations");

const dryRun = process.argv.includes("--dry-run");
const { d1_databases: databases } = readConfig({ config: join(ROOT, "wrangler.toml") });
const unnamed = databases.filter(({ database_id: id }) => id === undefined || id === PLACEHOLDER);
if (unnamed.length > 0 && !dryRun) {
  const { binding, database_name: name } = unnamed[0];
  console.error(
    `wrangler.toml has no database_id for ${binding} yet. Run "npx wrangler d1 create ${name}" and put the id it prints in its place.`,
  );
  process.exit(1);
}

await build();
if (dryRun) {
  run(["deploy", "--dry-run"]);
} else {
  for (const { binding } of databases) await migrateRemote(binding);
  run(["deploy"]);
  console.log(
    "On a first deployment set each secret that SECURITY.md names: npx wrangler secret put OPERATOR_KEY, and so on.",
  );
  console.log("node_modules/.bin/node scripts/secrets.mjs prints fresh values for them.");
}

/** Where the usual way fails on a file (it cuts SQL at semicolons), the same file goes the way of an import. */
async function migrateRemote(binding) {
  if (wrangler(["d1", "migrations", "apply", binding, "--remote"]).status === 0) return;
  console.log(`Applying the migrations of ${binding} one by one as imports instead.`);
  const applied = new Set(await appliedNames(binding));
  for (const name of await migrationNames(MIGRATIONS))
    if (!applied.has(name)) await importFile(binding, name);
}

async function appliedNames(binding) {
  execute(binding, ["--command", CREATE_RECORD]);
  const { stdout } = execute(binding, ["--json", "--command", "SELECT name FROM d1_migrations"], "pipe");
  return JSON.parse(stdout)[0].results.map(({ name }) => name);
}

/** The record travels in the file it is about, so neither can arrive without the other. */
async function importFile(binding, name) {
  const directory = await mkdtemp(join(tmpdir(), "jiehua-migration-"));
  try {
    const file = join(directory, name);
    const sql = await readFile(join(MIGRATIONS, name), "utf8");
    await writeFile(file, `${sql}\nINSERT INTO d1_migrations (name) VALUES ('${name}');\n`);
    execute(binding, ["--file", file]);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function execute(binding, args, stdout = "inherit") {
  return run(["d1", "execute", binding, "--remote", "--yes", ...args], stdout);
}

/** Ends this process with the command's code where it fails: nothing may be deployed on half a schema. */
function run(args, stdout = "inherit") {
  const result = wrangler(args, stdout);
  if (result.status === 0) return result;
  console.error(`"wrangler ${args.join(" ")}" failed; nothing after it was done.`);
  return process.exit(result.status ?? 1);
}

function wrangler(args, stdout = "inherit") {
  const result = spawnSync("wrangler", args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["inherit", stdout, "inherit"],
  });
  if (result.error) throw result.error;
  return result;
}
