// Erasing by the gift's own link: what leads to the holder goes, the shops' accounts and the code in hand stay good.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Integrity } from "../../schema/contract/integrity.ts";
import { type Answer, type CallOptions, call } from "../../tests/support/api.ts";
import { visit, wordsOf } from "../../tests/support/page.ts";
import { passedOn } from "../../tests/support/passing-on.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { tablesWith } from "../../tests/support/stored.ts";
import { aCoupon, aGift, anOrder, aPartnership, atOnce, only, START } from "../../tests/support/world.ts";

const holder = { kind: "phone", value: "+8613800138000" };
const OURS = { Origin: "http://jiehua.test", "Sec-Fetch-Site": "same-origin" };
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

const tokenOf = ({ url }: { url: string }) => new URL(url).pathname.slice("/g/".length);

function erase(
  gift: { url: string },
  headers: Record<string, string> = OURS,
  bindings: CallOptions["bindings"] = {},
): Promise<Answer> {
  const options = { now: START, headers: { ...FORM, "Accept-Language": "en", ...headers }, bindings };
  return call("POST", `${new URL(gift.url).pathname}/erasure`, options);
}

async function keysOf(giftId: string): Promise<unknown> {
  return env.DB.prepare("SELECT count(*) AS n FROM gift_holders WHERE gift_id = ?").bind(giftId).first("n");
}

test("the page asks first, says what goes and what stays, and names the codes to note down", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  expect((await visit(gift, { now: START })).text).toContain(`href="/g/${tokenOf(gift)}/erasure?lang=en"`);
  const question = await visit(gift, { now: START, query: "/erasure" });
  expect(wordsOf(question)).toContain("Codes that are not used yet are still honoured.");
  expect(question.text).toContain(only(gift.coupons).code);
  expect(question.headers.get("Content-Security-Policy")).toContain("form-action 'self'");
  expect(wordsOf(await visit(gift, { now: START, query: "/erasure", language: "zh" }))).toContain(
    "尚未使用的券码依然有效。",
  );
  expect(await keysOf(gift.id)).toBe(1);
});

test("afterwards the link is like any that never was, and the code in hand is honoured", async () => {
  const { pram, toys, allotment, admin } = await aPartnership();
  const gift = await pram.made<Awaited<ReturnType<typeof aGift>>>(
    "/v1/gifts",
    { allotmentIds: [allotment.id], holder },
    { idempotencyKey: "one" },
  );
  expect(await tablesWith(tokenOf(gift))).toEqual(["gift_links", "idempotency_keys"]);
  const done = await erase(gift);
  expect([done.status, wordsOf(done).includes("It is erased")]).toEqual([200, true]);
  expect(await tablesWith(tokenOf(gift))).toEqual([]);
  expect(await keysOf(gift.id)).toBe(0);
  const unknown = await visit({ url: `http://jiehua.test/g/00${"A".repeat(30)}` });
  for (const query of ["", "/erasure", "/card", "/state"]) {
    const page = await visit(gift, { query });
    expect([page.status, page.text]).toEqual([404, unknown.text]);
  }
  expect((await erase(gift)).text).toBe(unknown.text);
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  const { violations } = await admin.read<Integrity>("/v1/integrity");
  expect(violations).toEqual([]);
});

test("shops forget whom no other gift names, and remember whom another does", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const known = async () =>
    env.DB.prepare("SELECT count(*) AS n FROM customers WHERE merchant_id = ?").bind(toys.id).first("n");
  const [gift, other] = [
    await aGift(pram, [allotment], { holder }),
    await aGift(pram, [allotment], { holder }),
  ];
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  expect(await known()).toBe(1);
  await erase(gift);
  expect([await known(), await keysOf(other.id)]).toEqual([1, 1]);
  expect((await visit(other, { now: START })).status).toBe(200);
  await erase(other);
  expect(await known()).toBe(0);
});

test("a holder who moves to the key of another secret in this very moment is erased all the same", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  const during = {
    bindings: {
      HOLDER_SECRET: "the secret after the one that the tests know",
      HOLDER_SECRET_PREVIOUS: env.HOLDER_SECRET,
    },
  };
  const returns = () => pram.made("/v1/gifts", { allotmentIds: [allotment.id], holder }, during);
  const done = await erase(gift, OURS, { DB: databaseWhere("DELETE FROM gift_links", returns) });
  expect([done.status, await keysOf(gift.id)]).toEqual([200, 0]);
});

test("whoever passed a coupon on and is erased takes nothing from the friend", async () => {
  const { pram, allotment } = await aPartnership({ transferable: true });
  const gift = await aGift(pram, [allotment], { holder });
  const friends = await passedOn(gift, START);
  expect((await erase(gift)).status).toBe(200);
  expect(wordsOf(await visit(friends, { now: START }))).toContain("A friend passed it on to you");
});

test("another site's page erases nothing, and of many at once one does", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment], { holder });
  await aCoupon(pram, allotment, { holder });
  for (const headers of [{ Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" }, {}]) {
    const answer = await erase(gift, headers);
    expect([answer.status, answer.json.code]).toEqual([403, "cross_site_refused"]);
  }
  expect(await keysOf(gift.id)).toBe(1);
  const statuses = (await atOnce(8, () => erase(gift))).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, ...new Array(7).fill(404)]);
});
