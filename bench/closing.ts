// Closing a settlement of a million transfers beside the sums alone, and netting a thousand merchants' dues.
/// <reference types="node" />
import { Agent } from "node:http";
import type { CreatedAlliance } from "../schema/contract/alliances.ts";
import type { Settlement } from "../schema/contract/settlements.ts";
import { ALLIANCE } from "../tests/support/worked-example.ts";
import { fewestPayments } from "../worker/domain/settlement/net.ts";
import { type Spread, spreadOf } from "./figures.ts";
import { type Answer, type Shot, send } from "./load.ts";
import type { Meter } from "./meter.ts";
import { fillLedger, MERCHANTS, TRANSFERS } from "./million.ts";
import type { Server } from "./server.ts";
import { headersOf } from "./world.ts";

const ROUNDS = 7;

export type Closing = {
  transfers: number;
  merchants: number;
  rounds: number;
  /** A whole `POST /v1/settlements` ÷ the covering GROUP BYs of both sides, in the same round. */
  ratio: Spread;
  closeMs: Spread;
  sumsMs: Spread;
  /** What the period leaves: the rows that closing it writes are these, their indexes, and a handful. */
  obligations: number;
  instructions: number;
  rowsWritten: number;
  /** The fewest payments of a thousand merchants' dues, computed alone. */
  nettingMs: Spread;
};

/** Each round closes the period and reopens it, before or after the sums are asked for by themselves. */
export async function measureClosing(server: Server, tell: (line: string) => void): Promise<Closing> {
  const agent = new Agent({ keepAlive: true });
  const post = async (key: string, path: string, body: unknown, headers = {}) => {
    const shot = { path, headers: { ...headersOf(key), ...headers }, body: JSON.stringify(body) };
    return answered(await timed(agent, server.url, shot), path);
  };
  const founded = await post(server.operatorKey, "/v1/alliances", { ...ALLIANCE, test: false });
  const { id: allianceId, adminKey }: CreatedAlliance = JSON.parse(founded.body);
  await fillLedger(server.db, { allianceId, now: Date.now(), tell });

  const close = (headers = {}) => post(adminKey ?? "", "/v1/settlements", {}, headers);
  const sum = () => post(adminKey ?? "", "/bench/sums", { allianceId });
  const reopen = ({ id }: Settlement) =>
    post(adminKey ?? "", `/v1/settlements/${id}/reopening`, { reason: "another round" });

  const counted = await close({ "bench-meter": "on" });
  const meter: Meter = JSON.parse(String(counted.headers["bench-meter"]));
  const settlement: Settlement = JSON.parse(counted.body);
  await reopen(settlement);

  const rounds: { closeMs: number; sumsMs: number }[] = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    const before = turn % 2 === 0 ? await sum() : undefined;
    const closed = await close();
    await reopen(JSON.parse(closed.body));
    rounds.push({ closeMs: closed.ms, sumsMs: (before ?? (await sum())).ms });
    tell(`closing ${turn + 1} of ${ROUNDS}`);
  }
  agent.destroy();
  return {
    ...{ transfers: TRANSFERS, merchants: MERCHANTS, rounds: ROUNDS },
    ratio: spreadOf(rounds, 2, ({ closeMs, sumsMs }) => closeMs / sumsMs),
    closeMs: spreadOf(rounds, 0, ({ closeMs }) => closeMs),
    sumsMs: spreadOf(rounds, 0, ({ sumsMs }) => sumsMs),
    obligations: settlement.obligationCount ?? 0,
    instructions: settlement.instructions.length,
    rowsWritten: meter.rowsWritten,
    nettingMs: netting(settlement),
  };
}

function netting({ dues }: Settlement): Spread {
  const times = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    const payments = fewestPayments(dues);
    const ms = performance.now() - startedAt;
    if (payments.length >= dues.length)
      throw new Error(`${payments.length} payments for ${dues.length} dues`);
    return ms;
  });
  return spreadOf(times, 1, (ms) => ms);
}

type Timed = Answer & { ms: number };

async function timed(agent: Agent, url: string, shot: Shot): Promise<Timed> {
  const startedAt = performance.now();
  const answer = await send(agent, url, shot);
  return { ...answer, ms: performance.now() - startedAt };
}

/** @throws Error for any answer but a 2xx. */
function answered(answer: Timed, path: string): Timed {
  if (answer.status > 299) throw new Error(`POST ${path} was answered ${answer.status}: ${answer.body}`);
  return answer;
}
