// S1: every operation of the document by everybody who may ask: who is refused learns nothing and changes nothing.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { PROBLEMS } from "../../schema/problems.ts";
import { type Answer, call } from "../support/api.ts";
import { allCallers, type Caller, placeOf } from "./support/callers.ts";
import { aDividedWorld, WORDS } from "./support/divided-world.ts";
import { aPasskey, enrol } from "./support/enrolling.ts";
import type { Asked, Example, Scene } from "./support/example.ts";
import { examplesOf, gapsIn } from "./support/examples.ts";
import { someAsks } from "./support/examples-of-asking.ts";
import { someCorrections } from "./support/examples-of-corrections.ts";
import { aBankLine, aProposal } from "./support/examples-of-payments.ts";
import { anInvitation } from "./support/examples-of-people.ts";
import { aWebhook } from "./support/examples-of-webhooks.ts";
import { type Operation, operationsOfDocument, type Refusal, refusalOf } from "./support/matrix.ts";
import { leaksIn, privateThings } from "./support/private-things.ts";
import { allRows, rowCounts } from "./support/rows.ts";
import { withOtherIds } from "./support/unknown-ids.ts";

const OPERATIONS = operationsOfDocument();
const EXAMPLES = examplesOf(OPERATIONS);
const divided = await aDividedWorld();
const ownersPlace = placeOf(divided, "own", "owner");
const owner = await enrol(ownersPlace, "owner");
const scene: Scene = {
  ...{ ...divided, owner, spare: await enrol(ownersPlace, "staff") },
  passkeyId: await aPasskey(owner.personId, WORDS.own),
  invitation: await anInvitation(divided),
  corrections: await someCorrections(divided),
  asks: await someAsks(divided),
  webhook: await aWebhook(divided),
  payeeDetailsId: await aProposal(divided),
  bankLineId: await aBankLine(divided),
};
const callers = await allCallers(scene, owner);
const before = await allRows();
const startedAt = Date.now();
const privateFrom = privateThings(divided, before);
const EVERYTHING = privateFrom({ sees: [] }, []);

const met = { cells: 0, leaks: 0, seen: new Set<string>() };

test("every operation of the document is covered, and no other", () => {
  expect(gapsIn(OPERATIONS)).toEqual([]);
});

for (const [operation, example] of EXAMPLES) {
  test(`${nameOf(operation, example)} tells and does nothing for those who may not`, async () => {
    const counts = await rowCounts();
    const asked = example.ask(scene);
    await Promise.all(callers.map((caller) => expectRefused(operation, example, asked, caller)));
    expect(await rowCounts()).toEqual(counts);
  });
}

test("all those refusals changed no row", async () => {
  expect(await allRows()).toEqual(before);
});

for (const [operation, example] of EXAMPLES) {
  test(`${nameOf(operation, example)} lets those in who may, and tells them what is theirs`, async () => {
    const outcomes: string[] = [];
    let remembered: Asked | undefined;
    for (const caller of callers) {
      if (refusalOf(operation, example, caller, owner.personId) !== null) continue;
      const asked = {
        ...((await example.fresh?.(scene)) ?? example.ask(scene)),
        idempotencyKey: crypto.randomUUID(),
      };
      const answer = await send(operation, asked, caller);
      const told = `${caller.name}: ${answer.text.slice(0, 300)}`;
      expect(isLetIn(answer), told).toBe(true);
      expect(leaked(answer, privateFrom(caller, example.tells)), told).toEqual([]);
      outcomes.push(answer.status < 300 ? "served" : String(answer.json.code));
      if (answer.status < 300) remembered ??= asked;
      for (const word of Object.values(WORDS)) if (answer.text.includes(word)) met.seen.add(word);
      await undoForCallers();
    }
    expect(outcomes).toContain(example.stopsAt ?? "served");
    if (operation.method !== "POST" || remembered === undefined) return;
    // An answer is remembered for a whole shop: it may be asked for again past a rule, but past nothing else.
    const again = remembered;
    const unruled = { ...example, unless: {} };
    await Promise.all(callers.map((caller) => expectRefused(operation, unruled, again, caller)));
  });
}

test("every side's words were told to those whose they are", () => {
  expect([...met.seen].sort()).toEqual(Object.values(WORDS).sort());
});

afterAll(() => {
  console.log(
    `S1 access matrix: ${OPERATIONS.length} operations × ${callers.length} callers = ${met.cells} cells, ${met.leaks} leaks`,
  );
});

/** Makes sure of it for a caller that may not; of the others nothing is asked. */
async function expectRefused(
  operation: Operation,
  example: Example,
  asked: Asked,
  caller: Caller,
): Promise<void> {
  const refusal = refusalOf(operation, example, caller, owner.personId);
  if (refusal === null) return;
  const answer = await send(operation, asked, caller);
  expect([answer.status, answer.json.code], caller.name).toEqual([refusal.status, refusal.code]);
  expect(leaked(answer, EVERYTHING), caller.name).toEqual([]);
  if (refusal.for === "what is asked for") await expectAsIfUnknown(operation, asked, caller, refusal, answer);
}

function nameOf({ method, path }: Operation, { as }: Example): string {
  return `${method} ${path}${as === undefined ? "" : ` as ${as}`}`;
}

/** It was heard, whatever the rules of the business then said. */
function isLetIn({ status }: Answer): boolean {
  return status < 500 && ![401, 403, 404].includes(status);
}

/** What a cell did to a caller itself, signing it out or letting it join, does not show in the next one. */
async function undoForCallers(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("UPDATE sessions SET ended_at = NULL WHERE ended_at > CAST(? AS INTEGER)").bind(startedAt),
    env.DB.prepare("DELETE FROM memberships WHERE invitation_id IS NOT NULL"),
  ]);
}

/** Every cell comes from another address, so that no limit stands in its way. */
async function send({ method, path }: Operation, asked: Asked, caller: Caller): Promise<Answer> {
  met.cells++;
  return ask(method, path, asked, caller);
}

function ask(
  method: string,
  path: string,
  { path: names = {}, query = "", body, idempotencyKey, bindings = {} }: Asked,
  { headers }: Caller,
) {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "");
  return call(method, filled + query, {
    body,
    idempotencyKey,
    bindings,
    headers: { ...headers, "CF-Connecting-IP": crypto.randomUUID() },
  });
}

function leaked(answer: Answer, things: Parameters<typeof leaksIn>[1]): string[] {
  const found = leaksIn(answer.text + JSON.stringify([...answer.headers]), things);
  if (found.length > 0) met.leaks++;
  return found;
}

/** What is another's answers, but for the request's id, like what never was. */
async function expectAsIfUnknown(
  { method, path }: Operation,
  asked: Asked,
  caller: Caller,
  refusal: NonNullable<Refusal>,
  answer: Answer,
): Promise<void> {
  if (PROBLEMS[refusal.code].status !== 404) return;
  const unknown = await ask(method, path, withOtherIds(asked), caller);
  expect(comparable(unknown), caller.name).toEqual(comparable(answer));
}

function comparable({ status, headers, text, json }: Answer): unknown {
  const told = JSON.stringify([status, [...headers].map(String).sort(), text]);
  return told.replaceAll(String(json.instance), "the request's id");
}
