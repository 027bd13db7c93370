// What one redemption asks of D1: round trips, rows read, rows written, and what the rows cost at the published prices.
/// <reference types="node" />
import { Agent } from "node:http";
import { type Spread, spreadOf } from "./figures.ts";
import { type Shot, send } from "./load.ts";
import type { Meter } from "./meter.ts";
import { EXPECTED, type Kind, type World } from "./world.ts";

const SAMPLES = 40;
/** Cloudflare's published prices of D1, US dollars per million rows. */
const DOLLARS_PER_MILLION_READ = 0.001;
const DOLLARS_PER_MILLION_WRITTEN = 1;

export type Cost = {
  trips: Spread;
  rowsRead: Spread;
  rowsWritten: Spread;
  /** US dollars for the rows of a million redemptions. */
  dollarsPerMillion: number;
};

/** Of each kind, one after the other; each answer must come to what the terms say. */
export async function measureCost(url: string, world: World): Promise<Record<Kind, Cost>> {
  const newCustomer = await costOf(url, await world.redemptions(SAMPLES, "newCustomer"));
  const unnamed = await costOf(url, await world.redemptions(SAMPLES, "unnamed"));
  return { newCustomer, unnamed };
}

async function costOf(url: string, shots: readonly Shot[]): Promise<Cost> {
  const agent = new Agent({ keepAlive: true });
  const meters: Meter[] = [];
  for (const shot of shots) meters.push(await meterOf(agent, url, shot));
  agent.destroy();
  const rowsRead = spreadOf(meters, 1, (it) => it.rowsRead);
  const rowsWritten = spreadOf(meters, 1, (it) => it.rowsWritten);
  const dollars =
    rowsRead.median * DOLLARS_PER_MILLION_READ + rowsWritten.median * DOLLARS_PER_MILLION_WRITTEN;
  return {
    trips: spreadOf(meters, 1, (it) => it.trips),
    rowsRead,
    rowsWritten,
    dollarsPerMillion: Number(dollars.toFixed(3)),
  };
}

async function meterOf(agent: Agent, url: string, shot: Shot): Promise<Meter> {
  const metered = { ...shot, headers: { ...shot.headers, "bench-meter": "on" } };
  const { status, headers, body } = await send(agent, url, metered);
  if (status !== 201) throw new Error(`A redemption was answered ${status}: ${body}`);
  const answer = JSON.parse(body);
  for (const [name, expected] of Object.entries(EXPECTED)) {
    if (answer[name] !== expected) throw new Error(`${name} is ${answer[name]} and not ${expected}`);
  }
  return JSON.parse(String(headers["bench-meter"]));
}
