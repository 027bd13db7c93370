// `npm start`: builds what is stale, serves on this machine, loads the demo into an empty database, stops on a signal.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

const SIGNALS = ["SIGINT", "SIGTERM"];
const OPTIONS = {
  port: { type: "string", default: "8787" },
  state: { type: "string", default: ".state/local" },
  empty: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
};
const USAGE = `npm start -- [--port N] [--state DIR] [--empty]
  --port N     listen on that port of this machine (8787; 0 takes any free one)
  --state DIR  keep the embedded database there (.state/local)
  --empty      load no demo data`;

/** Stands in the kept sign-ins for the address, which another start may change. */
const ORIGIN = "{origin}";
const UNFINISHED =
  "The demo was interrupted while it was loaded. Delete the state directory and start again for a complete one.\n";

const options = readOptions(process.argv.slice(2));
// Before there is anything to stop cleanly, leaving is clean: exiting takes a runtime that is just starting with it.
for (const signal of SIGNALS) process.once(signal, () => process.exit(0));
const { PortInUse, serve } = await import("./serve.mjs");
const server = await serveOrLeave(options);
let stopping = false;
stopOnSignals();
try {
  await introduce(server, options);
} catch (error) {
  if (!stopping) await fail(error);
}

/** A mistyped option ends with a sentence and 2, before anything is built or opened. */
function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) leave(USAGE, 0);
    if (!/^\d+$/.test(values.port) || Number(values.port) > 65_535)
      leave(`--port takes a number from 0 to 65535, not "${values.port}".`, 2);
    if (values.state === "") leave("--state takes the name of a directory.", 2);
    return { ...values, port: Number(values.port) };
  } catch (error) {
    if (!error.code?.startsWith("ERR_PARSE_ARGS")) throw error;
    return leave(`${error.message.split(/\. |\n/)[0].replace(/\.$/, "")}.\n\n${USAGE}`, 2);
  }
}

async function serveOrLeave({ port, state }) {
  try {
    return await serve({ port, state });
  } catch (error) {
    const retry = `Choose another with: npm start -- --port ${port + 1}`;
    return leave(
      error instanceof PortInUse ? `${error.message} ${retry}` : `Could not start: ${error.message}`,
      1,
    );
  }
}

/** The runtime's own handlers end with the signal's number; ours let the database go first and end with 0. */
function stopOnSignals() {
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal);
    process.on(signal, async () => {
      // A terminal signals the whole group and npm passes the same signal on, so it arrives twice.
      if (stopping) return;
      stopping = true;
      await server.stop();
      process.exit(0);
    });
  }
}

async function introduce({ url, db, operatorKey, mail }, { state, empty }) {
  const here = url.replace("127.0.0.1", "localhost");
  await assertHealthy(url);
  if (!empty && !(await hasAlliance(db))) await loadDemoInto({ url, operatorKey, mail, state });
  console.log(`API     ${here}/v1\nDocs    ${here}/docs\nOpenAPI ${here}/v1/openapi.json`);
  console.log("The operator's key is OPERATOR_KEY of the environment or of .dev.vars.");
  if (!empty) process.stdout.write((await signInsOf(state)).replaceAll(ORIGIN, here));
  console.log(`ready ${here}`);
}

/** A secret that is too short, for one, lets the Worker start and refuse every request. */
async function assertHealthy(url) {
  const response = await fetch(new URL("/v1/health", url));
  if (!response.ok) throw new Error(`GET /v1/health answered ${response.status}: ${await response.text()}`);
  await response.body?.cancel();
}

async function hasAlliance(db) {
  return (await db.prepare("SELECT 1 FROM alliances LIMIT 1").first()) !== null;
}

/** Keys are shown once by the API, so the demo's are kept beside its database and printed at every start. */
async function loadDemoInto({ url, operatorKey, mail, state }) {
  const { loadDemo } = await import("./demo/load.ts");
  const lines = [];
  const print = (line) => lines.push(line);
  const fetchHere = (path, init) => fetch(new URL(path, url), init);
  console.log("Loading the demo alliance …");
  await writeFile(signInsFile(state), UNFINISHED, { mode: 0o600 });
  const setting = { fetch: fetchHere, operatorKey, now: Date.now(), print, mailTo: newestOf(mail) };
  await loadDemo({ ...setting, language: languageHere() });
  // What the demo's people wrote to each other is over; what comes now is the reader's.
  await mail(new Request("http://mailbox/", { method: "DELETE" }));
  await writeFile(signInsFile(state), `${lines.join("\n")}\n`.replaceAll(url, ORIGIN));
}

/** That of whoever starts it, as the environment (LC_ALL, LANG) names it. */
function languageHere() {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith("zh") ? "zh" : "en";
}

/** The text of the newest mail to an address. */
function newestOf(mail) {
  return async (address) => {
    const answer = await mail(new Request(`http://mailbox/?to=${encodeURIComponent(address)}`));
    const [newest] = await answer.json();
    return newest?.text ?? "";
  };
}

async function signInsOf(state) {
  try {
    return await readFile(signInsFile(state), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

function signInsFile(state) {
  return join(state, "demo-sign-ins.txt");
}

async function fail(error) {
  console.error(error);
  await server.stop();
  process.exit(1);
}

function leave(sentence, code) {
  (code === 0 ? console.log : console.error)(sentence);
  process.exit(code);
}
