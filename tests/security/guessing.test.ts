// S6: nobody finds a code, a link or a key by guessing, and what is another's answers like what does not exist.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { newCouponCode } from "../../schema/codes.ts";
import { sha256 } from "../../schema/hash.ts";
import { ID_PREFIXES, type IdKind, newId } from "../../schema/ids.ts";
import { newApiKey, newLinkToken } from "../../schema/keys.ts";
import { ENDPOINTS } from "../../worker/api.ts";
import { batchRead } from "../../worker/db/read.ts";
import type { Statement } from "../../worker/db/statement.ts";
import { heldGiftReads } from "../../worker/domain/gifting/held-gifts.ts";
import { couponFacts } from "../../worker/domain/redemption/facts.ts";
import { keyByHash } from "../../worker/http/credential.ts";
import type { Answer } from "../support/api.ts";
import { aCoupon, aGift, anOrder, aPartnership, atOnce, START } from "../support/world.ts";
import { fire, fireCounted } from "./support/fire.ts";
import { aGround } from "./support/ground.ts";
import type { Shot } from "./support/shots.ts";

const FULL = env.SECURITY_FULL === "1";
/** Through the whole app, of each kind; the rest of the million goes through the same reads. */
const THROUGH_THE_APP = FULL ? 20_000 : 500;
const THROUGH_THE_READS = FULL ? 320_000 : 500;

const met = { guesses: 0, throughTheApp: 0, hits: 0, slowedDown: 0 };

const world = await aPartnership({}, { offer: { quota: 1000 }, allotment: { quantity: 500 } });
await atOnce(200, () => world.pram.post("/v1/gifts", { allotmentIds: [world.allotment.id] }));

afterAll(() => {
  const { guesses, throughTheApp, hits, slowedDown } = met;
  const rest = `${throughTheApp} through the whole app, ${guesses - throughTheApp} through its reads alone`;
  console.log(`S6 guessing: ${guesses} guesses, ${hits} hits, ${slowedDown} answered 429 (${rest})`);
});

/** Counts what guesses were answered; every other answer than a miss or a refusal to look is a hit. */
function count({ status }: Answer, miss: number): void {
  met.guesses++;
  met.throughTheApp++;
  if (status === 429) met.slowedDown++;
  else if (status !== miss) met.hits++;
}

const shotAt = (path: string, headers: Record<string, string>, method = "GET"): Shot => ({
  method,
  path,
  headers,
  body: undefined,
});

const withKey = (key: string) => ({ Authorization: `Bearer ${key}`, "Jiehua-Now": START });

const till = (key: string, code: string): Shot => ({
  ...shotAt(
    `/v1/coupons/${code}/validation`,
    { ...withKey(key), "Content-Type": "application/json" },
    "POST",
  ),
  body: new Uint8Array(new TextEncoder().encode('{"order":{"amountMinor":26800}}')),
});

const follow = (token: string, from: string) => shotAt(`/g/${token}`, { "CF-Connecting-IP": from });
const enter = (key: string, from: string) =>
  shotAt("/v1/alliance", { ...withKey(key), "CF-Connecting-IP": from });

test("guessed codes find nothing, and their guesser is slowed down", { timeout: 600_000 }, async () => {
  for (let index = 0; index < THROUGH_THE_APP; index++)
    count(await fire(till(world.toys.key, newCouponCode())), 404);
  expect(met.slowedDown).toBeGreaterThan(THROUGH_THE_APP * 0.5);
  await guessReads(newCouponCode, (code) => couponFacts(code, { signInSecret: env.SIGN_IN_SECRET }));
});

test("guessed links find nothing, and their guesser is slowed down", { timeout: 600_000 }, async () => {
  const before = met.slowedDown;
  for (let index = 0; index < THROUGH_THE_APP; index++)
    count(await fire(follow(newLinkToken(0), "192.0.2.1")), 404);
  expect(met.slowedDown - before).toBeGreaterThan(THROUGH_THE_APP * 0.5);
  await guessReads(
    () => newLinkToken(0),
    async (token) => heldGiftReads(token)[0],
  );
});

test("guessed keys find nothing, and their guesser is slowed down", { timeout: 600_000 }, async () => {
  const before = met.slowedDown;
  const newKey = () => newApiKey({ test: true, shard: 0 });
  for (let index = 0; index < THROUGH_THE_APP; index++) count(await fire(enter(newKey(), "192.0.2.2")), 401);
  expect(met.slowedDown - before).toBeGreaterThan(THROUGH_THE_APP * 0.5);
  await guessReads(newKey, async (key) => keyByHash(await sha256(key)));
});

/** Guesses against the very reads of which the app makes its answers, many in one trip. */
async function guessReads(
  guess: () => string,
  readOf: (guessed: string) => Promise<Statement>,
): Promise<void> {
  for (let left = THROUGH_THE_READS; left > 0; left -= A_TRIP) {
    const reads = await Promise.all(Array.from({ length: Math.min(left, A_TRIP) }, () => readOf(guess())));
    const found = await batchRead(env.DB, reads);
    met.guesses += reads.length;
    met.hits += found.flat().length;
  }
}

const A_TRIP = 500;

test("nothing was guessed", () => {
  expect(met.hits).toBe(0);
  expect(met.guesses).toBeGreaterThanOrEqual(FULL ? 1_000_000 : 3000);
});

test("who guesses codes does not redeem one that is right either; the next till does", async () => {
  const coupon = await aCoupon(world.pram, world.allotment);
  await earlyInAMinute();
  const guesser = await keyOf("cashier");
  const waits: Answer[] = [];
  while (waits.length === 0) {
    const answer = await fire(till(guesser, newCouponCode()));
    if (answer.status === 429) waits.push(answer);
  }
  const { status, json, headers } = await fire(till(guesser, coupon.code));
  expect([status, json.code]).toEqual([429, "too_many_requests"]);
  expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(Number(headers.get("Retry-After"))).toBeLessThanOrEqual(60);
  expect((await fire(shotAt("/v1/alliance", withKey(guesser)))).status).toBe(200);
  expect((await fire(till(await keyOf("cashier"), coupon.code))).status).toBe(200);
  const redeemed = await world.toys.post("/v1/redemptions", anOrder(coupon), { key: await keyOf("cashier") });
  expect(redeemed.status).toBe(201);
});

test("who guesses links waits even before one that is right; the next holder sees the gift", async () => {
  const { url } = await aGift(world.pram, [world.allotment]);
  const token = new URL(url).pathname.slice("/g/".length);
  await earlyInAMinute();
  while ((await fire(follow(newLinkToken(0), "192.0.2.3"))).status !== 429);
  const paused = await fire(follow(token, "192.0.2.3"));
  expect([paused.status, Number(paused.headers.get("Retry-After")) > 0]).toEqual([429, true]);
  expect(paused.text).toContain("One moment, please");
  const inChinese = await fire(follow(`${token}?lang=zh`, "192.0.2.3"));
  expect(inChinese.text).toContain("请稍等片刻");
  expect((await fire(follow(token, "192.0.2.4"))).status).toBe(200);
});

test("who tries keys waits even with one that is right, unless that one was good here before", async () => {
  const [known, unknown] = [await keyOf("cashier"), await keyOf("cashier")];
  await earlyInAMinute();
  expect((await fire(enter(known, "192.0.2.5"))).status).toBe(200);
  while ((await fire(enter(newApiKey({ test: true, shard: 0 }), "192.0.2.5"))).status !== 429);
  expect((await fire(enter(unknown, "192.0.2.5"))).status).toBe(429);
  expect((await fire(enter(known, "192.0.2.5"))).status).toBe(200);
  expect((await fire(enter(unknown, "192.0.2.6"))).status).toBe(200);
});

test("addresses of one IPv6 line are one guesser, those of the next line another", async () => {
  const from = (end: number) => `2001:db8:0:1::${end.toString(16)}`;
  await earlyInAMinute();
  for (let end = 1; (await fire(follow(newLinkToken(0), from(end)))).status !== 429; end++);
  expect((await fire(follow(newLinkToken(0), "2001:0db8:0:1:ffff::1"))).status).toBe(429);
  expect((await fire(follow(newLinkToken(0), "2001:db8:0:2::1"))).status).toBe(404);
});

test("a busy till and a full shop are never slowed down", async () => {
  const coupons = await Promise.all(Array.from({ length: 100 }, () => aCoupon(world.pram, world.allotment)));
  const { url } = await aGift(world.pram, [world.allotment]);
  const key = await keyOf("cashier");
  for (const { code } of coupons) {
    expect((await fire(till(key, code))).status).toBe(200);
    expect((await fire(follow(new URL(url).pathname.slice(3), "192.0.2.7"))).status).toBe(200);
  }
});

/** The limits begin anew with each minute; what follows is over before the next one. */
async function earlyInAMinute(): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 4000) await scheduler.wait(left);
}

async function keyOf(role: string): Promise<string> {
  return (await world.toys.made<{ key: string }>("/v1/api-keys", { role, label: role })).key;
}

/** What two answers share if nothing in them tells one question from the other; the request's own id aside. */
function wordsOf({ status, text, headers }: Answer): string {
  const told = [...headers].filter(([name]) => name !== "jiehua-request-id");
  return JSON.stringify([status, told, text.replace(/"instance":"[^"]*"/, "")]);
}

async function expectAlike(shots: readonly Shot[], status: number): Promise<void> {
  const fired: Awaited<ReturnType<typeof fireCounted>>[] = [];
  // A credential's first use in an hour is noted, which is nobody's guess.
  for (const shot of shots.slice(0, 1)) await fire(shot);
  for (const shot of shots) fired.push(await fireCounted(shot));
  const [first, ...others] = fired;
  expect(first?.answer.status, `${shots[0]?.method} ${shots[0]?.path}`).toBe(status);
  for (const [index, { answer, cost }] of others.entries()) {
    const name = `${shots[0]?.path} and ${shots[index + 1]?.path}`;
    expect(wordsOf(answer), name).toBe(first && wordsOf(first.answer));
    expect(cost, name).toEqual(first?.cost);
  }
}

test("a code that is unknown and one of another alliance are answered alike, at the same cost", async () => {
  const other = await aPartnership();
  const foreign = await aCoupon(other.pram, other.allotment);
  const key = await keyOf("cashier");
  for (const shape of [till, reserve, redeem])
    await expectAlike(
      [shape(key, newCouponCode()), shape(key, newCouponCode()), shape(key, foreign.code)],
      404,
    );
});

const json = (text: unknown) => new Uint8Array(new TextEncoder().encode(JSON.stringify(text)));
const reserve = (key: string, code: string): Shot => ({
  ...till(key, code),
  path: `/v1/coupons/${code}/reservations`,
  body: json({ order: { reference: "a", amountMinor: 26_800 }, ttlSeconds: 60 }),
});
const redeem = (key: string, code: string): Shot => ({
  ...till(key, code),
  path: "/v1/redemptions",
  body: json({ code, order: { amountMinor: 26_800 }, channel: "store" }),
});

test("a key that is unknown and one that was revoked are answered alike, at the same cost", async () => {
  const made = await world.toys.made<{ id: string; key: string }>("/v1/api-keys", {
    role: "cashier",
    label: "x",
  });
  await world.toys.delete(`/v1/api-keys/${made.id}`);
  const unknown = newApiKey({ test: true, shard: 0 });
  await expectAlike(
    [unknown, made.key].map((key) => shotAt("/v1/alliance", withKey(key))),
    401,
  );
});

test("a link that is unknown and one that is none are answered alike, at the same cost", async () => {
  const tokens = [newLinkToken(0), newLinkToken(0), newLinkToken(61), "x", "%00", "../admin"];
  await expectAlike(
    tokens.map((token) => follow(encodeURIComponent(token), "192.0.2.8")),
    404,
  );
});

/** What must be asked for besides the id. */
const NEEDED: Record<string, string> = {
  "/v1/settlements/{id}/payment-file": "?payerId=alliance&format=csv",
  "/v1/settlements/{id}/invoice-lines": "?issuerId=alliance",
};

test("ids that are unknown and those of another alliance are answered alike, at the same cost", async () => {
  const { pool } = await aGround();
  const asked = ENDPOINTS.filter(
    ({ path, by }) => /\{id\}/.test(path) && by[0] !== "public" && by[0] !== "operator",
  );
  let compared = 0;
  for (const { method, path, body, by } of asked) {
    const kind = KINDS[path.split("/")[2] ?? ""];
    const known = kind && pool.ids[ID_PREFIXES[kind]];
    if (kind === undefined || known === undefined || body?.safeParse({ reason: "a" }).success === false)
      continue;
    const key = (by as readonly string[]).includes("admin") ? world.admin.key : world.toys.key;
    const shots = [newId(kind), newId(kind), ...known.slice(0, 2)].map(
      (id): Shot => ({
        ...shotAt(
          path.replace("{id}", id).replace("{ownerId}", "alliance") + (NEEDED[path] ?? ""),
          withKey(key),
          method.toUpperCase(),
        ),
        ...(body === undefined ? {} : { body: json({ reason: "a" }) }),
      }),
    );
    for (const shot of shots) if (shot.body) shot.headers["Content-Type"] = "application/json";
    await expectAlike(shots, 404);
    compared++;
  }
  expect(compared).toBeGreaterThan(15);
});

const KINDS: Record<string, IdKind> = {
  merchants: "merchant",
  stores: "store",
  "api-keys": "key",
  offers: "offer",
  allotments: "allotment",
  gifts: "gift",
  reservations: "reservation",
  redemptions: "redemption",
  settlements: "settlement",
  instructions: "instruction",
  invitations: "invitation",
  memberships: "membership",
};
