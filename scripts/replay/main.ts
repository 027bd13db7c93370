// Replays real orders through the API: `npm run replay -- <folder>`. Exit codes: 0 sound, 1 not, 2 nothing to replay.
/// <reference types="node" />
import { join } from "node:path";
import { openClient, UnexpectedAnswer } from "../api/client.ts";
import { readArguments, WrongUsage } from "./arguments.ts";
import { readBooks } from "./books.ts";
import { playEvents } from "./drive.ts";
import { NoOrders, readFolder } from "./files.ts";
import { foundAlliance } from "./found.ts";
import { openKeyring } from "./keyring.ts";
import { type Reading, readOrders } from "./orders.ts";
import { type Plan, planOf } from "./plan.ts";
import { showProgress } from "./progress.ts";
import { type Report, reportOf } from "./report.ts";
import { type Api, openApi } from "./server.ts";

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const asked = readArguments();
    const reading = readOrders(readFolder(asked.folder));
    const plan = planOf(reading);
    if (asked.planOnly) return outlined(plan);
    const api = await openApi(asked);
    try {
      const report = await replay({ reading, plan, api, state: asked.state });
      process.stdout.write(`${report.text}\n`);
      return report.sound ? 0 : failed(1, "The books are not sound.");
    } finally {
      await api.stop();
    }
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof NoOrders) return failed(2, error.message);
    if (error instanceof UnexpectedAnswer) return failed(1, error.message);
    throw error;
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

type Stage = { reading: Reading; plan: Plan; api: Api; state: string };

async function replay({ reading, plan, api, state }: Stage): Promise<Report> {
  const startedAtMs = performance.now();
  const progress = showProgress(process.stdout);
  const client = openClient((path, request) => fetch(new URL(path, api.url), request));
  const keyring = openKeyring(join(state, "replay-keys.json"));
  const members = await foundAlliance(plan, { client, keyring, progress, operatorKey: api.operatorKey });
  const totals = await playEvents(plan.events, { client, members, progress });
  const books = await readBooks(client, members.closingAdminKey);
  progress.end();
  return reportOf({
    ordersRead: reading.ordersRead,
    ordersUsed: reading.orders.length,
    skipped: new Map([...reading.skipped, ...plan.skipped]),
    merchants: plan.merchants.length,
    partnerships: plan.allotments.length,
    coFunded: plan.allotments.filter(({ coFundingBps }) => coFundingBps !== null).length,
    totals,
    books,
    nameOf: namesOf(plan, members.merchantIds),
    asked: client.asked,
    seconds: (performance.now() - startedAtMs) / 1000,
  });
}

function namesOf(plan: Plan, merchantIds: ReadonlyMap<string, string>): (ownerId: string) => string {
  const names = new Map(plan.merchants.map(({ shopId, name }) => [merchantIds.get(shopId), name]));
  return (ownerId) => (ownerId === "alliance" ? "the alliance" : (names.get(ownerId) ?? ownerId));
}
