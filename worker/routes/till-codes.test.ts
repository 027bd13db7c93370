// Till codes: six digits stand for one coupon, at its own redeemer, for five minutes, until it has ended.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import type { Reservation } from "../../schema/contract/coupons.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { call } from "../../tests/support/api.ts";
import {
  aHeldCoupon,
  aPresentWorld,
  askForTillCode,
  aTillCode,
  takenBy,
} from "../../tests/support/presenting.ts";
import { postAgainst } from "../../tests/support/rival.ts";
import { anAllotment, anOffer, anOrder, atOnce, aWorld, countAnswers } from "../../tests/support/world.ts";

const MINUTES = 60_000;

/** As if the code had been drawn that much earlier. */
async function ageTillCode(couponId: string, byMs: number): Promise<void> {
  await env.DB.prepare(
    "UPDATE till_codes SET expires_at = expires_at - CAST(?1 AS INTEGER) WHERE coupon_id = ?2",
  )
    .bind(byMs, couponId)
    .run();
}

test("another shop's till finds nothing under a till code, and another alliance's neither", async () => {
  const world = await aPresentWorld();
  const elsewhere = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  for (const till of [world.photo, world.pram, elsewhere.toys])
    for (const answer of Object.values(await takenBy(till, code)))
      expect([answer.status, answer.json.code]).toEqual([404, "coupon_not_found"]);
  expect((await takenBy(world.toys, code)).redemption.json.couponId).toBe(held.couponId);
});

test("two shops may show the same digits: each till finds its own coupon", async () => {
  const world = await aPresentWorld();
  const offer = await anOffer(world.photo);
  const there = { ...world, allotment: await anAllotment(world.photo, world.pram, offer) };
  const [toy, picture] = [await aHeldCoupon(world), await aHeldCoupon(there)];
  const { code } = await aTillCode(toy);
  await aTillCode(picture);
  await env.DB.prepare(
    "UPDATE till_codes SET code_hash = (SELECT code_hash FROM till_codes WHERE coupon_id = ?) WHERE coupon_id = ?",
  )
    .bind(toy.couponId, picture.couponId)
    .run();
  expect((await takenBy(world.photo, code)).redemption.json.couponId).toBe(picture.couponId);
  expect((await takenBy(world.toys, code)).redemption.json.couponId).toBe(toy.couponId);
});

test("a till code is taken wherever a code is, with spaces or without", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code, couponId, expiresAt } = await aTillCode(held);
  expect(code).toMatch(/^\d{6}$/);
  expect(couponId).toBe(held.couponId);
  const left = Date.parse(expiresAt) - Date.now();
  expect(left > 4 * MINUTES && left <= 5 * MINUTES).toBe(true);
  const { validation, reservation, redemption } = await takenBy(
    world.toys,
    `${code.slice(0, 3)} ${code.slice(3)}`,
  );
  expect([validation.status, reservation.status, redemption.status]).toEqual([200, 201, 201]);
  expect(redemption.json.couponId).toBe(held.couponId);
});

test("a till code is spent with its coupon, and the coupon's own code with it", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  await world.toys.made("/v1/redemptions", anOrder({ code }));
  const spent = [409, "coupon_already_redeemed"];
  expect(await world.toys.refused("/v1/redemptions", anOrder({ code }))).toEqual(spent);
  expect(await world.toys.refused("/v1/redemptions", anOrder(held))).toEqual(spent);
  const again = await askForTillCode(held);
  expect([again.status, again.json.code]).toEqual(spent);
});

test("a till code is good for five minutes of real time", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  await ageTillCode(held.couponId, 5 * MINUTES);
  for (const answer of Object.values(await takenBy(world.toys, code)))
    expect(answer.json.code).toBe("coupon_not_found");
  await ageTillCode(held.couponId, -1 * MINUTES);
  expect((await takenBy(world.toys, code)).redemption.status).toBe(201);
});

test("a checkout that holds the coupon redeems it with the digits it was shown, however late", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const order = { reference: "A-1", amountMinor: 26_800 };
  const body = { order, ttlSeconds: 600 };
  const { id } = await world.toys.made<Reservation>(`/v1/coupons/${code}/reservations`, body);
  await ageTillCode(held.couponId, 6 * MINUTES);
  const unheld = anOrder({ code }, { order });
  expect(await world.toys.refused("/v1/redemptions", unheld)).toEqual([404, "coupon_not_found"]);
  const redeemed = await world.toys.made<Redemption>("/v1/redemptions", { ...unheld, reservationId: id });
  expect(redeemed.couponId).toBe(held.couponId);
});

test("asking again replaces the code before", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const [first, second] = [await aTillCode(held), await aTillCode(held)];
  expect(await world.toys.refused("/v1/redemptions", anOrder(first))).toEqual([404, "coupon_not_found"]);
  expect((await takenBy(world.toys, second.code)).redemption.status).toBe(201);
});

test("a code that is replaced while a till redeems by it redeems nothing", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const rival = () => aTillCode(held);
  const answer = await postAgainst(rival, world.toys, "/v1/redemptions", anOrder({ code }));
  expect([answer.status, answer.json.code]).toEqual([404, "coupon_not_found"]);
  expect((await takenBy(world.toys, held.code)).redemption.status).toBe(201);
});

test("digits that another coupon of the shop shows are drawn again", async () => {
  const world = await aPresentWorld();
  const [one, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  const { code } = await aTillCode(one);
  const draw = vi.spyOn(crypto, "getRandomValues");
  draw.mockImplementationOnce((array) => {
    if (array instanceof Uint32Array) array[0] = Number(code);
    return array;
  });
  const drawn = await aTillCode(other);
  const draws = draw.mock.calls.filter(([array]) => array instanceof Uint32Array).length;
  vi.restoreAllMocks();
  expect(draws).toBe(2);
  expect(drawn.code).not.toBe(code);
  expect((await takenBy(world.toys, code)).redemption.json.couponId).toBe(one.couponId);
  expect((await takenBy(world.toys, drawn.code)).redemption.json.couponId).toBe(other.couponId);
});

test("digits that expired on another coupon are free again", async () => {
  const world = await aPresentWorld();
  const [one, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  const { code } = await aTillCode(one);
  await ageTillCode(one.couponId, 5 * MINUTES);
  vi.spyOn(crypto, "getRandomValues").mockImplementationOnce((array) => {
    if (array instanceof Uint32Array) array[0] = Number(code);
    return array;
  });
  const drawn = await aTillCode(other);
  vi.restoreAllMocks();
  expect(drawn.code).toBe(code);
  expect((await takenBy(world.toys, code)).redemption.json.couponId).toBe(other.couponId);
});

test("digits by which a checkout holds a coupon stand for no other one until it ends", async () => {
  const world = await aPresentWorld();
  const [one, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  const { code } = await aTillCode(one);
  const order = { reference: "held", amountMinor: 26_800 };
  const held = await world.toys.made<{ id: string }>(`/v1/coupons/${code}/reservations`, {
    ...{ order, ttlSeconds: 600 },
  });
  await ageTillCode(one.couponId, 5 * MINUTES);
  vi.spyOn(crypto, "getRandomValues").mockImplementationOnce((array) => {
    if (array instanceof Uint32Array) array[0] = Number(code);
    return array;
  });
  const drawn = await aTillCode(other);
  vi.restoreAllMocks();
  const body = { code, order, reservationId: held.id, channel: "store" };
  expect(await world.toys.made("/v1/redemptions", body)).toMatchObject({ couponId: one.couponId });
  expect(drawn.code).not.toBe(code);
});

test("of 32 redemptions by one till code at once one succeeds", async () => {
  const world = await aPresentWorld();
  const { code } = await aTillCode(await aHeldCoupon(world));
  const answers = await atOnce(32, () => world.toys.post("/v1/redemptions", anOrder({ code })));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_already_redeemed": 31 });
});

test("of 32 redemptions by till code and full code at once one succeeds", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const { code } = await aTillCode(held);
  const answers = await atOnce(32, (index) =>
    world.toys.post("/v1/redemptions", anOrder(index % 2 ? { code } : held)),
  );
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_already_redeemed": 31 });
});

test("only a coupon that can be used now has a till code, and only its own link draws one", async () => {
  const world = await aPresentWorld({ validity: { kind: "afterGift", opensAfterDays: 3, lastsDays: 30 } });
  const early = await aHeldCoupon(world);
  expect((await askForTillCode(early)).json.code).toBe("coupon_not_yet_valid");
  const now = await aPresentWorld();
  const [held, other] = [await aHeldCoupon(now), await aHeldCoupon(now)];
  for (const wrong of [
    { ...held, token: other.token },
    { ...held, couponId: early.couponId },
    { ...held, token: "none" },
  ])
    expect((await askForTillCode(wrong)).json.code).toBe("not_found");
  const order = { reference: "A-1", amountMinor: 26_800 };
  await now.toys.made(`/v1/coupons/${held.code}/reservations`, { order, ttlSeconds: 60 });
  expect((await askForTillCode(held)).status).toBe(201);
  const { data } = await now.pram.read<{ data: { id: string; coupons: { id: string }[] }[] }>("/v1/gifts");
  const gift = data.find(({ coupons }) => coupons.some(({ id }) => id === other.couponId));
  await now.pram.made(`/v1/gifts/${gift?.id}/revocation`, { reason: "cancelled" });
  expect((await askForTillCode(other)).json.code).toBe("coupon_revoked");
});

test("a coupon whose last day has passed has no till code", async () => {
  const world = await aWorld();
  const offer = await anOffer(world.toys, {
    validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 1 },
  });
  const held = await aHeldCoupon({
    ...world,
    offer,
    allotment: await anAllotment(world.toys, world.pram, offer),
  });
  expect((await askForTillCode(held)).json.code).toBe("coupon_expired");
});

test("of one coupon twenty codes are drawn in ten minutes, and more afterwards", async () => {
  const world = await aPresentWorld();
  const held = await aHeldCoupon(world);
  const answers = await atOnce(32, () => askForTillCode(held));
  expect(countAnswers(answers)).toEqual({ "201": 20, "429 too_many_requests": 12 });
  await env.DB.prepare(
    "UPDATE till_codes SET drawn_since = drawn_since - CAST(600000 AS INTEGER) WHERE coupon_id = ?",
  )
    .bind(held.couponId)
    .run();
  expect((await askForTillCode(held)).status).toBe(201);
});

test("neither the digits nor the link that drew them are kept, and whoever repeats the request draws anew", async () => {
  const world = await aPresentWorld();
  const { token, couponId } = await aHeldCoupon(world);
  const ask = () =>
    call("POST", `/v1/gift-links/${token}/till-codes`, { body: { couponId }, idempotencyKey: couponId });
  const [first, again] = [await ask(), await ask()];
  expect(await world.toys.refused("/v1/redemptions", anOrder({ code: String(first.json.code) }))).toEqual([
    404,
    "coupon_not_found",
  ]);
  const row = await env.DB.prepare("SELECT * FROM till_codes WHERE coupon_id = ?").bind(couponId).first();
  expect(JSON.stringify(row)).not.toContain(`"${again.json.code}"`);
  const kept = env.DB.prepare("SELECT * FROM idempotency_keys WHERE key = ?").bind(couponId);
  expect((await kept.all()).results).toEqual([]);
  expect((await takenBy(world.toys, String(again.json.code))).redemption.status).toBe(201);
});

test("a redemption's entry in the audit log says how the coupon was shown", async () => {
  const world = await aPresentWorld();
  const { code } = await aTillCode(await aHeldCoupon(world));
  await world.toys.made("/v1/redemptions", anOrder({ code }));
  const { data } = await world.admin.read<{ data: { details: object }[] }>(
    "/v1/audit-events?action=coupon.redeemed",
  );
  expect(data[0]?.details).toMatchObject({ shownBy: "tillCode" });
});
