// S6: six digits are soon tried through, so a till is answered a few of them, and guessing a till code comes to nothing.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import type { Answer } from "../support/api.ts";
import { aMember, signedIn } from "../support/people.ts";
import { aHeldCoupon, aPresentWorld, aTillCode, type Held, otherDigits } from "../support/presenting.ts";
import { anOrder, countAnswers } from "../support/world.ts";
import { atTill, PLACES, shotOf, some, UNSHIELDED } from "./support/at-till.ts";
import { fire } from "./support/fire.ts";

const FULL = env.SECURITY_FULL === "1";
/** At one till against one live code: all that there are, or a share of them with the right one as the last. */
const GUESSES = FULL ? 1_000_000 : 3_000;

const met = { guesses: 0, hits: 0, answered: 0 };
const world = await aPresentWorld();

afterAll(() => {
  const { guesses, hits, answered } = met;
  console.log(`till codes: ${guesses} guesses, ${hits} hits, ${answered} of them looked up`);
});

function count(answers: readonly Answer[], { couponId }: Held): void {
  for (const { status, text } of answers) {
    met.guesses++;
    if (status !== 429) met.answered++;
    if (status < 300 || text.includes(couponId)) met.hits++;
  }
}

async function aTill(): Promise<string> {
  const body = { role: "cashier", label: "Till" };
  return (await world.toys.made<{ key: string }>("/v1/api-keys", body)).key;
}

/** All other digits first, in an order that begins behind the right ones, and the right ones last. */
function guessesAt(code: string, total: number): string[] {
  return Array.from({ length: total }, (_, index) =>
    index === total - 1 ? code : otherDigits(code, index + 1),
  );
}

/** As if that much time had passed since the wrong tries. */
async function passTime(ms: number): Promise<void> {
  await env.DB.prepare("UPDATE till_code_misses SET missed_at = missed_at - CAST(? AS INTEGER)")
    .bind(ms)
    .run();
}

test("a till that goes through the digits finds no coupon", { timeout: 1_800_000 }, async () => {
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  await env.DB.prepare("UPDATE till_codes SET expires_at = CAST(9e12 AS INTEGER) WHERE coupon_id = ?")
    .bind(held.couponId)
    .run();
  const key = await aTill();
  await some(guessesAt(code, GUESSES), async (guess) =>
    count([await fire(shotOf("redemption", key, guess))], held),
  );
  expect(met.hits).toBe(0);
  expect((await atTill("redemption", await aTill(), code)).status).toBe(201);
  await passTime(600_000);
});

for (const place of PLACES) {
  test(`a till is answered thirty wrong ones in ten minutes at ${place}, and then not the right one either`, async () => {
    const held = await aHeldCoupon(world);
    const { code } = await aTillCode(held);
    const [key, next] = [await aTill(), await aTill()];
    const answers = await some(guessesAt(code, 96), (guess) => atTill(place, key, guess));
    count(answers, held);
    expect(countAnswers(answers)).toEqual({ "404 coupon_not_found": 30, "429 too_many_requests": 66 });
    // It says no more of an order that would be refused, nor of the coupon's own code, which is none of the million.
    const small = { code, order: { amountMinor: 0 }, channel: "store" };
    const refused = await world.toys.post("/v1/redemptions", small, { key, now: undefined });
    expect(refused.json.code).toBe("too_many_requests");
    expect((await atTill("validation", key, held.code)).status).toBe(200);
    expect((await atTill(place, next, code)).status).toBeLessThan(300);
    await passTime(600_000);
    const again = await aTillCode(await aHeldCoupon(world));
    expect((await atTill(place, key, again.code)).status).toBeLessThan(300);
  });
}

test("who signs in anew gets no new tries", async () => {
  const { code } = await aTillCode(await aHeldCoupon(world));
  const { email, membership } = await aMember(world.toys, { role: "cashier" });
  const order = { amountMinor: 26_800 };
  const guessed = async (count: number) => {
    const person = (await signedIn(email)).as(membership.id);
    return some(guessesAt(code, count + 1).slice(0, count), (guess) =>
      person.post(`/v1/coupons/${guess}/validation`, { order }, { bindings: UNSHIELDED }),
    );
  };
  expect(countAnswers(await guessed(30))).toEqual({ "404 coupon_not_found": 30 });
  expect(countAnswers(await guessed(4))).toEqual({ "429 too_many_requests": 4 });
  await passTime(600_000);
});

test("a shop's tills together are answered two hundred, whoever of them guesses and however many at once", async () => {
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const keys = await Promise.all(Array.from({ length: 10 }, aTill));
  const guesses = guessesAt(code, 320).map((guess, index) => ({ guess, key: keys[index % 10] ?? "" }));
  const answers = await some(guesses, ({ guess, key }) => atTill("validation", key, guess));
  count(answers, held);
  expect(countAnswers(answers)).toEqual({ "404 coupon_not_found": 200, "429 too_many_requests": 120 });
  const newcomer = await aTill();
  expect((await atTill("validation", newcomer, code)).json.code).toBe("too_many_requests");
  const elsewhere = await aPresentWorld();
  const there = await aTillCode(await aHeldCoupon(elsewhere));
  expect((await elsewhere.toys.post("/v1/redemptions", anOrder(there))).status).toBe(201);
  expect((await atTill("redemption", newcomer, held.code)).status).toBe(201);
  await passTime(600_000);
});

test("a hit among guesses at once is told apart only while tries are left", async () => {
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const key = await aTill();
  const guesses = guessesAt(code, 200);
  const answers = await Promise.all(guesses.map((guess) => atTill("validation", key, guess)));
  const told = answers.filter(({ status }) => status !== 429).length;
  expect(told).toBeLessThanOrEqual(31);
  await passTime(600_000);
});

test("right digits cost no try", async () => {
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const key = await aTill();
  const answers = await some(
    Array.from({ length: 64 }, () => code),
    (it) => atTill("validation", key, it),
  );
  expect(countAnswers(answers)).toEqual({ "200": 64 });
});
