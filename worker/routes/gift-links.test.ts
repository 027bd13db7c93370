// Passing a coupon on: once, to one friend, as the same right; and never to anybody's gain but the friend's.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Gift } from "../../schema/contract/gifts.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Redemption, Refund } from "../../schema/contract/redemptions.ts";
import { type Answer, call } from "../../tests/support/api.ts";
import { codeOn, visit, wordsOf } from "../../tests/support/page.ts";
import { passedOn, passOn } from "../../tests/support/passing-on.ts";
import { planOf, scansOf } from "../../tests/support/plans.ts";
import {
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  atOnce,
  countAnswers,
  only,
  START,
  type World,
} from "../../tests/support/world.ts";
import { factsRead } from "../domain/gifting/passing-on-facts.ts";

const transferable = { transferable: true };
const LATER = "2026-01-06T02:00:00.000Z";
const holder = { kind: "phone", value: "+8613800138000" };

test("a coupon passed on is worth nothing to who passed it on, and everything to the friend", async () => {
  const { pram, toys, allotment, ...world } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const friends = await passedOn(gift, START);
  expect(await toys.refused("/v1/redemptions", anOrder(only(gift.coupons)))).toEqual([
    409,
    "coupon_passed_on",
  ]);
  const first = await visit(gift, { now: START });
  expect(wordsOf(first)).toContain("You passed it on");
  expect(first.text).not.toContain(new URL(friends.url).pathname);
  const page = await visit(friends, { now: START });
  expect(wordsOf(page)).toContain("A gift from Pram & Co");
  expect(wordsOf(page)).toContain("A friend passed it on to you");
  expect(codeOn(page)).not.toBe(only(gift.coupons).code);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder({ code: codeOn(page) }));
  expect(redeemed).toMatchObject({ gifterId: pram.id, discountMinor: 5000, commissionMinor: 1744 });
  await expectSound(world);
});

test("of thirty-two friends at once exactly one gets it", async () => {
  const { pram, allotment, ...world } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const answers = await atOnce(32, () => passOn(gift, START));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 coupon_not_transferable": 31 });
  await expectSound(world);
});

test("whoever redeems and whoever passes on at once: one of them wins", async () => {
  const { pram, toys, allotment, ...world } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const answers = await atOnce(32, (index) =>
    index % 2 === 0 ? passOn(gift, START) : toys.post("/v1/redemptions", anOrder(only(gift.coupons))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  await expectSound(world);
});

test("one that came from a friend, may not change hands, or is not active stays where it is", async () => {
  const { pram, toys, allotment } = await aPartnership(transferable);
  const notTransferable = await anAllotment(toys, pram, await anOffer(toys));
  expectRefused(await passOn(await aGift(pram, [notTransferable]), START));
  const gift = await aGift(pram, [allotment]);
  const friends = await passedOn(gift, START);
  expectRefused(await passOn({ ...friends, coupons: [{ id: await couponBehind(friends) }] }, START));
  const opens = { kind: "afterGift", opensAfterDays: 3, lastsDays: 3 };
  const scheduled = await anAllotment(toys, pram, await anOffer(toys, { ...transferable, validity: opens }));
  expectRefused(await passOn(await aGift(pram, [scheduled]), START));
  const spent = await aGift(pram, [allotment]);
  await toys.made("/v1/redemptions", anOrder(only(spent.coupons)));
  expectRefused(await passOn(spent, START));
  const held = await aGift(pram, [allotment]);
  const order = { order: { reference: "held", amountMinor: 26_800 }, ttlSeconds: 600 };
  await toys.made(`/v1/coupons/${only(held.coupons).code}/reservations`, order);
  expectRefused(await passOn(held, START));
  expectRefused(await passOn(await aGift(pram, [allotment]), "2026-03-01T00:00:00.000Z"));
});

test("a link passes on what is behind it and nothing else, and an unknown one tells nothing", async () => {
  const { pram, allotment } = await aPartnership(transferable);
  const [gift, other] = [await aGift(pram, [allotment]), await aGift(pram, [allotment])];
  const foreign = await passOn(gift, START, { couponId: only(other.coupons).id });
  expect([foreign.status, foreign.json.code]).toEqual([404, "not_found"]);
  const couponId = only(gift.coupons).id;
  for (const token of [`00${"A".repeat(30)}`, "x", `zz${"A".repeat(30)}`])
    for (const now of [undefined, START, "no time"]) {
      const answer = await call("POST", `/v1/gift-links/${token}/passing-on`, { body: { couponId }, now });
      expect([answer.status, answer.json.code]).toEqual([404, "not_found"]);
    }
});

test("the same wish again finds the friend's link again, another wish does not, and no link is remembered", async () => {
  const { pram, allotment } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const first = await passOn(gift, START, { key: "one" });
  const again = await passOn(gift, START, { key: "one" });
  expect([again.status, again.json]).toEqual([201, first.json]);
  expectRefused(await passOn(gift, START, { key: "another" }));
  const token = new URL(String(first.json.url)).pathname.slice("/g/".length);
  const kept = await env.DB.prepare(
    "SELECT count(*) AS n FROM idempotency_keys WHERE instr(answer || path, ?)",
  )
    .bind(token)
    .first<{ n: number }>();
  expect(kept?.n).toBe(0);
});

test("the gifter's figures stay one coupon: quota, allotment, budget and exposure count it once", async () => {
  const offer = { quota: 1, budgetMinor: 5000 };
  const { pram, allotment, ...world } = await aPartnership(transferable, {
    offer,
    allotment: { quantity: 1 },
  });
  const gift = await aGift(pram, [allotment], { ruleRef: "after-pram", staffRef: "Li" });
  const friends = await passedOn(gift, START);
  const { data } = await pram.read<{ data: Gift[] }>("/v1/gifts");
  const [theirs, own] = data;
  expect(own?.coupons.map(({ state }) => state)).toEqual(["passed_on"]);
  expect(only(own?.coupons ?? []).replacedBy).toBe(only(theirs?.coupons ?? []).id);
  expect(theirs).toMatchObject({
    ruleRef: "after-pram",
    staffRef: "Li",
    sourceOrder: null,
    passedOnFrom: own?.id,
  });
  expect(own?.passedOnFrom).toBeNull();
  expect(await couponBehind(friends)).toBe(only(theirs?.coupons ?? []).id);
  await expectSound(world);
});

test("a friend's coupon counts against the limit of who passed it on, and the friend is nobody we know", async () => {
  const { pram, toys, allotment, ...world } = await aPartnership({ ...transferable, perHolderLimit: 1 });
  const gift = await aGift(pram, [allotment], { holder });
  const friends = await passedOn(gift, START);
  const wanted = { allotmentIds: [allotment.id], holder };
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "holder_limit_reached"]);
  expect(wordsOf(await visit(friends, { now: START }))).toContain("We do not know who you are");
  const code = codeOn(await visit(friends, { now: START }));
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder({ code }));
  expect(redeemed.newCustomer).toBe(false);
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "holder_limit_reached"]);
  const returned = { reference: "r", full: true };
  const { replacementCoupon } = await toys.made<Refund>(`/v1/redemptions/${redeemed.id}/refunds`, returned);
  expect(replacementCoupon).not.toBeNull();
  expect(await pram.refused("/v1/gifts", wanted)).toEqual([409, "holder_limit_reached"]);
  expectRefused(await passOn({ ...friends, coupons: [{ id: String(replacementCoupon?.id) }] }, START));
  await expectSound(world);
});

test("a replacement after a refund may be passed on as its original might have been", async () => {
  const { pram, toys, allotment, ...world } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const { id } = await toys.made<Redemption>("/v1/redemptions", anOrder(only(gift.coupons)));
  const returned = { reference: "r", full: true };
  const { replacementCoupon } = await toys.made<Refund>(`/v1/redemptions/${id}/refunds`, returned);
  const answer = await passOn(gift, START, { couponId: String(replacementCoupon?.id) });
  expect(answer.status).toBe(201);
  await expectSound(world);
});

test("an order that is cancelled takes the friend's coupon with it, but not what the friend has spent", async () => {
  const { pram, toys, allotment, at, ...world } = await aPartnership(transferable);
  const [gift, spent] = [await aGift(pram, [allotment]), await aGift(pram, [allotment])];
  const [friends, spenders] = [await passedOn(gift, START), await passedOn(spent, START)];
  await toys.made("/v1/redemptions", anOrder({ code: codeOn(await visit(spenders, { now: START })) }));
  at(LATER);
  const reason = { reason: "the pram came back" };
  expect(await pram.made(`/v1/gifts/${gift.id}/revocation`, reason)).toEqual({ revoked: 1, kept: [] });
  expect(wordsOf(await visit(friends, { now: LATER }))).toContain("This gift has been withdrawn");
  expect(await pram.made(`/v1/gifts/${spent.id}/revocation`, reason)).toEqual({
    revoked: 0,
    kept: [{ id: await couponBehind(spenders, LATER), code: "coupon_already_redeemed" }],
  });
  await expectSound(world);
});

test("a gift that was taken back is not passed on, though a checkout had kept its coupon", async () => {
  const { pram, toys, allotment } = await aPartnership(transferable);
  const gift = await aGift(pram, [allotment]);
  const order = { order: { reference: "held", amountMinor: 26_800 }, ttlSeconds: 60 };
  await toys.made(`/v1/coupons/${only(gift.coupons).code}/reservations`, order);
  await pram.made(`/v1/gifts/${gift.id}/revocation`, { reason: "cancelled" });
  expectRefused(await passOn(gift, LATER));
});

test("revoking and passing on at once leave no coupon that a till would honour", async () => {
  const { pram, allotment, ...world } = await aPartnership(transferable);
  for (let round = 0; round < 12; round++) {
    const gift = await aGift(pram, [allotment]);
    const revocation = pram.post(`/v1/gifts/${gift.id}/revocation`, { reason: "cancelled" });
    const [passing, revoked] = await Promise.all([passOn(gift, START), revocation]);
    expect(revoked.status).toBe(200);
    if (passing.status !== 201) continue;
    const page = await visit({ url: String(passing.json.url) }, { now: START });
    expect(wordsOf(page)).toContain("This gift has been withdrawn");
  }
  await expectSound(world);
});

test("what passing on reads is found by keys", async () => {
  const read = factsRead("00x", "cpn_x");
  expect(await scansOf(read)).toEqual([]);
  expect((await planOf(read)).filter((step) => step.endsWith("(alliance_id=?)"))).toEqual([]);
});

function expectRefused({ status, json }: Answer): void {
  expect([status, json.code]).toEqual([409, "coupon_not_transferable"]);
}

async function couponBehind(gift: { url: string }, now = START): Promise<string> {
  const { text } = await visit(gift, { now });
  return /<article class="coupon[^"]*" id="([^"]+)"/.exec(text)?.[1] ?? "";
}

async function expectSound({ admin }: Pick<World, "admin">): Promise<void> {
  expect((await admin.read<Integrity>("/v1/integrity")).violations).toEqual([]);
}
