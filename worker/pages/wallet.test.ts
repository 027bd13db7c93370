// The wallet: a phone sees what it keeps and nothing else, without any script and without saying whose it is.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newLinkToken } from "../../schema/keys.ts";
import { PROBLEMS, type ProblemCode } from "../../schema/problems.ts";
import { call } from "../../tests/support/api.ts";
import { visit, wordsOf } from "../../tests/support/page.ts";
import { passedOn } from "../../tests/support/passing-on.ts";
import { giftsOn, OURS, Phone } from "../../tests/support/phone.ts";
import { planOf, scansOf } from "../../tests/support/plans.ts";
import { aGift, anOrder, aPartnership, atOnce, only, START } from "../../tests/support/world.ts";
import { walletGiftReads } from "../domain/gifting/held-gifts.ts";
import { walletRead } from "../domain/wallets/find.ts";
import { moveRead } from "../domain/wallets/take-over.ts";

const world = await aPartnership({ transferable: true });
const aGiftOfOurs = (more: object = {}) => aGift(world.pram, [world.allotment], more);
const pathOf = (gift: { url: string }) => new URL(gift.url).pathname;
const remedyOf = (code: ProblemCode) => PROBLEMS[code].remedy.en;

/** A phone with these gifts in its wallet. */
async function aPhoneWith(...gifts: { url: string }[]): Promise<Phone> {
  const phone = new Phone(START);
  for (const gift of gifts) expect((await phone.keep(gift)).status).toBe(303);
  return phone;
}

test("a phone is shown what it keeps, and no other phone is", async () => {
  const [one, other] = [await aGiftOfOurs(), await aGiftOfOurs()];
  const [mine, yours, strange] = [await aPhoneWith(one), await aPhoneWith(other), new Phone(START)];
  expect(mine.cookie).not.toBe(yours.cookie);
  expect(giftsOn(await mine.wallet())).toEqual([pathOf(one)]);
  expect(giftsOn(await yours.wallet())).toEqual([pathOf(other)]);
  expect(wordsOf(await mine.wallet())).toContain("One gift is kept on this phone.");
  const nothing = await strange.wallet();
  expect(wordsOf(nothing)).toContain("Your wallet is empty");
  strange.cookie = `__Host-jiehua-wallet=${newLinkToken(0)}`;
  expect((await strange.wallet()).text).toBe(nothing.text);
  expect(strange.cookie).toBeUndefined();
});

test("nobody takes anything out of another phone's wallet", async () => {
  const gift = await aGiftOfOurs();
  const [mine, yours] = [await aPhoneWith(gift), await aPhoneWith(gift, await aGiftOfOurs())];
  expect((await yours.send("/w/removal", { gift: gift.id })).status).toBe(303);
  expect(giftsOn(await yours.wallet())).toHaveLength(1);
  expect(giftsOn(await mine.wallet())).toEqual([pathOf(gift)]);
  expect((await yours.send("/w/dissolution")).headers.get("Location")).toBe("/w?lang=en");
  expect([yours.cookie, wordsOf(await yours.wallet()).includes("Your wallet is empty")]).toEqual([
    undefined,
    true,
  ]);
  expect(giftsOn(await mine.wallet())).toEqual([pathOf(gift)]);
});

test("the page of a kept gift says so on this phone alone, and leads to the wallet", async () => {
  const gift = await aGiftOfOurs();
  const phone = await aPhoneWith(gift);
  const kept = await phone.open(pathOf(gift));
  expect(wordsOf(kept)).toContain("This gift is in the wallet of this phone. Open my wallet");
  expect(kept.text).not.toContain(`${pathOf(gift)}/wallet`);
  expect((await visit(gift, { now: START })).text).toContain(`action="${pathOf(gift)}/wallet?lang=en"`);
  await phone.keep(gift);
  expect(giftsOn(await phone.wallet())).toEqual([pathOf(gift)]);
});

test("looking leaves no cookie; the one that keeping leaves is out of reach of scripts and of other sites", async () => {
  const gift = await aGiftOfOurs();
  const phone = new Phone(START);
  for (const path of [pathOf(gift), "/w"]) {
    expect((await phone.open(path)).headers.has("Set-Cookie"), path).toBe(false);
  }
  expect((await phone.keep(gift)).headers.get("Set-Cookie")).toMatch(
    /^__Host-jiehua-wallet=\w{32}; Path=\/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure$/,
  );
  const token = phone.cookie;
  phone.cookie = `__Host-jiehua-wallet=${newLinkToken(0)}`;
  const chosen = phone.cookie;
  await phone.keep(gift);
  expect([token, chosen]).not.toContain(phone.cookie);
});

test("another site's page puts nothing in, takes nothing out and moves nothing", async () => {
  const [gift, other] = [await aGiftOfOurs(), await aGiftOfOurs()];
  const phone = await aPhoneWith(gift);
  const code = await phone.offer();
  const forms = [`${pathOf(other)}/wallet`, "/w/removal", "/w/dissolution", "/w/moving", code];
  const fields = { gift: gift.id, wallet: newLinkToken(0) };
  const foreign: Record<string, string>[] = [
    { Origin: "https://elsewhere.example", "Sec-Fetch-Site": "cross-site" },
    { Origin: "null" },
    {},
  ];
  for (const headers of foreign) {
    for (const path of forms) {
      const answer = await phone.send(path, fields, headers);
      expect([answer.status, answer.json.code], path).toEqual([403, "cross_site_refused"]);
    }
  }
  expect(giftsOn(await phone.wallet())).toEqual([pathOf(gift)]);
});

test("in the database stand neither the phone's token nor its code, nor a link beside those that are there already", async () => {
  const gift = await aGiftOfOurs();
  const phone = await aPhoneWith(gift);
  const code = (await phone.offer()).split("/").at(-1) ?? "";
  const tables = await env.DB.batch(
    ["wallets", "wallet_gifts", "wallet_moves"].map((it) => env.DB.prepare(`SELECT * FROM ${it}`)),
  );
  const stored = JSON.stringify(tables.map(({ results }) => results));
  const secrets = [phone.cookie?.split("=")[1], code, pathOf(gift).slice(3), only(gift.coupons).code];
  for (const secret of secrets) {
    expect(secret?.length).toBeGreaterThan(16);
    expect(stored).not.toContain(secret);
  }
});

test("what was used, withdrawn, passed on or is too late is told kindly, after what can still be used", async () => {
  const [used, withdrawn, gone, usable] = [
    await aGiftOfOurs(),
    await aGiftOfOurs(),
    await aGiftOfOurs(),
    await aGiftOfOurs(),
  ];
  const phone = await aPhoneWith(used, withdrawn, gone, usable);
  await world.toys.made("/v1/redemptions", anOrder(only(used.coupons)));
  await world.pram.made(`/v1/gifts/${withdrawn.id}/revocation`, { reason: "order cancelled" });
  await passedOn(gone, START);
  const words = wordsOf(await phone.wallet());
  expect(words).toContain("This gift has been withdrawn");
  expect(words.indexOf("Ready to use")).toBeLessThan(words.indexOf("Used and past"));
  expect(words.match(/Nothing of it is left to use/g)).toHaveLength(2);
  const late = await phone.open("/w", { "Jiehua-Now": "2026-03-01T02:00:00.000Z" });
  expect(wordsOf(late)).not.toContain("Ready to use");
  expect(giftsOn(late)).toHaveLength(4);
  for (const { code } of [used, withdrawn, gone, usable].flatMap((it) => it.coupons))
    expect(late.text).not.toContain(code);
});

test("an erased gift is in no wallet any more, whoever erased it", async () => {
  const holder = { kind: "phone", value: "+8613800138001" };
  const [byLink, byAdmin, stays] = [await aGiftOfOurs(), await aGiftOfOurs({ holder }), await aGiftOfOurs()];
  const [phone, other] = [await aPhoneWith(byLink, byAdmin, stays), await aPhoneWith(byLink)];
  expect((await other.send(`${pathOf(byLink)}/erasure`)).status).toBe(200);
  await world.admin.made("/v1/holders/erasure", { holder });
  expect(giftsOn(await phone.wallet())).toEqual([pathOf(stays)]);
  expect(wordsOf(await other.wallet())).toContain("Your wallet is empty");
  const left = await env.DB.prepare("SELECT count(*) AS n FROM wallet_gifts WHERE gift_id IN (?, ?)")
    .bind(byLink.id, byAdmin.id)
    .first("n");
  expect(left).toBe(0);
});

test("a wallet keeps a hundred gifts and no more, however many are put in at once", async () => {
  const phone = await aPhoneWith(await aGiftOfOurs());
  await fill(phone, 96);
  const gifts = await Promise.all(Array.from({ length: 8 }, () => aGiftOfOurs()));
  const answers = await atOnce(8, (index) => phone.keep(gifts[index] ?? { url: "" }));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 303, 409, 409, 409, 409, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused && wordsOf(refused)).toContain(remedyOf("wallet_is_full"));
  const full = await phone.wallet();
  expect(giftsOn(full)).toHaveLength(100);
  expect(full.text.length).toBeLessThan(300_000);
  const chinese = await phone.open("/w", { "Accept-Language": "zh" });
  expect(wordsOf(chinese)).toContain("我的券包 本机已收好 100 份礼。");
});

test("a gift lies in twenty wallets and no more, so that a link fills no database", async () => {
  const gift = await aGiftOfOurs();
  const answers = await atOnce(22, () => new Phone(START).keep(gift));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(20);
  const late = await new Phone(START).keep(gift);
  expect([late.status, late.headers.has("Set-Cookie")]).toEqual([409, false]);
  expect(wordsOf(late)).toContain(remedyOf("kept_too_often"));
});

test("a link that we do not know is kept by nobody, and gets the page of such links", async () => {
  const phone = new Phone(START);
  const answer = await phone.keep({ url: `http://jiehua.test/g/00${"A".repeat(30)}` });
  const unknown = await phone.open(`/g/00${"A".repeat(30)}`);
  expect([answer.status, answer.text, phone.cookie]).toEqual([404, unknown.text, undefined]);
});

test("the wallet's page is stored by nobody and lets its forms go home and nowhere else", async () => {
  const { headers } = await (await aPhoneWith(await aGiftOfOurs())).wallet();
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("X-Robots-Tag")).toContain("noindex");
  expect(headers.get("Content-Security-Policy")).toContain("form-action 'self'");
  expect(headers.get("Content-Security-Policy")).not.toContain("script-src");
});

test("a form of another kind than ours is no form", async () => {
  const phone = await aPhoneWith(await aGiftOfOurs());
  const json = await phone.send("/w/removal", {}, { ...OURS, "Content-Type": "application/json" });
  expect([json.status, json.json.code]).toEqual([415, "content_type_not_supported"]);
  const none = await call("POST", "/w/removal", { headers: OURS });
  expect(none.status).toBe(415);
});

test("a wallet costs one trip, found by keys", async () => {
  const phone = await aPhoneWith(await aGiftOfOurs(), await aGiftOfOurs());
  let trips = 0;
  const counted = {
    prepare: (text: string) => env.DB.prepare(text),
    batch: (statements: D1PreparedStatement[]) => {
      trips++;
      return env.DB.batch(statements);
    },
  };
  const options = { headers: { Cookie: phone.cookie ?? "" }, bindings: { DB: counted } };
  const { text } = await call("GET", "/w", options);
  expect([text.includes("2 gifts"), trips]).toEqual([true, 1]);
  for (const statement of [walletRead("x"), moveRead("x"), ...walletGiftReads("x")]) {
    expect(await scansOf(statement)).toEqual([]);
    expect((await planOf(statement)).filter((step) => step.endsWith("(alliance_id=?)"))).toEqual([]);
  }
});

/** Puts that many more gifts into a phone's wallet. */
async function fill(phone: Phone, count: number): Promise<void> {
  const gift = await aGiftOfOurs();
  await phone.keep(gift);
  const numbers = JSON.stringify(Array.from({ length: count - 1 }, (_, index) => index));
  const one = "FROM json_each(?1) n, gifts g WHERE g.alliance_id = ?2 AND g.id = ?3";
  await env.DB.batch(
    [
      `INSERT INTO gifts SELECT g.alliance_id, g.id || n.value, g.gifter_id, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL,
        g.fingerprint || n.value, g.created_at ${one}`,
      `INSERT INTO gift_links SELECT 'clone' || g.id || n.value, g.alliance_id, g.id || n.value ${one}`,
      `INSERT INTO wallet_gifts SELECT i.wallet_id, i.alliance_id, i.gift_id || n.value
        FROM json_each(?1) n, wallet_gifts i WHERE i.alliance_id = ?2 AND i.gift_id = ?3`,
    ].map((sql) => env.DB.prepare(sql).bind(numbers, world.id, gift.id)),
  );
}
