// Coupons shown live: a signed text is good for its minute and those beside it, and live terms take nothing older.
import { env } from "cloudflare:workers";
import { createLocalJWKSet, jwtVerify } from "jose";
import { expect, test } from "vitest";
import type { Reservation } from "../../schema/contract/coupons.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import type { PublicKeys } from "../../schema/contract/presenting.ts";
import { call } from "../../tests/support/api.ts";
import {
  aHeldCoupon,
  aPresentWorld,
  aSignedText,
  askForText,
  aTillCode,
  type Held,
  takenBy,
} from "../../tests/support/presenting.ts";
import { anOrder, atOnce, countAnswers, TERMS } from "../../tests/support/world.ts";
import { signText } from "../domain/presenting/signed-text.ts";

const LIVE = { presentation: "live" };

/** A text as it was made that many minutes ago. */
function anOldText({ id: allianceId }: { id: string }, { couponId }: Held, minutes: number): Promise<string> {
  const about = { allianceId, couponId, origin: "http://jiehua.test" };
  return signText(env.PRESENTATION_SECRET, about, Date.now() - minutes * 60_000);
}

test("a screenshot of a live coupon is refused everywhere, as is its printed code", async () => {
  const world = await aPresentWorld(LIVE);
  const held = await aHeldCoupon(world);
  for (const minutes of [3, 60, 60 * 24, -3])
    for (const answer of Object.values(await takenBy(world.toys, await anOldText(world, held, minutes))))
      expect([answer.status, answer.json.code]).toEqual([409, "presentation_stale"]);
  for (const answer of Object.values(await takenBy(world.toys, held.code)))
    expect([answer.status, answer.json.code]).toEqual([409, "presentation_needed"]);
  const { text } = await aSignedText(held);
  const { validation, reservation, redemption } = await takenBy(world.toys, text);
  expect([validation.status, reservation.status, redemption.status]).toEqual([200, 201, 201]);
  expect(redemption.json.couponId).toBe(held.couponId);
});

test("a text says until when it is good, and is at another shop another shop's", async () => {
  const world = await aPresentWorld(LIVE);
  const held = await aHeldCoupon(world);
  const { text, validUntil } = await aSignedText(held);
  const left = Date.parse(validUntil) - Date.now();
  expect(left > 50_000 && left <= 120_000).toBe(true);
  expect(text.length).toBeLessThan(420);
  for (const answer of Object.values(await takenBy(world.photo, text)))
    expect([answer.status, answer.json.code]).toEqual([409, "wrong_redeemer"]);
});

test("a till code counts as shown live", async () => {
  const world = await aPresentWorld(LIVE);
  const { code } = await aTillCode(await aHeldCoupon(world));
  const { validation, reservation, redemption } = await takenBy(world.toys, code);
  expect([validation.status, reservation.status, redemption.status]).toEqual([200, 201, 201]);
});

test("a checkout that was shown the coupon redeems it later by the same text or by its code", async () => {
  const world = await aPresentWorld(LIVE);
  for (const later of [async (held: Held) => held.code, async (held: Held) => anOldText(world, held, 10)]) {
    const held = await aHeldCoupon(world);
    const order = { reference: `A-${held.couponId}`, amountMinor: 26_800 };
    const { text } = await aSignedText(held);
    const path = `/v1/coupons/${text}/reservations`;
    const { id: reservationId } = await world.toys.made<Reservation>(path, { order, ttlSeconds: 600 });
    const body = anOrder({ code: await later(held) }, { order });
    expect((await world.toys.refused("/v1/redemptions", body))[1]).toBe("coupon_reserved");
    await world.toys.made("/v1/redemptions", { ...body, reservationId });
  }
});

test("static terms, which are the default, take the code as ever and a fresh text too", async () => {
  const world = await aPresentWorld();
  expect(world.offer.terms.presentation).toBe("static");
  const [one, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  expect((await takenBy(world.toys, one.code)).redemption.status).toBe(201);
  const stale = await takenBy(world.toys, await anOldText(world, other, 5));
  expect(stale.redemption.json.code).toBe("presentation_stale");
  const { text } = await aSignedText(other);
  expect((await takenBy(world.toys, text)).redemption.status).toBe(201);
});

test("terms from before they could ask for live presentation are static", async () => {
  const world = await aPresentWorld(LIVE);
  const { toys, offer } = world;
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO offer_terms (alliance_id, offer_id, version, terms, created_at)
        SELECT alliance_id, offer_id, 2, json_remove(terms, '$.presentation'), created_at FROM offer_terms
        WHERE offer_id = ?`,
    ).bind(offer.id),
    env.DB.prepare("UPDATE offers SET terms_version = 2 WHERE id = ?").bind(offer.id),
  ]);
  expect((await toys.read<Offer>(`/v1/offers/${offer.id}`)).terms.presentation).toBe("static");
  const held = await aHeldCoupon(world);
  expect((await takenBy(toys, held.code)).redemption.status).toBe(201);
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: { ...TERMS, ...LIVE } });
  const live = await aHeldCoupon(world);
  expect((await takenBy(toys, live.code)).redemption.json.code).toBe("presentation_needed");
});

test("what became of a coupon is said before how it was shown, and its order after", async () => {
  const world = await aPresentWorld(LIVE);
  const held = await aHeldCoupon(world);
  const small = anOrder(held, { order: { amountMinor: 1 } });
  expect((await world.toys.refused("/v1/redemptions", small))[1]).toBe("presentation_needed");
  const { text } = await aSignedText(held);
  const less = anOrder({ code: text }, { order: { amountMinor: 1 } });
  expect((await world.toys.refused("/v1/redemptions", less))[1]).toBe("minimum_spend_not_met");
  await world.toys.made("/v1/redemptions", anOrder({ code: text }));
  for (const code of [text, held.code, await anOldText(world, held, 60)])
    expect((await world.toys.refused("/v1/redemptions", anOrder({ code })))[1]).toBe(
      "coupon_already_redeemed",
    );
  expect((await askForText(held)).json.code).toBe("coupon_already_redeemed");
});

test("of 32 redemptions by one text at once one succeeds", async () => {
  const world = await aPresentWorld(LIVE);
  const { text } = await aSignedText(await aHeldCoupon(world));
  const answers = await atOnce(32, () => world.toys.post("/v1/redemptions", anOrder({ code: text })));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_already_redeemed": 31 });
});

test("only the link of its own gift signs for a coupon", async () => {
  const world = await aPresentWorld(LIVE);
  const [held, other] = [await aHeldCoupon(world), await aHeldCoupon(world)];
  const answers = [
    await askForText({ ...held, token: other.token }),
    await askForText({ ...held, token: "none" }),
  ];
  for (const { status, json } of answers) expect([status, json.code]).toEqual([404, "not_found"]);
});

test("whoever has the public keys tells that a text is genuine without asking again", async () => {
  const world = await aPresentWorld(LIVE);
  const held = await aHeldCoupon(world);
  const { status, text: answered } = await call("GET", "/.well-known/jwks.json");
  const keys: PublicKeys = JSON.parse(answered);
  expect(status).toBe(200);
  expect(answered).not.toContain('"d"');
  const { text } = await aSignedText(held);
  const { payload, protectedHeader } = await jwtVerify(text, createLocalJWKSet(keys), {
    algorithms: ["EdDSA"],
    typ: "jiehua-coupon+jwt",
    issuer: "http://jiehua.test",
    audience: world.id,
  });
  expect([payload.sub, protectedHeader.kid]).toEqual([held.couponId, keys.keys[0]?.kid]);
  expect(Math.abs(Number(payload.step) - Date.now() / 60_000)).toBeLessThan(2);
  await expect(jwtVerify(`${text.slice(0, -6)}AAAAAA`, createLocalJWKSet(keys))).rejects.toThrow();
});
