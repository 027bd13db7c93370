// Replays made-up orders through the whole API in this process: gifts, refusals, a cancellation, a month that is paid.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { Ask } from "../api/client.ts";
import type { Keyring } from "./keyring.ts";
import { known } from "./known.ts";
import { filesOf, type MadeUpOrder } from "./made-up-orders.ts";
import { readOrders } from "./orders.ts";
import { planOf } from "./plan.ts";
import { replay } from "./replay.ts";
import type { Replayed } from "./report.ts";

const prams = (id: string, purchased: string): MadeUpOrder => ({
  id,
  purchased,
  items: [["prams-1", "250"]],
});
const toys = (id: string, purchased: string, price = "400"): MadeUpOrder => ({
  id,
  purchased,
  items: [["toys-1", price]],
});
const nappies = (id: string, purchased: string, more: Partial<MadeUpOrder> = {}): MadeUpOrder => ({
  id,
  purchased,
  items: [["nappies-1", "1300"]],
  ...more,
});

const ORDERS: readonly MadeUpOrder[] = [
  prams("first-pram", "3/1/2017 10:00"),
  toys("toy-below-the-minimum-spend", "3/19/2017 9:00", "10"),
  toys("toy-with-a-pram-shop-coupon", "3/20/2017 9:00"),
  nappies("cancelled-nappies", "3/22/2017 9:00", { status: "canceled", estimated: "4/5/2017 0:00" }),
  toys("toy-with-a-nappy-shop-coupon", "3/23/2017 9:00"),
  nappies("nappies", "4/10/2017 9:00"),
  prams("second-pram", "4/11/2017 9:00"),
  toys("toy-with-an-expired-coupon", "8/11/2018 9:00"),
];
const reading = readOrders(filesOf(ORDERS));
const plan = planOf(reading);

/** The made-up orders replayed once. Equal keyrings make repeated runs those of one state. */
export function replayMadeUp(keyring: Keyring, ask: Ask = askApp): Promise<Replayed> {
  const progress = { start() {}, step() {}, end() {} };
  return replay({ reading, plan, ask, operatorKey: env.OPERATOR_KEY, keyring, progress });
}

/** Sends a request to the app of this process. */
export async function askApp(path: string, request: RequestInit): Promise<Response> {
  const url = new URL(path, "http://jiehua.test");
  return app.fetch(new Request(url, request), env, createExecutionContext());
}

/** A keyring that lasts as long as the process. */
export function keyringInMemory(): Keyring {
  const keys = new Map<string, string>();
  return {
    find: (name) => keys.get(name),
    keep: (name, key) => void keys.set(name, key),
    empty: () => keys.clear(),
  };
}

/** Files of tests may share a database: what another one replayed into it is no earlier run of this one. */
export async function forgetOtherRuns(): Promise<void> {
  await env.DB.prepare("DELETE FROM idempotency_keys WHERE scope = 'operator' AND key LIKE 'replay/%'").run();
}

/** The alliance that the made-up orders were replayed in. */
export async function replayedAlliance(): Promise<string> {
  const founding = env.DB.prepare(
    "SELECT answer ->> 'id' AS id FROM idempotency_keys WHERE scope = 'operator' AND key = 'replay/alliance'",
  );
  return known(await founding.first<string>("id"), "alliance");
}

/** How many rows each table has, and those of the replayed alliance in full. */
export async function snapshot(): Promise<Record<string, { count: number; rows: unknown[] }>> {
  const allianceId = await replayedAlliance();
  const tables = await env.DB.prepare(
    `SELECT t.name, (SELECT c.name FROM pragma_table_info(t.name) c WHERE c.name = 'alliance_id') AS owner
    FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY t.name`,
  ).all<{ name: string; owner: string | null }>();
  const contents = tables.results.map(async ({ name, owner }) => {
    const key = owner ?? (name === "alliances" ? "id" : "NULL");
    const its = env.DB.prepare(`SELECT * FROM ${name} WHERE ${key} = ?`);
    const count = await env.DB.prepare(`SELECT count(*) AS count FROM ${name}`).first<number>("count");
    return [name, { count: count ?? 0, rows: (await its.bind(allianceId).all()).results }] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}
