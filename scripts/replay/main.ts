// Replays real orders through the API: `npm run replay -- <folder>`. Exit codes: 0 sound, 1 not, 2 nothing to replay.
/// <reference types="node" />
import { join } from "node:path";
import { UnexpectedAnswer } from "../api/client.ts";
import { readArguments, WrongUsage } from "./arguments.ts";
import { NoOrders, readFolder } from "./files.ts";
import { openKeyring } from "./keyring.ts";
import { readOrders } from "./orders.ts";
import { type Plan, planOf } from "./plan.ts";
import { showProgress } from "./progress.ts";
import { replay } from "./replay.ts";
import { reportOf } from "./report.ts";
import { openApi } from "./server.ts";

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const asked = readArguments();
    const reading = readOrders(readFolder(asked.folder));
    const plan = planOf(reading);
    if (asked.planOnly) return outlined(plan);
    const api = await openApi(asked);
    try {
      const replayed = await replay({
        reading,
        plan,
        ask: (path, request) => answerOf(new URL(path, api.url), request),
        operatorKey: api.operatorKey,
        keyring: openKeyring(join(asked.state, "replay-keys.json")),
        progress: showProgress(process.stdout),
      });
      const { text, sound } = reportOf(replayed);
      process.stdout.write(`${text}\n`);
      return sound ? 0 : failed(1, "The books are not sound.");
    } finally {
      await api.stop();
    }
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof NoOrders) return failed(2, error.message);
    if (error instanceof UnexpectedAnswer) return failed(1, error.message);
    throw error;
  }
}

/** @throws UnexpectedAnswer where nobody answers at all. */
async function answerOf(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (cause) {
    const why = cause instanceof Error ? (cause.cause ?? cause) : cause;
    throw new UnexpectedAnswer(`${url} does not answer: ${why}`, { cause });
  }
}

function failed(code: number, message: string): number {
  process.stderr.write(`${message}\n`);
  return code;
}

function outlined(plan: Plan): number {
  const kinds = Object.groupBy(plan.events, ({ kind }) => kind);
  const lines = Object.entries(kinds).map(([kind, events]) => `${kind}: ${events.length}`);
  process.stdout.write(
    [`merchants: ${plan.merchants.length}`, `allotments: ${plan.allotments.length}`, ...lines, ""].join("\n"),
  );
  return 0;
}
