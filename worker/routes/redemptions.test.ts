// Redeeming through the API: exactly once, by the right shop, in the order of checks.
import { expect, test } from "vitest";
import { newCouponCode } from "../../schema/codes.ts";
import type { ApiKey, CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { Reservation, Validation } from "../../schema/contract/coupons.ts";
import type { Redemption, RedemptionDetail } from "../../schema/contract/redemptions.ts";
import { Caller, call } from "../../tests/support/api.ts";
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
} from "../../tests/support/world.ts";

const order = { reference: "A-1", amountMinor: 26_800 };
const validationOf = (coupon: { code: string }) => `/v1/coupons/${coupon.code}/validation`;
const reservationOf = (coupon: { code: string }) => `/v1/coupons/${coupon.code}/reservations`;

test("32 tills at once: one redeems, one set of transfers", async () => {
  const { admin, pram, toys, allotment } = await aPartnership({}, { allotment: { coFundingBps: 4000 } });
  const coupon = await aCoupon(pram, allotment);
  const answers = await atOnce(32, (index) =>
    toys.post(
      "/v1/redemptions",
      anOrder(coupon, { order: { reference: `A-${index}`, amountMinor: 26_800 } }),
    ),
  );
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_already_redeemed": 31 });
  const { data } = await admin.read<{ data: Redemption[] }>("/v1/redemptions");
  const detail = await admin.read<RedemptionDetail>(`/v1/redemptions/${only(data).id}`);
  expect(detail.transfers.map((it) => [it.code, it.amountMinor]).sort()).toEqual([
    ["commission", 1570],
    ["fee", 174],
    ["subsidy", 2000],
  ]);
});

test("32 duplicates at once under one key: one effect, everybody the same answer", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const answers = await atOnce(32, () =>
    toys.post("/v1/redemptions", anOrder(coupon), { idempotencyKey: "till-1" }),
  );
  expect(countAnswers(answers)).toEqual({ "201": 32 });
  expect(new Set(answers.map((it) => it.text)).size).toBe(1);
  expect(answers.filter((it) => it.headers.get("Idempotent-Replayed") === null)).toHaveLength(1);
});

test("two coupons at once on one order: one is used", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupons = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  const answers = await Promise.all(
    coupons.map((it) => toys.post("/v1/redemptions", anOrder(it, { order }))),
  );
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 order_already_has_coupon": 1 });
});

test("the same reference in another store or on another day is another order", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const coupons = await Promise.all([1, 2, 3].map(() => aCoupon(pram, allotment)));
  const [first, second, third] = coupons.map((it) => anOrder(it, { order }));
  await toys.made("/v1/redemptions", first);
  await toys.made("/v1/redemptions", { ...second, storeRef: "Pudong" });
  at("2026-01-06T02:00:00.000Z");
  await toys.made("/v1/redemptions", third);
});

test("a validation says what redeeming will do, and writes nothing", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const expected = { valid: true, discountMinor: 5000, payableMinor: 21_800, lastDay: "2026-02-03" };
  expect(await toys.made<Validation>(validationOf(coupon), { order })).toMatchObject(expected);
  expect(
    await toys.made<Validation>(validationOf({ code: coupon.code.toLowerCase() }), { order }),
  ).toMatchObject(expected);
  expect((await toys.post("/v1/redemptions", anOrder(coupon, { order }))).status).toBe(201);
  expect(await toys.refused(validationOf(coupon), { order })).toEqual([409, "coupon_already_redeemed"]);
});

test("an unknown code, a mistyped one and another alliance's answer alike", async () => {
  const { toys } = await aWorld();
  const foreign = await aPartnership();
  const coupon = await aCoupon(foreign.pram, foreign.allotment);
  const bodies = await Promise.all(
    [newCouponCode(), "nonsense", coupon.code].map(async (code) => {
      const { json } = await toys.post("/v1/redemptions", anOrder({ code }));
      return { ...json, instance: "" };
    }),
  );
  expect(bodies[0]).toMatchObject({ status: 404, code: "coupon_not_found" });
  expect(bodies[1]).toEqual(bodies[0]);
  expect(bodies[2]).toEqual(bodies[0]);
});

test("another shop's coupon is refused without naming anybody", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const refused = await photo.post("/v1/redemptions", anOrder(coupon));
  expect([refused.status, refused.json.code]).toEqual([409, "wrong_redeemer"]);
  expect(refused.text).not.toContain(toys.id);
  expect(refused.text).not.toContain("Toy House");
});

test("a coupon that is restricted to stores is honoured only there", async () => {
  const { pram, toys } = await aWorld();
  await toys.made("/v1/stores", { reference: "Pudong", name: "Pudong" });
  const allotment = await anAllotment(toys, pram, await anOffer(toys, { storeRefs: ["Pudong"] }));
  const coupon = await aCoupon(pram, allotment);
  expect(await toys.refused("/v1/redemptions", anOrder(coupon))).toEqual([409, "wrong_store"]);
  expect(await toys.refused("/v1/redemptions", anOrder(coupon, { storeRef: "Xuhui" }))).toEqual([
    409,
    "wrong_store",
  ]);
  expect((await toys.post("/v1/redemptions", anOrder(coupon, { storeRef: "Pudong" }))).status).toBe(201);
});

test("a coupon is honoured from its first to its last local day", async () => {
  const validity = { kind: "dates", firstDay: "2026-01-10", lastDay: "2026-01-11" };
  const { pram, toys, allotment, at } = await aPartnership({ validity });
  const [first, second] = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  at("2026-01-09T15:59:59.999Z");
  expect(await toys.refused("/v1/redemptions", anOrder(first))).toEqual([409, "coupon_not_yet_valid"]);
  at("2026-01-09T16:00:00.000Z");
  expect((await toys.post("/v1/redemptions", anOrder(first))).status).toBe(201);
  at("2026-01-11T15:59:59.999Z");
  expect((await toys.post(validationOf(second), { order })).status).toBe(200);
  at("2026-01-11T16:00:00.000Z");
  expect(await toys.refused("/v1/redemptions", anOrder(second))).toEqual([409, "coupon_expired"]);
});

test("an order below the minimum spend is told the minimum", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const refused = await toys.post("/v1/redemptions", anOrder(coupon, { order: { amountMinor: 19_999 } }));
  expect([refused.status, refused.json.code, refused.json.minSpendMinor]).toEqual([
    409,
    "minimum_spend_not_met",
    20_000,
  ]);
  expect(
    (await toys.post("/v1/redemptions", anOrder(coupon, { order: { amountMinor: 20_000 } }))).status,
  ).toBe(201);
});

test("a reservation keeps others away, freezes expiry and is redeemed with", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  at("2026-02-03T15:59:00.000Z");
  const held = await toys.made<Reservation>(reservationOf(coupon), { order, ttlSeconds: 300 });
  expect(held).toMatchObject({
    discountMinor: 5000,
    payableMinor: 21_800,
    expiresAt: "2026-02-03T16:04:00.000Z",
  });
  expect(await toys.refused("/v1/redemptions", anOrder(coupon, { order }))).toEqual([409, "coupon_reserved"]);
  expect(await toys.refused(reservationOf(coupon), { order, ttlSeconds: 60 })).toEqual([
    409,
    "coupon_reserved",
  ]);
  at("2026-02-03T16:03:00.000Z");
  const other = anOrder(coupon, { order: { reference: "B-9", amountMinor: 26_800 }, reservationId: held.id });
  expect(await toys.refused("/v1/redemptions", other)).toEqual([409, "reservation_differs"]);
  const redeemed = await toys.post("/v1/redemptions", anOrder(coupon, { order, reservationId: held.id }));
  expect(redeemed.status).toBe(201);
});

test("a reservation that was let go or ran out holds nothing", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const [first, second] = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  const held = await toys.made<Reservation>(reservationOf(first), { order, ttlSeconds: 300 });
  expect((await toys.delete(`/v1/reservations/${held.id}`)).status).toBe(200);
  expect((await toys.post("/v1/redemptions", anOrder(first))).status).toBe(201);
  await toys.made<Reservation>(reservationOf(second), { order, ttlSeconds: 30 });
  at("2026-01-05T02:00:30.000Z");
  expect((await toys.post("/v1/redemptions", anOrder(second))).status).toBe(201);
});

test("of 32 checkouts at once one reserves", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  const answers = await atOnce(32, () => toys.post(reservationOf(coupon), { order, ttlSeconds: 300 }));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_reserved": 31 });
});

test("the first rule that fails is the answer, in the order of checks", async () => {
  const validity = { kind: "dates", firstDay: "2026-01-05", lastDay: "2026-01-20" };
  const { pram, toys, photo } = await aWorld();
  await toys.made("/v1/stores", { reference: "Pudong", name: "Pudong" });
  const allotment = await anAllotment(toys, pram, await anOffer(toys, { validity, storeRefs: ["Pudong"] }));
  const coupon = await aCoupon(pram, allotment);
  const poor = anOrder(coupon, { order: { reference: "A-1", amountMinor: 1 } });
  expect((await call("POST", "/v1/redemptions", { body: "{" })).json.code).toBe("credentials_missing");
  expect(await pram.refused("/v1/redemptions", { wrong: true })).toEqual([422, "validation_failed"]);
  expect(await photo.refused("/v1/redemptions", poor)).toEqual([409, "wrong_redeemer"]);
  expect(await toys.refused("/v1/redemptions", poor)).toEqual([409, "wrong_store"]);
  const here = { ...poor, storeRef: "Pudong" };
  const held = await toys.made<Reservation>(reservationOf(coupon), {
    order,
    storeRef: "Pudong",
    ttlSeconds: 300,
  });
  expect(await toys.refused("/v1/redemptions", here)).toEqual([409, "coupon_reserved"]);
  await toys.delete(`/v1/reservations/${held.id}`);
  expect(await toys.refused("/v1/redemptions", here)).toEqual([409, "minimum_spend_not_met"]);
  await toys.made("/v1/redemptions", anOrder(coupon, { order, storeRef: "Pudong" }));
  expect(await toys.refused("/v1/redemptions", here)).toEqual([409, "coupon_already_redeemed"]);
});

test("a holder first seen after its gift is new, and counts once for the gifter", async () => {
  const { pram, toys, allotment, at } = await aPartnership({ newCustomersOnly: true });
  const holder = { kind: "phone", value: "+8613800138000" };
  const coupon = await aCoupon(pram, allotment, { holder });
  const first = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  expect(first).toMatchObject({ newCustomer: true, commissionMinor: 1744 });
  at("2026-01-06T02:00:00.000Z");
  const next = await aCoupon(pram, allotment, { holder });
  const second = await toys.made<Redemption>("/v1/redemptions", anOrder(next));
  expect(second).toMatchObject({ newCustomer: false, commissionMinor: 0, feeMinor: 0 });
});

test("a holder that tells nobody apart is a fault of the body, whatever the coupon is", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const { coupons } = await aGift(pram, [allotment]);
  const order = { reference: "A-1", amountMinor: 26_800 };
  for (const code of [only(coupons).code, "0000000000000000A"]) {
    const holder = { kind: "phone", value: "n/a" };
    const refused = await toys.post("/v1/redemptions", { code, order, holder, channel: "store" });
    expect(refused).toMatchObject({ status: 422, json: { errors: [{ pointer: "/holder/value" }] } });
  }
  const holder = { kind: "phone", value: "312 345" };
  const short = { code: only(coupons).code, order, holder, channel: "store" };
  expect(await toys.made<Redemption>("/v1/redemptions", short)).toMatchObject({ newCustomer: true });
});

test("an unidentified holder is not new; one that the till names may be", async () => {
  const { pram, toys, allotment } = await aPartnership({ newCustomersOnly: true });
  const [unnamed, named] = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  expect(await toys.made<Redemption>("/v1/redemptions", anOrder(unnamed))).toMatchObject({
    newCustomer: false,
  });
  const holder = { kind: "email", value: "A@Example.com" };
  expect(await toys.made<Redemption>("/v1/redemptions", anOrder(named, { holder }))).toMatchObject({
    newCustomer: true,
  });
});

test("a coupon keeps the terms and the policy under which it was gifted", async () => {
  const { admin, pram, toys, offer, allotment } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  await admin.patch("/v1/alliance", { policy: { feeBps: 5000, holdDays: 1 } });
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: { ...offer.terms, commission: null } });
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  expect(redeemed).toMatchObject({
    commissionMinor: 1744,
    feeMinor: 174,
    effectiveAt: "2026-01-19T02:00:00.000Z",
  });
});

test("a cashier redeems and sees its shop's day; a gifter sees what became of its gifts", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const made = await toys.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: "Till 1" });
  const cashier = new Caller(made.key ?? "", toys.now);
  const coupon = await aCoupon(pram, allotment);
  const { id } = await cashier.made<Redemption>("/v1/redemptions", anOrder(coupon));
  for (const caller of [cashier, toys, pram]) {
    const { data } = await caller.read<{ data: Redemption[] }>("/v1/redemptions");
    expect(only(data).id).toBe(id);
  }
  expect((await photo.read<{ data: Redemption[] }>("/v1/redemptions")).data).toEqual([]);
  expect((await photo.get(`/v1/redemptions/${id}`)).status).toBe(404);
  cashier.now = "2026-01-06T02:00:00.000Z";
  expect((await cashier.read<{ data: Redemption[] }>("/v1/redemptions")).data).toEqual([]);
});

test("a revoked key is refused on the very next request", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const made = await toys.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: "Till 1" });
  const cashier = new Caller(made.key ?? "", toys.now);
  const coupon = await aCoupon(pram, allotment);
  expect((await toys.delete(`/v1/api-keys/${made.id}`)).json).toMatchObject<Partial<ApiKey>>({ id: made.id });
  expect(await cashier.refused("/v1/redemptions", anOrder(coupon))).toEqual([401, "credentials_missing"]);
});

test("a pack's coupons are spent separately", async () => {
  const { pram, toys, photo } = await aWorld();
  const both = [
    await anAllotment(toys, pram, await anOffer(toys)),
    await anAllotment(photo, pram, await anOffer(photo)),
  ];
  const { coupons } = await aGift(pram, both);
  const [toy, picture] = coupons;
  expect((await toys.post("/v1/redemptions", anOrder(toy ?? { code: "" }))).status).toBe(201);
  expect((await photo.post("/v1/redemptions", anOrder(picture ?? { code: "" }))).status).toBe(201);
});

test("a reserved checkout without a reference is the order for which it was reserved", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const coupons = [await aCoupon(pram, allotment), await aCoupon(pram, allotment)];
  const statuses: number[] = [];
  for (const coupon of coupons) {
    const { id } = await toys.made<Reservation>(reservationOf(coupon), { order, ttlSeconds: 300 });
    statuses.push((await toys.post("/v1/redemptions", anOrder(coupon, { reservationId: id }))).status);
  }
  expect(statuses).toEqual([201, 409]);
});
