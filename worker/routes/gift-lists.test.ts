// Lists of gifts: found by what became of their coupons, by when they were given, by the order they came with.
import { expect, test } from "vitest";
import { couponState } from "../../schema/contract/coupons.ts";
import type { Gift, GiftCheck } from "../../schema/contract/gifts.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import type { Caller } from "../../tests/support/api.ts";
import {
  aCoupon,
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  only,
  START,
} from "../../tests/support/world.ts";

test("a list tells of each coupon what it is called, who honours it, how it stands and since when", async () => {
  const { pram, toys, offer, allotment, at } = await aPartnership();
  const coupon = await aCoupon(pram, allotment);
  expect(only(only(await gifts(pram)).coupons)).toMatchObject({
    title: offer.title,
    redeemerName: "Toy House",
    state: "active",
    endedAt: null,
  });
  at("2026-01-06T02:00:00.000Z");
  await toys.made("/v1/redemptions", anOrder(coupon));
  expect(only(only(await gifts(pram)).coupons)).toMatchObject({
    state: "redeemed",
    endedAt: "2026-01-06T02:00:00.000Z",
  });
});

test("a gift is found by each state that its coupons are in, and by no other", async () => {
  const { pram, toys, at, ...states } = await oneInEachState();
  at(states.then);
  expect(Object.keys(states.ofState).sort()).toEqual([...couponState.options].sort());
  for (const state of couponState.options) {
    const found = await gifts(pram, `?state=${state}`);
    for (const { coupons } of found) expect(coupons.map((it) => it.state)).toContain(state);
    expect(
      found.map((it) => it.id),
      state,
    ).toContain(states.ofState[state]);
    const others = (await gifts(pram)).filter(({ id }) => !found.some((it) => it.id === id));
    for (const { coupons } of others)
      expect(
        coupons.map((it) => it.state),
        state,
      ).not.toContain(state);
  }
  expect((await toys.get("/v1/gifts?state=active")).json).toEqual({ data: [], nextCursor: null });
  expect((await pram.get("/v1/gifts?state=spent")).status).toBe(422);
});

test("a gift is found by the time at which it was given: its start is included, its end is not", async () => {
  const { pram, allotment, at } = await aPartnership();
  const first = await aGift(pram, [allotment]);
  at("2026-01-06T02:00:00.000Z");
  const second = await aGift(pram, [allotment]);
  const ids = async (query: string) => (await gifts(pram, query)).map((it) => it.id);
  expect(await ids(`?from=${START}&to=2026-01-06T02:00:00.000Z`)).toEqual([first.id]);
  expect(await ids("?from=2026-01-06T02:00:00.000Z")).toEqual([second.id]);
  expect(await ids(`?to=${START}`)).toEqual([]);
});

test("a gift is found by the order that it came with, by its own gifter", async () => {
  const { pram, photo, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { sourceOrder: order("P-1") });
  await aGift(pram, [allotment], { sourceOrder: order("P-2") });
  expect((await gifts(pram, "?reference=P-1")).map((it) => it.id)).toEqual([gift.id]);
  expect(await gifts(pram, "?reference=P-3")).toEqual([]);
  expect(await gifts(photo, "?reference=P-1")).toEqual([]);
});

test("before a file is gifted one learns which orders have their gift already, and writes nothing", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { sourceOrder: order("P-1") });
  const ask = { allotmentIds: [allotment.id], references: ["P-0", "P-1"] };
  expect(await pram.made<GiftCheck>("/v1/gift-checks", ask)).toEqual({
    allotments: [{ id: allotment.id, remaining: 49, stoppedBy: null }],
    gifted: [{ reference: "P-1", giftId: gift.id }],
  });
  const byRule = await pram.made<GiftCheck>("/v1/gift-checks", { ...ask, ruleRef: "spring" });
  expect(byRule.gifted).toEqual([]);
  expect(await gifts(pram)).toHaveLength(1);
  expect(await toys.refused("/v1/gift-checks", ask)).toEqual([404, "not_found"]);
});

test("what would stop every gift of a file is told before", async () => {
  const { pram, toys } = await aWorld();
  const offer = await anOffer(toys);
  const allotment = await anAllotment(toys, pram, offer, { quantity: 1 });
  const stop = async () => {
    const ask = { allotmentIds: [allotment.id], references: [] };
    return only((await pram.made<GiftCheck>("/v1/gift-checks", ask)).allotments).stoppedBy;
  };
  await aGift(pram, [allotment]);
  expect(await stop()).toBe("allotment_exhausted");
  await toys.made(`/v1/offers/${offer.id}/pause`);
  expect(await stop()).toBe("offer_not_live");
  expect(await pram.refused("/v1/gifts", { allotmentIds: [allotment.id] })).toEqual([409, "offer_not_live"]);
});

function order(reference: string) {
  return { reference, amountMinor: 250_000, occurredAt: START };
}

async function gifts(caller: Caller, query = ""): Promise<Gift[]> {
  return (await caller.read<{ data: Gift[] }>(`/v1/gifts${query}`)).data;
}

/** A gift for each state in which a coupon of it is at `then`. */
async function oneInEachState() {
  const world = await aWorld();
  const { pram, toys, at } = world;
  const then = "2026-01-06T02:00:00.000Z";
  const allotmentOf = async (terms: object = {}) => anAllotment(toys, pram, await anOffer(toys, terms));
  const plain = await allotmentOf({ transferable: true });
  const brief = await allotmentOf({ validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 1 } });
  const later = await allotmentOf({ validity: { kind: "afterGift", opensAfterDays: 9, lastsDays: 9 } });
  const given = async (allotment = plain) => aGift(pram, [allotment]);
  const [active, expired, scheduled] = [await given(), await given(brief), await given(later)];
  const [reserved, redeemed, refunded] = [await given(), await given(), await given()];
  const [revoked, passedOn] = [await given(), await given()];
  at(then);
  const redeem = (coupon: { code: string }) => toys.made<Redemption>("/v1/redemptions", anOrder(coupon));
  await redeem(only(redeemed.coupons));
  const { id } = await redeem(only(refunded.coupons));
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "r", full: true });
  await pram.made(`/v1/gifts/${revoked.id}/revocation`, { reason: "cancelled" });
  const held = { order: { reference: "o", amountMinor: 26_800 }, ttlSeconds: 600 };
  await toys.made(`/v1/coupons/${only(reserved.coupons).code}/reservations`, held);
  const token = new URL(passedOn.url).pathname.slice("/g/".length);
  await pram.made(`/v1/gift-links/${token}/passing-on`, { couponId: only(passedOn.coupons).id });
  const ofState: Record<string, string> = {
    ...{ active: active.id, expired: expired.id, scheduled: scheduled.id, reserved: reserved.id },
    ...{ redeemed: redeemed.id, refunded: refunded.id, revoked: revoked.id, passed_on: passedOn.id },
  };
  return { pram, toys, at, then, ofState };
}
