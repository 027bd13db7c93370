// Redemptions against bare INSERTs, taking turns: every ratio compares two phases of one round.
import { type Spread, spreadOf } from "./figures.ts";
import { type Gun, load, type Shot, type Volley } from "./load.ts";
import type { Kind, World } from "./world.ts";

const ROUNDS = 9;
/** By the number of connections. */
const REDEMPTIONS_AT = { 1: 100, 16: 240, 64: 240 };
/** An INSERT is that much faster, so the phases of a round last about as long. */
const INSERTS_PER_REDEMPTION = 3;
const WARM_UP = 100;

type Connections = keyof typeof REDEMPTIONS_AT;
const CONNECTIONS: readonly Connections[] = [1, 16, 64];
const KINDS: readonly Kind[] = ["newCustomer", "unnamed"];

type Timing = { perSecond: Spread; p50Ms: Spread; p99Ms: Spread };
export type RedemptionTiming = Timing & {
  /** Redemptions per second ÷ INSERTs per second of the same round. */
  ratio: Spread;
  /** The p99 latency ÷ that of an INSERT of the same round. */
  p99Ratio: Spread;
};
export type Level = { insert: Timing } & Record<Kind, RedemptionTiming>;
export type Speed = {
  rounds: number;
  redemptionsPerRound: Record<Connections, number>;
  connections: Record<Connections, Level>;
};

type Round = { insert: Volley } & Record<Kind, Volley>;

/** Rounds at each number of connections, after one that is thrown away; `tell` hears of the progress. */
export async function measureSpeed(url: string, world: World, tell: (line: string) => void): Promise<Speed> {
  const guns = { 1: load(url, 1), 16: load(url, 16), 64: load(url, 64) };
  const rounds: Record<Connections, Round[]> = { 1: [], 16: [], 64: [] };
  for (const connections of CONNECTIONS)
    await playRound(guns[connections], world, { count: WARM_UP, turn: 0 });
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const connections of CONNECTIONS) {
      const count = REDEMPTIONS_AT[connections];
      rounds[connections].push(await playRound(guns[connections], world, { count, turn }));
    }
    tell(`round ${turn + 1} of ${ROUNDS}`);
  }
  for (const gun of Object.values(guns)) gun.close();
  return {
    rounds: ROUNDS,
    redemptionsPerRound: REDEMPTIONS_AT,
    connections: { 1: levelOf(rounds[1]), 16: levelOf(rounds[16]), 64: levelOf(rounds[64]) },
  };
}

/** The coupons are gifted first; then the three phases follow each other, a different one leading each turn. */
async function playRound(
  gun: Gun,
  world: World,
  { count, turn }: { count: number; turn: number },
): Promise<Round> {
  const shots = {
    insert: Array.from({ length: count * INSERTS_PER_REDEMPTION }, insertion),
    newCustomer: await world.redemptions(count, "newCustomer"),
    unnamed: await world.redemptions(count, "unnamed"),
  };
  const round: Partial<Round> = {};
  const phases = ["insert", ...KINDS] as const;
  for (const index of phases.keys()) {
    const phase = phases[(index + turn) % phases.length] ?? "insert";
    round[phase] = await gun.fire(shots[phase]);
  }
  return round as Round;
}

/** As long as the body of a redemption. */
function insertion(): Shot {
  return {
    path: "/bench/insert",
    headers: { "content-type": "application/json" },
    body: "x".repeat(120),
  };
}

function levelOf(rounds: readonly Round[]): Level {
  const redemption = (kind: Kind): RedemptionTiming => ({
    ratio: spreadOf(rounds, 2, (it) => it[kind].perSecond / it.insert.perSecond),
    p99Ratio: spreadOf(rounds, 1, (it) => it[kind].p99Ms / it.insert.p99Ms),
    ...timing(rounds.map((it) => it[kind])),
  });
  return {
    insert: timing(rounds.map((it) => it.insert)),
    newCustomer: redemption("newCustomer"),
    unnamed: redemption("unnamed"),
  };
}

function timing(volleys: readonly Volley[]): Timing {
  return {
    perSecond: spreadOf(volleys, 0, (it) => it.perSecond),
    p50Ms: spreadOf(volleys, 1, (it) => it.p50Ms),
    p99Ms: spreadOf(volleys, 1, (it) => it.p99Ms),
  };
}
