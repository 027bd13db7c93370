// One run: a seed's world, a number of commands, each answered as the rules say, and sound books in the end.
import { env } from "cloudflare:workers";
import { decideDisputes } from "../../../worker/jobs/decide-disputes.ts";
import type { Answer } from "../api.ts";
import { askedBy, inWords } from "./answers.ts";
import { drawCommand } from "./commands.ts";
import { Dice } from "./dice.ts";
import { differences, wrongPositions } from "./ending.ts";
import { drawPlan } from "./plan.ts";
import { type Request, requestOf } from "./requests.ts";
import { apply, type Command } from "./rules.ts";
import { adopt } from "./settling.ts";
import { newState, type Outcome, type State } from "./state.ts";
import { type ModelWorld, makeWorld, setClock } from "./world.ts";

/** How often each command was answered with each status and code. */
export type Tally = Map<string, number>;

/**
 * Plays a seed.
 *
 * @throws Error where an answer or the end differs from the model; it names the seed and the commands up to there.
 */
export async function play(seed: number, commands: number, tally: Tally = new Map()): Promise<void> {
  const dice = new Dice(seed);
  const plan = drawPlan(dice);
  const state = newState(plan);
  const told: string[] = [`seed ${seed}`, JSON.stringify(plan)];
  const world = await makeWorld(plan);
  for (let turn = 0; turn < commands; turn += 1) {
    const command = drawCommand(dice, state);
    told.push(`${turn}: ${JSON.stringify(command)}`);
    const wrong = await playCommand(world, state, command, { dice, tally, key: `${seed}-${turn}` });
    if (wrong.length > 0) throw new Error([...told, ...wrong].join("\n"));
  }
  const wrong = await differences(world, state);
  if (wrong.length > 0) throw new Error([...told, "at the end:", ...wrong].join("\n"));
}

async function playCommand(
  world: ModelWorld,
  state: State,
  command: Command,
  { dice, tally, key }: { dice: Dice; tally: Tally; key: string },
): Promise<string[]> {
  const request = await requestOf(world, state, command);
  const expected = apply(state, command);
  setClock(world, state.now);
  if (request === null) return [];
  const answer = await send(request, key);
  if (command.do === "overdue")
    await decideDisputes(env.DB, { auditSecret: env.AUDIT_SECRET, now: Date.now() });
  const found = await inWords(world, command, answer);
  const name = `${command.do} ${found.status} ${found.code ?? ""}`.trim();
  tally.set(name, (tally.get(name) ?? 0) + 1);
  const wrong = differs(expected, found) ? [`expected ${say(expected)}`, `answered ${say(found)}`] : [];
  if (command.do === "close" && answer.status === 201)
    wrong.push(...adopt(state, askedBy(world, answer.text)));
  if (request.method === "POST" && dice.chance(0.1))
    wrong.push(...replayed(answer, await send(request, key)));
  wrong.push(...(await wrongPositions(world, state)));
  return wrong;
}

function send({ by, method, path, body }: Request, key: string): Promise<Answer> {
  if (method === "POST") return by.post(path, body, { idempotencyKey: key });
  return method === "PATCH" ? by.patch(path, body) : by.delete(path);
}

/** Compares what the model says; it says nothing of what it leaves open. */
function differs(expected: Outcome, found: Outcome): boolean {
  const names = Object.keys(expected.answer ?? {});
  const kept = Object.entries(found.answer ?? {}).filter(([name]) => names.includes(name));
  const { answer: _, ...bare } = found;
  return (
    say(expected) !==
    say(expected.answer === undefined ? bare : { ...bare, answer: Object.fromEntries(kept) })
  );
}

function say({ status, code, answer }: Outcome): string {
  return [status, code ?? "", answer === undefined ? "" : JSON.stringify(sorted(answer))].join(" ").trim();
}

/** The same text for the same members, in whatever order they were written. */
function sorted(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return answer;
  if (Array.isArray(answer)) return answer.map(sorted);
  const entries = Object.entries(answer).map(([name, value]): [string, unknown] => [name, sorted(value)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same request under its key is answered to the letter, ids and codes included: nothing is made twice. */
function replayed(first: Answer, again: Answer): string[] {
  const isSame = first.status >= 400 ? again.json.code === first.json.code : again.text === first.text;
  return isSame ? [] : [`replayed: ${again.text}, first: ${first.text}`];
}
