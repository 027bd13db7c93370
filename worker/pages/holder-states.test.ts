// What the holder's page says in every state of a coupon, and when it still shows a code.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import type { Answer } from "../../tests/support/api.ts";
import { codesDrawnOn, visit, wordsOf } from "../../tests/support/page.ts";
import {
  aGift,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  only,
  START,
} from "../../tests/support/world.ts";

const LATER = "2026-01-06T02:00:00.000Z";

test("a scheduled coupon says from which day on, and shows its code", async () => {
  const validity = { kind: "afterGift", opensAfterDays: 10, lastsDays: 5 };
  const { pram, allotment } = await aPartnership({ validity });
  const gift = await aGift(pram, [allotment]);
  const { chinese, english } = await bothPages(gift, START);
  expect(english).toContain("Not yet open");
  expect(english).toContain("You can use it from 15 January 2026.");
  expect(english).toMatch(/15\s–\s19 January 2026, the last day included/u);
  expect(chinese).toContain("2026年1月15日起可用，请先收好。");
  expectCode(await visit(gift, { now: START }), gift);
});

test("an active coupon says how to use it, and warns when its days are numbered", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const { english, chinese } = await bothPages(gift, START);
  expect(english).toContain("Show the code at Toy House before you pay.");
  expect(english).not.toContain("days left");
  expect(chinese).toContain("在 Toy House 结账前，请出示券码。");
  expect(wordsOf(await visit(gift, { now: "2026-02-01T02:00:00.000Z" }))).toContain("2 days left");
  expectCode(await visit(gift, { now: START }), gift);
});

test("a reserved coupon says until when a checkout holds it, even past its last day", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  at("2026-02-03T15:50:00.000Z");
  const path = `/v1/coupons/${only(gift.coupons).code}/reservations`;
  await toys.made(path, { order: { reference: "A-1", amountMinor: 26_800 }, ttlSeconds: 1200 });
  const { english, chinese } = await bothPages(gift, "2026-02-03T16:05:00.000Z");
  expect(english).toContain("At the till now");
  expect(english).toContain("the coupon is free again by 00:10.");
  expect(chinese).toContain("最晚 00:10 恢复可用。");
  expectCode(await visit(gift, { now: "2026-02-03T16:05:00.000Z" }), gift);
});

test("a redeemed coupon says where and when, and shows no more than the last four", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  at(LATER);
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  const { english, chinese } = await bothPages(gift, LATER);
  expect(english).toContain("There is nothing left to use here.");
  expect(english).toContain("You used it at Toy House on 6 January 2026.");
  expect(chinese).toContain("2026年1月6日已在 Toy House 使用，希望您喜欢。");
  expectNoCode(await visit(gift, { now: LATER }), gift);
});

test("a refunded coupon leads to its replacement, which is a ticket of its own", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(only(gift.coupons)));
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R-1", full: true });
  const page = await visit(gift, { now: LATER });
  const { english, chinese } = await bothPages(gift, LATER);
  expect(english).toContain("A coupon for a partner shop, worth ¥50.");
  expect(english).toContain("so you have a new coupon in its place. See the new coupon");
  expect(chinese).toContain("我们为您补发了一张新券。");
  expect(page.text.match(/class="ticket/g)).toHaveLength(2);
  const replacement = /href="#(cpn_\w+)"/.exec(page.text)?.[1];
  expect(page.text).toContain(`id="${replacement}"`);
  expect(codesDrawnOn(page)).toHaveLength(1);
  expect(page.text).not.toContain(only(gift.coupons).code);
});

test("a refunded coupon that is not issued again says so", async () => {
  const { pram, toys, allotment } = await aPartnership({ reissueOnFullRefund: false });
  const gift = await aGift(pram, [allotment]);
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(only(gift.coupons)));
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R-1", full: true });
  const { english, chinese } = await bothPages(gift, LATER);
  expect(english).toContain("This coupon is not issued again.");
  expect(chinese).toContain("此券不再补发。");
  expectNoCode(await visit(gift, { now: LATER }), gift);
});

test("an expired coupon says which day was its last", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const after = "2026-02-03T16:00:00.000Z";
  const { english, chinese } = await bothPages(gift, after);
  expect(english).toContain("Its last day was 3 February 2026. You are welcome at Toy House all the same.");
  expect(chinese).toContain("最后使用日是 2026年2月3日。");
  expectNoCode(await visit(gift, { now: after }), gift);
  expectCode(await visit(gift, { now: "2026-02-03T15:59:59.999Z" }), gift);
});

test("a revoked gift says so kindly, and never why it was revoked", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  await pram.made(`/v1/gifts/${gift.id}/revocation`, { reason: "the customer quarrelled with us" });
  const { english, chinese } = await bothPages(gift, LATER);
  expect(english).toContain("This gift has been withdrawn Pram & Co has withdrawn it, most likely because");
  expect(english).not.toContain("quarrelled");
  expect(chinese).toContain("这份礼已撤销");
  expectNoCode(await visit(gift, { now: LATER }), gift);
});

test("a coupon that a checkout keeps through a revocation can still be used", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const path = `/v1/coupons/${only(gift.coupons).code}/reservations`;
  await toys.made(path, { order: { reference: "A-1", amountMinor: 26_800 }, ttlSeconds: 600 });
  await pram.made(`/v1/gifts/${gift.id}/revocation`, { reason: "order cancelled" });
  const page = await visit(gift, { now: START });
  expect(wordsOf(page)).toContain("A gift from Pram & Co");
  expectCode(page, gift);
});

test("a coupon that was passed on says that it is another's now", async () => {
  const { id, pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const passedOn =
    "INSERT INTO coupon_endings (alliance_id, coupon_id, ending, ended_at) VALUES (?, ?, ?, ?)";
  await env.DB.prepare(passedOn).bind(id, only(gift.coupons).id, "passed_on", Date.parse(START)).run();
  const { english, chinese } = await bothPages(gift, LATER);
  expect(english).toContain("You passed it on.");
  expect(chinese).toContain("您已转赠给他人");
  expectNoCode(await visit(gift, { now: LATER }), gift);
});

test("what can be used comes first, and the rest is kept apart", async () => {
  const { pram, toys, photo, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment, await anAllotment(photo, pram, await anOffer(photo))]);
  const [first] = gift.coupons;
  await toys.made("/v1/redemptions", anOrder({ code: first?.code ?? "" }));
  const { text } = await visit(gift, { now: LATER });
  const places = ["<h2>Photo Studio</h2>", "<h2>Used and past</h2>", "<h3>Toy House</h3>"].map((it) =>
    text.indexOf(it),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

/** The words of the page at an instant, in Chinese and in English. */
async function bothPages(gift: CreatedGift, now: string): Promise<{ chinese: string; english: string }> {
  const chinese = wordsOf(await visit(gift, { now, language: "zh" }));
  return { chinese, english: wordsOf(await visit(gift, { now })) };
}

function expectCode(page: Answer, gift: CreatedGift): void {
  expect(page.text).toContain(only(gift.coupons).code);
  expect(codesDrawnOn(page)).toHaveLength(1);
}

function expectNoCode(page: Answer, gift: CreatedGift): void {
  const { code } = only(gift.coupons);
  expect(page.text).not.toContain(code);
  expect(page.text).not.toContain(code.replaceAll("-", ""));
  expect(page.text).toContain(code.replaceAll("-", "").slice(-4));
  expect(codesDrawnOn(page)).toHaveLength(0);
}
