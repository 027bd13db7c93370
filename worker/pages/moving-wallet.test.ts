// Moving a wallet: of all phones that open its code one gets it, and both phones say where it is.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newLinkToken } from "../../schema/keys.ts";
import { codesDrawnOn, drawnAs, wordsOf } from "../../tests/support/page.ts";
import { giftsOn, Phone } from "../../tests/support/phone.ts";
import { aGift, aPartnership, atOnce, START } from "../../tests/support/world.ts";

const world = await aPartnership();
const aGiftOfOurs = () => aGift(world.pram, [world.allotment]);
const pathOf = (gift: { url: string }) => new URL(gift.url).pathname;

/** A phone with that many gifts, and the paths of their links. */
async function aPhone(gifts: number): Promise<{ phone: Phone; links: string[] }> {
  const phone = new Phone(START);
  const links: string[] = [];
  for (let index = 0; index < gifts; index++) {
    const gift = await aGiftOfOurs();
    await phone.keep(gift);
    links.push(pathOf(gift));
  }
  return { phone, links: links.sort() };
}

test("of thirty-two phones that open a code at once one gets the wallet, and no gift is in two", async () => {
  const { phone: old, links } = await aPhone(2);
  const code = await old.offer();
  const phones = Array.from({ length: 32 }, () => new Phone(START));
  const answers = await atOnce(32, (index) => take(phones[index] ?? old, code));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(31);
  const shown = await Promise.all(phones.map(async (it) => giftsOn(await it.wallet())));
  expect(shown.filter((it) => it.length > 0)).toEqual([links]);
  expect(phones.filter(({ cookie }) => cookie !== undefined)).toHaveLength(1);
  expect(giftsOn(await old.wallet())).toEqual([]);
});

test("both phones say where the wallet is, and the old one's token opens, keeps and moves nothing more", async () => {
  const { phone: old, links } = await aPhone(2);
  const [before, code] = [old.cookie, await old.offer()];
  const fresh = new Phone(START);
  const question = await fresh.open(code);
  expect(wordsOf(question)).toContain("Move the wallet to this phone? 2 gifts come to this phone");
  expect(question.headers.has("Set-Cookie")).toBe(false);
  expect(giftsOn(await old.wallet())).toEqual(links);
  const taken = await take(fresh, code);
  expect(wordsOf(taken)).toContain("The wallet is on this phone now");
  expect(giftsOn(await fresh.wallet())).toEqual(links);
  const moved = await old.wallet();
  expect(wordsOf(moved)).toContain("Your wallet has moved");
  expect(giftsOn(moved)).toEqual([]);
  expect((await old.send("/w/moving")).status).toBe(303);
  await old.send("/w/dissolution", {});
  expect(giftsOn(await fresh.wallet())).toEqual(links);
  old.cookie = before;
  await old.keep(await aGiftOfOurs());
  expect(old.cookie).not.toBe(before);
  expect(giftsOn(await fresh.wallet())).toEqual(links);
});

test("the code is drawn as it is written, in both languages", async () => {
  const { phone } = await aPhone(1);
  const shown = await phone.send("/w/moving");
  const url = /translate="no">(http[^<]+)</.exec(shown.text)?.[1] ?? "";
  expect(codesDrawnOn(shown)).toEqual([drawnAs(url)]);
  expect(wordsOf(shown)).toContain("Good once, for 5 minutes.");
  const other = await new Phone(START).open(new URL(url).pathname, { "Accept-Language": "zh" });
  expect(wordsOf(other)).toContain("把券包转到这台手机？ 1 份礼会转到这台手机，另一台手机不再显示。");
});

test("an answer that was lost is found again by the same form, and by nobody else's", async () => {
  const { phone: old, links } = await aPhone(1);
  const code = await old.offer();
  const phone = new Phone(START);
  const wallet = await phone.asked(code);
  await phone.send(code, { wallet });
  phone.cookie = undefined;
  const again = await phone.send(code, { wallet });
  expect([again.status, giftsOn(await phone.wallet())]).toEqual([200, links]);
  expect((await phone.send(code, { wallet: newLinkToken(0) })).status).toBe(200);
  expect((await new Phone(START).send(code, { wallet: newLinkToken(0) })).status).toBe(404);
});

test("a code that was never shown, is followed by another, was used or is too old leads to one page", async () => {
  const { phone: old } = await aPhone(1);
  const first = await old.offer();
  const second = await old.offer();
  const unknown = await new Phone(START).open(`/w/moving/${newLinkToken(0)}`);
  expect([unknown.status, wordsOf(unknown).includes("This code does not work any more")]).toEqual([
    404,
    true,
  ]);
  const alike = [first, "/w/moving/x", `/w/moving/zz${"A".repeat(30)}`];
  for (const path of alike) expect((await new Phone(START).open(path)).text, path).toBe(unknown.text);
  await pass(second);
  expect((await new Phone(START).open(second)).text).toBe(unknown.text);
  expect((await take(new Phone(START), second)).status).toBe(404);
  const third = await old.offer();
  await take(new Phone(START), third);
  expect((await new Phone(START).open(third)).text).toBe(unknown.text);
});

test("a wallet that comes to a phone with one joins it, what is in both once", async () => {
  const [{ phone: old, links }, { phone, links: own }] = [await aPhone(2), await aPhone(1)];
  await phone.keep({ url: `http://jiehua.test${links[0]}` });
  const before = phone.cookie;
  expect((await take(phone, await old.offer())).status).toBe(200);
  expect(phone.cookie).toBe(before);
  expect(giftsOn(await phone.wallet())).toEqual([...links, ...own].sort());
});

test("a phone that opens its own code is told so, and loses nothing", async () => {
  const { phone, links } = await aPhone(1);
  const code = await phone.offer();
  const own = await phone.open(code);
  expect(wordsOf(own)).toContain("The wallet is on this phone");
  expect(own.text).not.toContain("<form");
  await phone.send(code, { wallet: newLinkToken(0) });
  expect(giftsOn(await phone.wallet())).toEqual(links);
});

test("a form that brings no token of ours moves nothing", async () => {
  const { phone: old, links } = await aPhone(1);
  const code = await old.offer();
  for (const wallet of ["", "x", `zz${"A".repeat(30)}`, `00${"-".repeat(30)}`])
    expect((await new Phone(START).send(code, { wallet })).status, wallet).toBe(404);
  expect(giftsOn(await old.wallet())).toEqual(links);
});

test("from phone to phone it goes as often as one likes, and of the way it came one phone is remembered", async () => {
  const { phone: first, links } = await aPhone(1);
  const [second, third] = [new Phone(START), new Phone(START)];
  await take(second, await first.offer());
  await take(third, await second.offer());
  expect(giftsOn(await third.wallet())).toEqual(links);
  expect(wordsOf(await second.wallet())).toContain("Your wallet has moved");
  expect(wordsOf(await first.wallet())).toContain("Your wallet is empty");
  await take(first, await third.offer());
  expect(giftsOn(await first.wallet())).toEqual(links);
  await first.send("/w/dissolution");
  expect(wordsOf(await third.wallet())).toContain("Your wallet is empty");
});

test("a gift that is kept while the wallet moves is in one of both, and none is lost", async () => {
  const { phone: old, links } = await aPhone(1);
  const [code, fresh] = [await old.offer(), new Phone(START)];
  const more = await Promise.all(Array.from({ length: 6 }, aGiftOfOurs));
  const before = old.cookie;
  const keepers = more.map(() => Object.assign(new Phone(START), { cookie: before }));
  await atOnce(7, (index) => keepers[index]?.keep(more[index] ?? { url: "" }) ?? take(fresh, code));
  const phones = [fresh, ...keepers.filter(({ cookie }) => cookie !== before)];
  const kept = await Promise.all(phones.map(async (it) => giftsOn(await it.wallet())));
  expect(kept.flat().sort()).toEqual([...links, ...more.map(pathOf)].sort());
});

test("who tries many codes that lead nowhere waits", async () => {
  const guesser = { "CF-Connecting-IP": "198.51.100.77" };
  const phone = new Phone(START);
  const statuses = new Set<number>();
  for (let index = 0; index < 60; index++)
    statuses.add((await phone.open(`/w/moving/${newLinkToken(0)}`, guesser)).status);
  expect([...statuses]).toEqual([404, 429]);
});

/** Opens a code, and presses the button. */
async function take(phone: Phone, code: string) {
  return phone.send(code, { wallet: (await phone.asked(code)) || newLinkToken(0) });
}

/** Lets all codes grow old. */
async function pass(path: string): Promise<void> {
  expect(path).toMatch(/^\/w\/moving\/\w{32}$/);
  await env.DB.prepare(
    "UPDATE wallet_moves SET expires_at = expires_at - 300000 WHERE taken_by IS NULL",
  ).run();
}
