// First pages through the API: each shop its own, and every figure as the rest of the API tells it.
import { expect, test } from "vitest";
import type { RequestedAllotment } from "../../schema/contract/allotment-requests.ts";
import type { Allotment } from "../../schema/contract/allotments.ts";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { AllianceHome, ShopHome } from "../../schema/contract/home.ts";
import type { Performance } from "../../schema/contract/reports.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import type { Position } from "../../schema/contract/transfers.ts";
import { DAY_MS, dayOf } from "../../schema/time.ts";
import { Caller, call } from "../../tests/support/api.ts";
import { aRedeemedWorld, disputed, resolved } from "../../tests/support/disputing.ts";
import { aLivedInWorld } from "../../tests/support/lived-in.ts";
import { between, close, settleAt, step } from "../../tests/support/settling.ts";
import {
  aCoupon,
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  POLICY,
  START,
} from "../../tests/support/world.ts";

test("a shop's first page tells nothing of others", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const home = await photo.read<ShopHome>("/v1/home");
  expect(home).toMatchObject({ tasks: [], settlement: null, position: { positionMinor: 0 } });
  for (const side of [home.asGifter, home.asRedeemer])
    expect([side.total.giftedCoupons, side.partners]).toEqual([0, []]);
  expect(home.positionDays.every((it) => it.lockedMinor === 0)).toBe(true);
  expect(JSON.stringify(home)).not.toMatch(new RegExp(`${pram.id}|${toys.id}`));
});

test("a first page is for owners and staff, the alliance's for admins", async () => {
  const { pram, admin } = await aWorld();
  const made = await pram.made<CreatedApiKey>("/v1/api-keys", { role: "cashier", label: "till" });
  const cashier = new Caller(made.key ?? "", START);
  const answers = [
    await cashier.get("/v1/home"),
    await admin.get("/v1/home"),
    await pram.get("/v1/alliance/home"),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test("the steps of a new shop are those that it has taken", async () => {
  const { pram, toys } = await aWorld();
  const steps = async () => (await toys.read<ShopHome>("/v1/home")).steps;
  const none = { published: false, entrusted: false, gifted: false, redeemed: false };
  expect(await steps()).toEqual(none);
  const offer = await anOffer(toys);
  expect(await steps()).toEqual({ ...none, published: true });
  const allotment = await anAllotment(toys, pram, offer);
  expect(await steps()).toEqual({ ...none, published: true, entrusted: true });
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await aGift(toys, [await anAllotment(pram, toys, await anOffer(pram))]);
  expect(await steps()).toEqual({ published: true, entrusted: true, gifted: true, redeemed: true });
});

test("the figures of a first page are those of the report and of the ledger", async () => {
  const world = await aLivedInWorld();
  for (const shop of [world.pram, world.toys, world.photo]) {
    const home = await shop.read<ShopHome>("/v1/home");
    for (const [role, side] of [["gifter", home.asGifter] as const, ["redeemer", home.asRedeemer] as const]) {
      const since = "2026-01-01T16:00:00.000Z";
      const path = `/v1/reports/performance?by=partner&role=${role}&from=${since}`;
      const report = await shop.read<Performance>(path);
      expect([role, side.total, side.partners]).toEqual([role, report.total, report.data]);
    }
    const { data } = await shop.read<{ data: Position[] }>("/v1/positions");
    const { ownerId: _, ...position } = data.find(({ unit }) => unit === "CNY") ?? { ownerId: "" };
    expect(home.position).toEqual(position);
    expect(home.positionDays.at(-1)?.lockedMinor).toBe(home.position.positionMinor);
    expect(home.sinceDay).toBe("2026-01-02");
    expect(home.settlement).toMatchObject({ id: world.third.id, number: 3 });
  }
});

test("co-funding waits for the gifter that would bear it, and again after the terms were revised", async () => {
  const { pram, toys, offer } = await aPartnership();
  const body = { offerId: offer.id, gifterId: pram.id, quantity: 5, coFundingBps: 4000 };
  const proposed = await toys.made<{ id: string }>("/v1/allotments", body);
  const kinds = async (caller: Caller) => (await caller.read<ShopHome>("/v1/home")).tasks;
  const accept = {
    kind: "accept_co_funding",
    count: 1,
    subjectId: proposed.id,
    amountMinor: null,
    day: null,
    asked: null,
    answered: null,
  };
  expect(await kinds(pram)).toEqual([accept]);
  expect(await kinds(toys)).toEqual([]);
  await pram.made(`/v1/allotments/${proposed.id}/acceptance`, { termsVersion: 1 });
  expect(await kinds(pram)).toEqual([]);
  await toys.made(`/v1/offers/${offer.id}/terms`, { terms: offer.terms });
  expect(await kinds(pram)).toMatchObject([{ kind: "accept_revised_terms", subjectId: proposed.id }]);
});

test("a partner that asks for coupons waits for the redeemer's owner, and nobody else, until it is answered", async () => {
  const { pram, toys, photo } = await aWorld();
  const [one, other] = [await anOffer(toys), await anOffer(toys)];
  const tasks = async (caller: Caller) => (await caller.read<ShopHome>("/v1/home")).tasks;
  const ask = { offerId: one.id, quantity: 30 };
  const { id } = await pram.made<{ id: string }>("/v1/allotment-requests", ask);
  const waits = { kind: "answer_request", count: 1, subjectId: id, amountMinor: null, day: null };
  expect(await tasks(toys)).toEqual([
    { ...waits, asked: { byName: "Pram & Co", quantity: 30 }, answered: null },
  ]);
  await photo.made("/v1/allotment-requests", { offerId: other.id, quantity: 12 });
  expect(await tasks(toys)).toMatchObject([{ count: 2, asked: { byName: "Pram & Co", quantity: 42 } }]);
  for (const caller of [pram, photo]) expect(await tasks(caller)).toEqual([]);
  await pram.made(`/v1/allotment-requests/${id}/withdrawal`);
  expect(await tasks(toys)).toMatchObject([{ count: 1, asked: { byName: "Photo Studio", quantity: 12 } }]);
});

test("a shop learns what a partner answered for seven days: until it gifts what it got, or asks anew", async () => {
  const { pram, toys, photo, at } = await aWorld();
  const [one, other] = [await anOffer(toys), await anOffer(photo)];
  const tasks = async (caller: Caller) => (await caller.read<ShopHome>("/v1/home")).tasks;
  const asking = (offerId: string) =>
    pram.made<{ id: string }>("/v1/allotment-requests", { offerId, quantity: 30 });
  const [granted, declined] = [await asking(one.id), await asking(other.id)];
  const path = (id: string, step: string) => `/v1/allotment-requests/${id}/${step}`;
  const { allotmentId } = await toys.made<RequestedAllotment>(path(granted.id, "approval"), { quantity: 20 });
  await photo.made(path(declined.id, "refusal"), { reason: "not this spring" });
  const toGift = { kind: "gift_entrusted", count: 1, subjectId: allotmentId };
  const toRead = { kind: "read_refusal", count: 1, subjectId: declined.id };
  expect(await tasks(pram)).toEqual([
    { ...toGift, amountMinor: null, day: null, asked: null, answered: { byName: "Toy House", quantity: 20 } },
    {
      ...{ ...toRead, amountMinor: null, day: null, asked: null },
      answered: { byName: "Photo Studio", quantity: 0 },
    },
  ]);
  for (const caller of [toys, photo]) expect(await tasks(caller)).toEqual([]);
  const staff = await pram.made<CreatedApiKey>("/v1/api-keys", { role: "staff", label: "desk" });
  expect(await tasks(new Caller(staff.key ?? "", START))).toMatchObject([toGift]);
  const again = await asking(other.id);
  expect(await tasks(pram)).toMatchObject([toGift]);
  await photo.made(path(again.id, "refusal"), { reason: "not in summer either" });
  await aGift(pram, (await pram.read<{ data: Allotment[] }>("/v1/allotments")).data);
  expect(await tasks(pram)).toMatchObject([{ ...toRead, subjectId: again.id }]);
  at(new Date(Date.parse(START) + 7 * DAY_MS - 1).toISOString());
  expect(await tasks(pram)).toMatchObject([{ ...toRead, subjectId: again.id }]);
  at(new Date(Date.parse(START) + 7 * DAY_MS).toISOString());
  expect(await tasks(pram)).toEqual([]);
});

test("of two refusals the first page names who refused first, not who was asked first", async () => {
  const { pram, toys, photo, at } = await aWorld();
  const asked = [];
  for (const offer of [await anOffer(toys), await anOffer(photo)])
    asked.push(
      await pram.made<{ id: string }>("/v1/allotment-requests", { offerId: offer.id, quantity: 30 }),
    );
  const [ofToys, ofPhoto] = asked;
  await photo.made(`/v1/allotment-requests/${ofPhoto?.id}/refusal`, { reason: "not this spring" });
  at(new Date(Date.parse(START) + DAY_MS).toISOString());
  await toys.made(`/v1/allotment-requests/${ofToys?.id}/refusal`, { reason: "not this year" });
  const { tasks } = await pram.read<ShopHome>("/v1/home");
  expect(tasks).toMatchObject([
    { kind: "read_refusal", count: 2, subjectId: ofPhoto?.id, answered: { byName: "Photo Studio" } },
  ]);
});

test("coupons whose share waits for the gifter's word, or of an offer that is over, are not there to be gifted", async () => {
  const { pram, toys } = await aWorld();
  const offers = [await anOffer(toys), await anOffer(toys)];
  const kinds = async () => (await pram.read<ShopHome>("/v1/home")).tasks.map(({ kind }) => kind);
  for (const [index, { id: offerId }] of offers.entries()) {
    const { id } = await pram.made<{ id: string }>("/v1/allotment-requests", { offerId, quantity: 30 });
    const approval = { coFundingBps: index === 0 ? 4000 : 0 };
    await toys.made(`/v1/allotment-requests/${id}/approval`, approval);
  }
  expect(await kinds()).toEqual(["accept_co_funding", "gift_entrusted"]);
  await toys.made(`/v1/offers/${offers[1]?.id}/end`);
  expect(await kinds()).toEqual(["accept_co_funding"]);
});

test("offers that end or run out wait for their redeemer, coupons that run out for their gifter", async () => {
  const { pram, toys } = await aWorld();
  const dates = { validity: { kind: "dates", firstDay: "2026-01-01", lastDay: "2026-01-19" } };
  const ending = await anOffer(toys, dates, { quota: 10 });
  const later = { validity: { kind: "dates", firstDay: "2026-01-01", lastDay: "2026-01-20" } };
  await anOffer(toys, later);
  const allotment = await anAllotment(toys, pram, ending, { quantity: 9 });
  for (let times = 0; times < 9; times++) await aGift(pram, [allotment]);
  expect((await toys.read<ShopHome>("/v1/home")).tasks).toMatchObject([
    { kind: "extend_offer", count: 1, subjectId: ending.id, day: "2026-01-19" },
    { kind: "raise_quota", count: 1, subjectId: ending.id },
  ]);
  expect((await pram.read<ShopHome>("/v1/home")).tasks).toMatchObject([
    { kind: "ask_for_coupons", count: 1, subjectId: allotment.id },
  ]);
});

test("a payment waits for its payer until it is sent, then for its payee", async () => {
  const world = await aPartnership();
  const { pram, toys } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, world.allotment)));
  const kinds = async (caller: Caller) =>
    (await caller.read<ShopHome>("/v1/home")).tasks.map(({ kind, amountMinor }) => [kind, amountMinor]);
  const closed = await close(world, "2026-02-01T00:00:00.000Z");
  expect([await kinds(toys), await kinds(pram)]).toEqual([
    [["check_statement", null]],
    [["check_statement", null]],
  ]);
  const { instructions } = await world.secondAdmin.made<Settlement>(`/v1/settlements/${closed.id}/approval`);
  const payment = between({ instructions }, toys.id, pram.id);
  expect([await kinds(toys), await kinds(pram)]).toEqual([[["send_payment", payment.amountMinor]], []]);
  await step(world, payment, "sending");
  expect([await kinds(toys), await kinds(pram)]).toEqual([[], [["confirm_payment", payment.amountMinor]]]);
});

test("a dispute waits for its creditor's owner to answer, then for an admin to decide, by its last day", async () => {
  const { admin, pram, toys, redemption } = await aRedeemedWorld({ policy: { ...POLICY, disputeDays: 7 } });
  const ofShop = async (caller: Caller) =>
    (await caller.read<ShopHome>("/v1/home")).tasks.filter(({ kind }) => kind === "answer_dispute");
  const ofAdmin = async () =>
    (await admin.read<AllianceHome>("/v1/alliance/home")).tasks.filter(
      ({ kind }) => kind === "decide_dispute",
    );
  const { id: subjectId } = await disputed(toys, redemption);
  const day = dayOf(Date.parse(START) + 7 * DAY_MS - 1, "Asia/Shanghai");
  const waits = { count: 1, subjectId, amountMinor: 1744, day };
  expect([await ofShop(pram), await ofShop(toys), await ofAdmin()]).toEqual([
    [{ kind: "answer_dispute", ...waits, asked: null, answered: null }],
    [],
    [],
  ]);
  const staff = await pram.made<CreatedApiKey>("/v1/api-keys", { role: "staff", label: "desk" });
  expect(await ofShop(new Caller(staff.key ?? "", START))).toEqual([]);
  await pram.made(`/v1/disputes/${subjectId}/notes`, { text: "she came by our gift" });
  expect([await ofShop(pram), await ofAdmin()]).toEqual([[], [{ kind: "decide_dispute", ...waits }]]);
  await resolved(admin, { id: subjectId }, "rejected");
  expect(await ofAdmin()).toEqual([]);
});

test("a proposed adjustment waits for another admin than the one who proposed it, until it is approved", async () => {
  const { admin, secondAdmin, pram, toys } = await aWorld();
  const tasks = async (caller: Caller) => (await caller.read<AllianceHome>("/v1/alliance/home")).tasks;
  const { id: subjectId } = await admin.made<{ id: string }>("/v1/adjustments", {
    ...{ debitId: pram.id, creditId: toys.id, amountMinor: 1234, reason: "the parking was promised" },
  });
  expect(await tasks(admin)).toEqual([]);
  const waits = { kind: "approve_adjustment", count: 1, subjectId, amountMinor: 1234, day: null };
  expect(await tasks(secondAdmin)).toEqual([waits]);
  await secondAdmin.made(`/v1/adjustments/${subjectId}/approval`);
  expect(await tasks(secondAdmin)).toEqual([]);
});

test("an admin's first page tells what waits: a settlement for another admin, an application, an unknown payment", async () => {
  const world = await aPartnership();
  const { pram, toys, admin, secondAdmin } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, world.allotment)));
  const kinds = async (caller: Caller) =>
    (await caller.read<AllianceHome>("/v1/alliance/home")).tasks.map(({ kind }) => kind);
  expect(await kinds(admin)).toEqual([]);
  // The sale locked on 19 January; four weeks on, somebody should close.
  world.at("2026-02-16T02:00:00.000Z");
  expect(await kinds(admin)).toEqual(["close_period"]);
  const body = { name: "Nappies", category: "photo", priceTier: 1, monthlyOrders: 1, regions: [] };
  const application = { body: { ...body, contact: { name: "Somebody" } } };
  await call("POST", `/v1/alliances/${world.id}/applications`, application);
  const { id } = await close(world, "2026-02-16T02:00:00.000Z");
  expect(await kinds(admin)).toEqual(["find_second_admin", "decide_application"]);
  expect(await kinds(secondAdmin)).toEqual(["approve_settlement", "decide_application"]);
  const { instructions } = await secondAdmin.made<Settlement>(`/v1/settlements/${id}/approval`);
  const payment = between({ instructions }, toys.id, pram.id);
  await step(world, payment, "sending");
  await step(world, payment, "unknown");
  expect(await kinds(admin)).toEqual(["reconcile_payment", "decide_application"]);
});

test("exposure is told by the formula that stops gifting, and who nears its limit waits to be looked at", async () => {
  const { pram, toys, photo, admin, allotment } = await aPartnership();
  await admin.patch(`/v1/merchants/${toys.id}`, { creditLimitMinor: 1500 });
  await aGift(pram, [allotment]);
  const before = await admin.read<AllianceHome>("/v1/alliance/home");
  // Nothing is owed yet; of the ¥40 that the live coupon may cost at most, 30 % count.
  expect(before.exposures[0]).toEqual({
    ...{ merchantId: toys.id, name: "Toy House" },
    ...{ exposureMinor: 1200, creditLimitMinor: 1500, depositMinor: 0, limitMinor: 1500 },
  });
  expect(before.tasks).toMatchObject([{ kind: "watch_exposure", count: 1, subjectId: toys.id }]);
  expect(before.exposures.map((it) => it.merchantId).sort()).toEqual([pram.id, toys.id, photo.id].sort());
});

test("the period so far is what locked since the latest cut-off, and what is still pending", async () => {
  const world = await aPartnership();
  const { pram, toys, admin } = world;
  const redeem = async () => toys.made("/v1/redemptions", anOrder(await aCoupon(pram, world.allotment)));
  await redeem();
  const period = async () => (await admin.read<AllianceHome>("/v1/alliance/home")).period;
  const pending = { fromAt: null, nextCutoffAt: null, lineCount: 0, owedMinor: 0, pendingMinor: 1744 };
  expect(await period()).toEqual(pending);
  world.at("2026-01-20T00:00:00.000Z");
  expect(await period()).toEqual({ ...pending, lineCount: 2, owedMinor: 1744, pendingMinor: 0 });
  await settleAt(world, "2026-01-21T00:00:00.000Z");
  await redeem();
  // Until it is paid, what was due is still owed.
  const since = { fromAt: "2026-01-21T00:00:00.000Z", owedMinor: 1744 };
  expect(await period()).toEqual({ ...pending, ...since });
  const home = await admin.read<AllianceHome>("/v1/alliance/home");
  expect(home.settlement).toMatchObject({ grossMinor: 1744, obligationCount: 2, instructionCount: 1 });
  expect(home.members).toEqual({ active: 3, admitted: 3 });
  expect(home.flows).toMatchObject([{ gifterId: pram.id, redeemerId: toys.id, redeemedCoupons: 2 }]);
  expect(home.log.eventCount).toBeGreaterThan(home.log.sealedCount);
});

test("where the policy has a calendar, both first pages say when the period ends, and an admin's when it has", async () => {
  const policy = { ...POLICY, settlementCadence: "monthly", cutoffDay: 1 };
  const world = await aPartnership({}, { alliance: { policy } });
  const { pram, toys, admin } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, world.allotment)));
  world.at("2026-01-31T15:59:59.000Z");
  const nextCutoffAt = "2026-01-31T16:00:00.000Z";
  expect(await pram.read<ShopHome>("/v1/home")).toMatchObject({ nextCutoffAt });
  expect(await admin.read<AllianceHome>("/v1/alliance/home")).toMatchObject({
    tasks: [],
    period: { nextCutoffAt },
  });
  world.at(nextCutoffAt);
  const tasks = [{ kind: "close_period", count: 1 }];
  expect(await admin.read<AllianceHome>("/v1/alliance/home")).toMatchObject({ tasks });
});
