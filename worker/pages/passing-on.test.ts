// Passing on from the page: a form that works without any script, only from our own page, and shows the friend's link.
import { expect, test } from "vitest";
import { type Answer, call } from "../../tests/support/api.ts";
import { codeOn, codesDrawnOn, drawnAs, visit, wordsOf } from "../../tests/support/page.ts";
import { aGift, aPartnership, atOnce, only, START } from "../../tests/support/world.ts";

type Gift = { url: string; coupons: readonly { id: string }[] };

const pathOf = (gift: Gift) => `${new URL(gift.url).pathname}/passing-on/${only(gift.coupons).id}`;
const OURS = { Origin: "http://jiehua.test", "Sec-Fetch-Site": "same-origin" };

async function aTransferableGift() {
  const { pram, toys, allotment } = await aPartnership({ transferable: true });
  return { gift: await aGift(pram, [allotment]), pram, toys, allotment };
}

function ask(gift: Gift, language = "en"): Promise<Answer> {
  return call("GET", pathOf(gift), { now: START, headers: { "Accept-Language": language } });
}

/** Presses the button of the page that asked. */
async function send(gift: Gift, page: Answer, headers: Record<string, string> = OURS): Promise<Answer> {
  const attempt = /name="attempt" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
  const form = { "Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "en", ...headers };
  return call("POST", pathOf(gift), { now: START, headers: form, body: `attempt=${attempt}` });
}

const friendsUrlOn = ({ text }: Answer) => /<span class="link" translate="no">([^<]+)</.exec(text)?.[1] ?? "";

test("from the first page by two presses to the friend's link, which opens the friend's coupon", async () => {
  const { gift } = await aTransferableGift();
  const page = await visit(gift, { now: START });
  expect(page.text).toContain(`href="${pathOf(gift)}?lang=en"`);
  const question = await ask(gift);
  expect(wordsOf(question)).toContain("Pass this coupon on?");
  expect(wordsOf(question)).toContain("It stays a gift from Pram & Co");
  expect(question.text).not.toContain(only(gift.coupons).code);
  const done = await send(gift, question);
  expect(done.status).toBe(200);
  const url = friendsUrlOn(done);
  expect(codesDrawnOn(done)).toEqual([drawnAs(url)]);
  const friends = await visit({ url }, { now: START });
  expect(wordsOf(friends)).toContain("A friend passed it on to you");
  expect(codeOn(friends)).not.toBe("");
  expect(friends.text).not.toContain("/passing-on/");
  const first = await visit(gift, { now: START });
  expect(wordsOf(first)).toContain("You passed it on. It now belongs to its new holder.");
  expect(first.text).not.toContain("/passing-on/");
  expect(first.text).not.toContain(url);
});

test("the question is in Chinese too, and lets its form go home and nowhere else", async () => {
  const { gift } = await aTransferableGift();
  const question = await ask(gift, "zh");
  expect(wordsOf(question)).toContain("要转赠这张券吗？ 朋友会得到自己的链接和券码，您的券码随即失效。");
  const policy = question.headers.get("Content-Security-Policy");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain("script-src");
  expect(question.headers.get("Referrer-Policy")).toBe("same-origin");
});

test("another site's page passes nothing on", async () => {
  const { gift } = await aTransferableGift();
  const question = await ask(gift);
  for (const headers of [
    { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
    { Origin: "null", "Sec-Fetch-Site": "cross-site" },
    { Origin: "https://elsewhere.example" },
    {},
  ]) {
    const answer = await send(gift, question, headers);
    expect([answer.status, answer.json.code]).toEqual([403, "cross_site_refused"]);
  }
  expect(wordsOf(await visit(gift, { now: START }))).toContain("Ready to use");
});

test("a form that is sent twice shows the same link, and another form of the same coupon none", async () => {
  const { gift } = await aTransferableGift();
  const [question, other] = [await ask(gift), await ask(gift)];
  const answers = await atOnce(8, () => send(gift, question));
  expect(new Set(answers.map(friendsUrlOn)).size).toBe(1);
  const late = await send(gift, other);
  expect([late.status, friendsUrlOn(late)]).toEqual([409, ""]);
  expect(wordsOf(late)).toContain("This coupon cannot be passed on");
});

test("where it may not be passed on there is neither a button nor a question", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  expect((await visit(gift, { now: START })).text).not.toContain("passing-on");
  const question = await ask(gift);
  expect([question.status, question.text.includes("<form")]).toEqual([409, false]);
  const { gift: another } = await aTransferableGift();
  const path = `${new URL(another.url).pathname}/passing-on/${only(gift.coupons).id}`;
  expect((await call("GET", path, { now: START })).status).toBe(409);
});

test("a form to a link that we do not know gets the page of such links", async () => {
  const unknown = await call("GET", `/g/00${"A".repeat(30)}`);
  const answer = await call("POST", `/g/00${"A".repeat(30)}/passing-on/x`, { headers: OURS });
  expect([answer.status, answer.text]).toEqual([404, unknown.text]);
});
