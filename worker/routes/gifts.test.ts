// Gifts through the API: what a gifter may give, and what stops it.
import { expect, test } from "vitest";
import type { Reservation } from "../../schema/contract/coupons.ts";
import type { CreatedGift, Gift, Revocation } from "../../schema/contract/gifts.ts";
import {
  aCoupon,
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  atOnce,
  aWorld,
  countAnswers,
  only,
  START,
} from "../../tests/support/world.ts";

const sourceOrder = { reference: "P-1", amountMinor: 250_000, occurredAt: START };
const phone = { kind: "phone", value: "+86 138 0013 8000" };

test("a gift shows its link and codes once, and later only the last four", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { sourceOrder });
  const coupon = only(gift.coupons);
  expect(coupon).toMatchObject({ state: "active", lastDay: "2026-02-03", minSpendMinor: 20_000 });
  expect(coupon.code).toMatch(/^([0-9A-Z]{4}-){4}.$/);
  expect(gift.url).toMatch(/\/g\/[0-9A-Za-z]{32}$/);
  const read = await pram.read<Gift>(`/v1/gifts/${gift.id}`);
  expect(only(read.coupons).code).toBe(coupon.code.replaceAll("-", "").slice(-4));
  expect(read).not.toHaveProperty("url");
});

test("one gift carries coupons of several redeemers", async () => {
  const { pram, toys, photo } = await aWorld();
  const both = [
    await anAllotment(toys, pram, await anOffer(toys)),
    await anAllotment(photo, pram, await anOffer(photo)),
  ];
  const gift = await aGift(pram, both);
  expect(gift.coupons.map((it) => it.redeemerId)).toEqual([toys.id, photo.id]);
});

test("a pack is gifted whole or not at all", async () => {
  const { pram, toys, photo } = await aWorld();
  const scarce = await anAllotment(toys, pram, await anOffer(toys), { quantity: 1 });
  const plenty = await anAllotment(photo, pram, await anOffer(photo));
  await aGift(pram, [scarce]);
  const refused = await pram.refused("/v1/gifts", { allotmentIds: [plenty.id, scarce.id] });
  expect(refused).toEqual([409, "allotment_exhausted"]);
  expect((await pram.read<{ data: Gift[] }>("/v1/gifts")).data).toHaveLength(1);
});

test("the identical request for a source order answers the first gift again; another one is refused", async () => {
  const { pram, allotment } = await aPartnership();
  const first = await aGift(pram, [allotment], { sourceOrder });
  const again = await aGift(pram, [allotment], { sourceOrder });
  expect([again.id, again.url, again.coupons]).toEqual([first.id, first.url, first.coupons]);
  const other = { allotmentIds: [allotment.id], sourceOrder: { ...sourceOrder, amountMinor: 1 } };
  expect(await pram.refused("/v1/gifts", other)).toEqual([409, "source_order_already_gifted"]);
});

test("another rule may gift for the same source order", async () => {
  const { pram, allotment } = await aPartnership();
  const first = await aGift(pram, [allotment], { sourceOrder });
  const second = await aGift(pram, [allotment], { sourceOrder, ruleRef: "thirty-days-later" });
  expect(second.id).not.toBe(first.id);
});

test("of 32 identical requests at once for one source order there is one gift", async () => {
  const { pram, allotment } = await aPartnership();
  const answers = await atOnce(32, () =>
    pram.post("/v1/gifts", { allotmentIds: [allotment.id], sourceOrder }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 32 });
  expect(new Set(answers.map((it) => it.json.id)).size).toBe(1);
});

test("of 32 requests at once for the last coupon of an allotment one wins", async () => {
  const { pram, allotment } = await aPartnership({}, { allotment: { quantity: 1 } });
  const answers = await atOnce(32, () => pram.post("/v1/gifts", { allotmentIds: [allotment.id] }));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 allotment_exhausted": 31 });
});

test("an offer's quota binds all its gifters together", async () => {
  const { toys, pram, photo } = await aWorld();
  const offer = await anOffer(toys, {}, { quota: 1 });
  await aGift(pram, [await anAllotment(toys, pram, offer, { quantity: 1 })]);
  const other = await anAllotment(toys, photo, offer, { quantity: 1 });
  expect(await photo.refused("/v1/gifts", { allotmentIds: [other.id] })).toEqual([
    409,
    "offer_quota_exhausted",
  ]);
});

test("a holder gets no more live coupons of an offer than its terms allow", async () => {
  const { pram, allotment } = await aPartnership({ perHolderLimit: 1 });
  await aGift(pram, [allotment], { holder: phone });
  const same = { allotmentIds: [allotment.id], holder: { kind: "phone", value: "+8613800138000" } };
  expect(await pram.refused("/v1/gifts", same)).toEqual([409, "holder_limit_reached"]);
  await aGift(pram, [allotment], { holder: { kind: "phone", value: "+8613900139000" } });
});

test("an expired coupon frees its holder's limit, a redeemed one does not, a fully refunded one does", async () => {
  const world = await aPartnership({ perHolderLimit: 1, reissueOnFullRefund: false });
  const { pram, toys, allotment, at } = world;
  const wanted = { allotmentIds: [allotment.id], holder: phone };
  await aGift(pram, [allotment], { holder: phone });
  at("2026-03-01T00:00:00.000Z");
  const coupon = await aCoupon(pram, allotment, { holder: phone });
  const redeemed = await toys.made("/v1/redemptions", anOrder(coupon));
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "holder_limit_reached"]);
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R", full: true });
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("a budget holds the discounts given and the worst case of the live coupons", async () => {
  const { pram, toys, allotment, at } = await aPartnership({}, { offer: { budgetMinor: 10_000 } });
  const coupon = await aCoupon(pram, allotment);
  await aGift(pram, [allotment]);
  const wanted = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "offer_budget_exhausted"]);
  await toys.made("/v1/redemptions", anOrder(coupon));
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "offer_budget_exhausted"]);
  at("2026-03-01T00:00:00.000Z");
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "offer_budget_exhausted"]);
});

test("of 32 requests at once for the last unit of a budget one wins", async () => {
  const { pram, allotment } = await aPartnership({}, { offer: { budgetMinor: 5000 } });
  const answers = await atOnce(32, () => pram.post("/v1/gifts", { allotmentIds: [allotment.id] }));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 offer_budget_exhausted": 31 });
});

test("a merchant at its credit limit is gifted no more, and again once it owes less", async () => {
  const { admin, pram, toys, allotment, at } = await aPartnership();
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 2400 });
  await aGift(pram, [allotment]);
  await aGift(pram, [allotment]);
  const wanted = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "exposure_limit_reached"]);
  at("2026-03-01T00:00:00.000Z");
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("what has no cap is not gifted under a limit", async () => {
  const commission = { kind: "percent", bps: 800, base: "net", capMinor: null };
  const { admin, pram, toys, allotment } = await aPartnership({ commission });
  await aGift(pram, [allotment]);
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 1_000_000 });
  const refused = await pram.refused("/v1/gifts", { allotmentIds: [allotment.id] });
  expect(refused).toEqual([422, "percentage_needs_cap"]);
});

test("a suspended merchant neither gifts nor is gifted, and its coupons are honoured", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const wanted = { allotmentIds: [allotment.id] };
  await admin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "late payments" });
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "merchant_not_active"]);
  expect((await toys.post("/v1/redemptions", anOrder(coupon))).status).toBe(201);
  await admin.made(`/v1/merchants/${toys.id}/reinstatement`, { reason: "paid" });
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("an allotment between merchants that have come to compete gifts no more", async () => {
  const { admin, pram, allotment } = await aPartnership();
  await admin.patch("/v1/alliance", { competing: [["toys", "prams"]] });
  const wanted = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "competitors_cannot_partner"]);
  await admin.patch("/v1/alliance", { competing: [] });
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("a paused offer gifts no more", async () => {
  const { pram, toys, offer, allotment } = await aPartnership();
  await toys.made(`/v1/offers/${offer.id}/pause`);
  expect(await pram.refused("/v1/gifts", { allotmentIds: [allotment.id] })).toEqual([409, "offer_not_live"]);
  await toys.made(`/v1/offers/${offer.id}/resumption`);
  expect((await pram.post("/v1/gifts", { allotmentIds: [allotment.id] })).status).toBe(201);
});

test("nobody is charged without a recorded acceptance", async () => {
  const { pram, toys } = await aWorld();
  const offer = await anOffer(toys);
  const body = { offerId: offer.id, gifterId: pram.id, quantity: 5, coFundingBps: 4000 };
  const proposed = await toys.made("/v1/allotments", body);
  const wanted = { allotmentIds: [proposed.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "funder_has_not_consented"]);
  await pram.made(`/v1/allotments/${proposed.id}/acceptance`, { termsVersion: 1 });
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("revised terms reach a co-funded allotment only when its gifter accepts them", async () => {
  const { pram, toys, offer, allotment } = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const terms = { ...offer.terms, discount: { kind: "fixed", valueMinor: 8000 } };
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms });
  expect((await aCoupon(pram, allotment)).termsVersion).toBe(1);
  await pram.made(`/v1/allotments/${allotment.id}/acceptance`, { termsVersion: 2 });
  expect((await aCoupon(pram, allotment)).termsVersion).toBe(2);
});

test("a gift with a holder records its consent where the policy asks for it", async () => {
  const policy = { holdDays: 14, feeBps: 1000, minPayoutMinor: 200, settlementMode: "direct" };
  const { pram, allotment } = await aPartnership({}, { alliance: { policy } });
  const wanted = { allotmentIds: [allotment.id], holder: phone };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([422, "holder_consent_missing"]);
  const consent = { textVersion: "2026-01", at: START };
  expect((await pram.post("/v1/gifts", { ...wanted, consent })).status).toBe(201);
});

test("another merchant's allotment, gift or unknown ids answer alike", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const stranger = await aWorld();
  expect(await photo.refused("/v1/gifts", { allotmentIds: [allotment.id] })).toEqual([404, "not_found"]);
  for (const caller of [photo, toys, stranger.admin, stranger.pram]) {
    expect((await caller.get(`/v1/gifts/${gift.id}`)).status).toBe(404);
    expect(await caller.refused(`/v1/gifts/${gift.id}/revocation`, { reason: "mine" })).toEqual([
      404,
      "not_found",
    ]);
  }
});

test("a revocation ends what is unredeemed, names what it kept and gives the units back", async () => {
  const { pram, toys, photo } = await aWorld();
  const first = await anAllotment(toys, pram, await anOffer(toys), { quantity: 1 });
  const second = await anAllotment(photo, pram, await anOffer(photo), { quantity: 1 });
  const gift = await aGift(pram, [first, second]);
  const [toy, picture] = gift.coupons;
  await toys.made("/v1/redemptions", anOrder(toy ?? { code: "" }));
  const revoked = await pram.made<Revocation>(`/v1/gifts/${gift.id}/revocation`, {
    reason: "order cancelled",
  });
  expect(revoked).toEqual({ revoked: 1, kept: [{ id: toy?.id, code: "coupon_already_redeemed" }] });
  expect(await photo.refused("/v1/redemptions", anOrder(picture ?? { code: "" }))).toEqual([
    409,
    "coupon_revoked",
  ]);
  expect((await pram.post("/v1/gifts", { allotmentIds: [second.id] })).status).toBe(201);
});

test("a checkout in progress outlives a revocation, but for fraud", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const { code } = only(gift.coupons);
  const order = { reference: "A-1", amountMinor: 26_800 };
  await toys.made<Reservation>(`/v1/coupons/${code}/reservations`, { order, ttlSeconds: 600 });
  const path = `/v1/gifts/${gift.id}/revocation`;
  expect(await pram.made<Revocation>(path, { reason: "order cancelled" })).toMatchObject({
    revoked: 0,
    kept: [{ code: "coupon_reserved" }],
  });
  expect(await pram.made<Revocation>(path, { reason: "stolen card", fraud: true })).toMatchObject({
    revoked: 1,
  });
});

test("of redeeming and revoking at once exactly one happens", async () => {
  const { pram, toys, allotment } = await aPartnership();
  for (let round = 0; round < 10; round++) {
    const gift = await aGift(pram, [allotment]);
    const coupon = only(gift.coupons);
    const [redeemed, revoked] = await Promise.all([
      toys.post("/v1/redemptions", anOrder(coupon)),
      pram.post(`/v1/gifts/${gift.id}/revocation`, { reason: "order cancelled" }),
    ]);
    const outcome = [redeemed.status, revoked.json.revoked];
    expect([
      [201, 0],
      [409, 1],
    ]).toContainEqual(outcome);
  }
});

test("codes and links are shown to nobody else", async () => {
  const { admin, pram, toys, allotment } = await aPartnership();
  const gift = await pram.made<CreatedGift>("/v1/gifts", { allotmentIds: [allotment.id] });
  const { code } = only(gift.coupons);
  await toys.made("/v1/redemptions", anOrder({ code }));
  const token = gift.url.slice(-32);
  for (const caller of [admin, pram, toys]) {
    for (const path of [
      "/v1/gifts",
      `/v1/gifts/${gift.id}`,
      "/v1/redemptions",
      "/v1/offers",
      "/v1/allotments",
    ]) {
      const { text } = await caller.get(path);
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replaceAll("-", ""));
      expect(text).not.toContain(token);
    }
  }
});

test("twenty coupons of partners with every kind of limit fit into one gift, and twenty-one do not", async () => {
  const { admin, pram, toys } = await aWorld();
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 10_000_000 });
  await admin.patch(`/v1/merchants/${pram.id}`, { creditLimitMinor: 10_000_000 });
  const allotmentIds: string[] = [];
  for (let index = 0; index < 20; index++) {
    const offer = await anOffer(toys, { perHolderLimit: 1 }, { budgetMinor: 1_000_000 });
    allotmentIds.push((await anAllotment(toys, pram, offer, { coFundingBps: 4000 })).id);
  }
  const gift = await pram.made<CreatedGift>("/v1/gifts", { allotmentIds, holder: phone });
  expect(gift.coupons).toHaveLength(20);
  const more = [...allotmentIds, allotmentIds[0]];
  expect(await pram.refused("/v1/gifts", { allotmentIds: more })).toEqual([422, "validation_failed"]);
});

test("a gift's repeated answer never holds the code of a replacement", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const first = await aGift(pram, [allotment], { sourceOrder });
  const redeemed = await toys.made("/v1/redemptions", anOrder(only(first.coupons)));
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R", full: true });
  const again = await aGift(pram, [allotment], { sourceOrder });
  expect(again.coupons.map((it) => [it.id, it.state])).toEqual([[only(first.coupons).id, "refunded"]]);
});

test("a key that answered an earlier gift again is taken by that request", async () => {
  const { pram, allotment } = await aPartnership();
  const body = { allotmentIds: [allotment.id], sourceOrder };
  await pram.made("/v1/gifts", body);
  await pram.made("/v1/gifts", body, { idempotencyKey: "again" });
  const other = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", other, { idempotencyKey: "again" })).toEqual([
    409,
    "idempotency_key_reused",
  ]);
});

test("a live coupon without an upper bound stops gifting under a limit until it ends", async () => {
  const discount = { kind: "percent", bps: 5000, capMinor: null };
  const { pram, toys, offer, allotment, at } = await aPartnership({ discount });
  await aGift(pram, [allotment]);
  const terms = { ...offer.terms, discount: { ...discount, capMinor: 4000 } };
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms });
  await toys.patch(`/v1/offers/${offer.id}`, { budgetMinor: 5000 });
  const wanted = { allotmentIds: [allotment.id] };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "offer_budget_exhausted"]);
  at("2026-03-01T00:00:00.000Z");
  expect((await pram.post("/v1/gifts", wanted)).status).toBe(201);
});

test("what identifies nobody is no holder", async () => {
  const { pram, allotment } = await aPartnership();
  for (const holder of [
    { kind: "phone", value: "n/a" },
    { kind: "phone", value: "1234" },
    { kind: "email", value: "unknown" },
  ]) {
    const refused = await pram.refused("/v1/gifts", { allotmentIds: [allotment.id], holder });
    expect(refused, holder.value).toEqual([422, "validation_failed"]);
  }
});

test("a first gift and a change of currency at once: the gift is made in the alliance's currency or not at all", async () => {
  for (let round = 0; round < 5; round++) {
    const { admin, pram, allotment } = await aPartnership();
    const [gift, moved] = await Promise.all([
      pram.post("/v1/gifts", { allotmentIds: [allotment.id] }),
      admin.patch("/v1/alliance", { currency: "JPY", timeZone: "America/New_York" }),
    ]);
    expect(gift.status).toBe(201);
    expect([200, 409]).toContain(moved.status);
    const lastDay = moved.status === 200 ? "2026-02-02" : "2026-02-03";
    expect(gift.text).toContain(`"lastDay":"${lastDay}"`);
  }
});
