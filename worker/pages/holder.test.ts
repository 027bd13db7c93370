// The holder's page through the whole app: what it shows, to whom, and what it never lets out.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import { Caller, call, operator } from "../../tests/support/api.ts";
import { codesDrawnOn, drawnAs, visit, wordsOf } from "../../tests/support/page.ts";
import { planOf, scansOf } from "../../tests/support/plans.ts";
import {
  ALLIANCE,
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  aPartnership,
  aWorld,
  only,
  START,
} from "../../tests/support/world.ts";
import { heldGiftReads } from "../domain/gifting/held-gifts.ts";

const UNKNOWN = `/g/00${"A".repeat(30)}`;

/** Texts that are no link of ours, some of them nearly. */
const MALFORMED = [
  "/g/",
  "/g/x",
  `/g/00${"A".repeat(29)}`,
  `/g/zz${"A".repeat(30)}`,
  `/g/00${"A".repeat(30)}/more`,
  `/g/00${"A".repeat(28)}%00x`,
  `/g/00${"A".repeat(29)}%E3%80%82`,
  `/g/00${"A".repeat(30)}/state`,
  `/g/00${"A".repeat(30)}/passing-on/x`,
  "/g/' OR 1=1 --",
  "/g/%ff%fe",
  `/g/${"A".repeat(5000)}`,
];

test("a holder sees what, from whom, where, on what condition and until when", async () => {
  const { pram, toys, allotment } = await aPartnership();
  await toys.made("/v1/stores", { reference: "xj", name: "Xujiahui", address: "1111 Zhaojiabang Road" });
  const gift = await aGift(pram, [allotment]);
  const page = await visit(gift, { now: START });
  const words = wordsOf(page);
  expect(page.status).toBe(200);
  expect(page.text).toContain("<title>A gift from Pram &amp; Co</title>");
  expect(words).toContain("A coupon for a partner shop, worth ¥50.");
  expect(words).toContain("¥50 off an order of ¥200 or more.");
  expect(words).toContain("Ready to use");
  expect(words).toMatch(/5 January\s–\s3 February 2026, the last day included/u);
  expect(words).toContain("Last day 3 Feb 2026");
  expect(words).toContain("Anywhere at Toy House Xujiahui 1111 Zhaojiabang Road");
  expect(words).toContain("Coupons are gifts and are never sold.");
});

test("an address leads to the map of the device that asks, by its own name for it", async () => {
  const { pram, toys, allotment } = await aPartnership();
  await toys.made("/v1/stores", { reference: "xj", name: "Xujiahui", address: "1111 Zhaojiabang Road" });
  const path = new URL((await aGift(pram, [allotment])).url).pathname;
  const mapOn = async (agent: string) => {
    const { text } = await call("GET", path, { now: START, headers: { "User-Agent": agent } });
    return /href="((?:geo|maps):[^"]*)"/.exec(text)?.[1];
  };
  const place = "1111%20Zhaojiabang%20Road";
  expect(await mapOn("Mozilla/5.0 (Linux; Android 15)")).toBe(`geo:0,0?q=${place}`);
  expect(await mapOn("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)")).toBe(`maps://?q=${place}`);
  expect(await mapOn("Mozilla/5.0 (X11; Linux x86_64)")).toBeUndefined();
});

test("the code is shown in groups, and its QR holds it without them", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const page = await visit(gift, { now: START });
  const { code } = only(gift.coupons);
  expect(page.text).toContain(`>${code}</code>`);
  expect(codesDrawnOn(page)).toEqual([drawnAs(code.replaceAll("-", ""))]);
});

test("a page is wholly in the language that the browser or the reader chooses", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const chinese = await visit(gift, { now: START, language: "zh-CN,zh;q=0.9,en;q=0.5" });
  expect(chinese.text).toContain('<html lang="zh-CN">');
  expect(chinese.headers.get("Content-Language")).toBe("zh-CN");
  expect(chinese.headers.get("Vary")).toBe("Accept-Language");
  const words = wordsOf(chinese);
  expect(words).toContain("Pram & Co 送您的礼券");
  expect(words).toContain("一张伙伴商家的礼券，价值 ¥50。");
  expect(words).toContain("单笔消费满 ¥200，立减 ¥50。");
  expect(words).toContain("2026年1月5日至 2026年2月3日，含最后一天。");
  expect(words).toContain("礼券只送不卖。");
  const asked = await visit(gift, { now: START, language: "en", query: "?lang=zh" });
  expect(asked.text).toBe(chinese.text);
  const english = await visit(gift, { now: START, language: "zh", query: "?lang=en" });
  expect(english.text).toContain('<html lang="en">');
  const leftOver = ["Pram & Co", "Toy House", "Little Steps", "¥50 off", "English", "Cookie"];
  const untranslated = leftOver.reduce(
    (text, it) => text.replaceAll(it, ""),
    words.replaceAll(/[A-Z0-9*~$=]{4}-\S+/g, ""),
  );
  expect(untranslated.match(/[A-Za-z]{2,}/g)).toBeNull();
  expect(wordsOf(english).replace("借花", "").replace("中文", "")).not.toMatch(/\p{Script=Han}/u);
});

test("a pack shows each coupon by itself, and what they are worth together", async () => {
  const { pram, toys, photo } = await aWorld();
  const item = { kind: "item", name: "10×15 print", retailValueMinor: 8000 };
  const share = { kind: "percent", bps: 1200, capMinor: 4000 };
  const allotments = [
    await anAllotment(toys, pram, await anOffer(toys)),
    await anAllotment(photo, pram, await anOffer(photo, { discount: item, minSpendMinor: 0 })),
    await anAllotment(toys, pram, await anOffer(toys, { discount: share }, { title: "On puzzles" })),
  ];
  const gift = await aGift(pram, allotments);
  const page = await visit(gift, { now: START });
  const words = wordsOf(page);
  expect(words).toContain("3 coupons for partner shops, worth up to ¥170.");
  expect(words).toContain("10×15 print, free of charge with any order.");
  expect(words).toContain("12% off an order of ¥200 or more, ¥40 off at the most.");
  expect(words).toContain("On puzzles");
  expect(codesDrawnOn(page)).toHaveLength(3);
  expect(wordsOf(await visit(gift, { now: START, language: "zh" }))).toContain("8.8 折");
});

test("only the stores that the terms name are shown", async () => {
  const { pram, toys } = await aWorld();
  for (const reference of ["a", "b", "c"])
    await toys.made("/v1/stores", { reference, name: `Store ${reference}`, address: null });
  const offer = await anOffer(toys, { storeRefs: ["a", "c"] });
  const page = await visit(await aGift(pram, [await anAllotment(toys, pram, offer)]), { now: START });
  expect(wordsOf(page)).toContain("At Toy House, only here Store a Store c");
  expect(page.text).not.toContain("Store b");
});

test("the last day is the alliance's own, wherever daylight saving ends", async () => {
  const zone = { timeZone: "Europe/Berlin", currency: "EUR" };
  const validity = { kind: "dates", firstDay: "2026-10-01", lastDay: "2026-10-25" };
  const { pram, allotment } = await aPartnership({ validity }, { alliance: zone });
  const gift = await aGift(pram, [allotment]);
  const lastMinute = wordsOf(await visit(gift, { now: "2026-10-25T22:59:00.000Z" }));
  expect(lastMinute).toContain("Today is the last day");
  expect(lastMinute).toContain("Days and times are in Central European Time.");
  const dayBefore = wordsOf(await visit(gift, { now: "2026-10-24T21:00:00.000Z" }));
  expect(dayBefore).toContain("Tomorrow is the last day");
  expect(wordsOf(await visit(gift, { now: "2026-10-25T23:00:00.000Z" }))).toContain("Expired");
});

test("names are text, whatever markup they look like", async () => {
  const { admin, pram } = await aWorld();
  const name = `<script>alert("1")</script>&'`;
  const shop = await aMerchant(admin, name, "toys");
  await shop.made("/v1/stores", { reference: "a", name: "<b>bold</b>", address: "<img src=x>" });
  const offer = await anOffer(shop, {}, { title: "<i>slanted</i>" });
  const { text } = await visit(await aGift(pram, [await anAllotment(shop, pram, offer)]), { now: START });
  expect(text.match(/<(script|b|i|img)[ >]/g)).toEqual(["<script "]);
  expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
  expect(text).toContain("&lt;b&gt;bold&lt;/b&gt;");
  expect(text).toContain("&lt;i&gt;slanted&lt;/i&gt;");
});

test("no code, link or holder of another gift is on a page", async () => {
  const { pram, allotment } = await aPartnership();
  const holder = { kind: "phone", value: "+8613800138000" };
  const gift = await aGift(pram, [allotment], { holder });
  const others = [await aGift(pram, [allotment], { holder }), await aGift(pram, [allotment])];
  const { text } = await visit(gift, { now: START });
  for (const other of others) {
    expect(text).not.toContain(only(other.coupons).code);
    expect(text).not.toContain(only(other.coupons).id);
    expect(text).not.toContain(new URL(other.url).pathname);
  }
  expect(text).not.toContain("138001");
  expect(text).not.toContain(gift.id);
});

test("a page says whether we were told whom the gift is for", async () => {
  const { pram, allotment } = await aPartnership();
  const nobody = wordsOf(await visit(await aGift(pram, [allotment]), { now: START }));
  expect(nobody).toContain("We do not know who you are");
  const holder = { kind: "email", value: "a@example.org" };
  const somebody = wordsOf(await visit(await aGift(pram, [allotment], { holder }), { now: START }));
  expect(somebody).toContain("Pram & Co told us whom it is for. We keep a keyed fingerprint of that");
});

test("a test alliance is marked as one, a live one is not", async () => {
  const { pram, allotment } = await aPartnership();
  const test = wordsOf(await visit(await aGift(pram, [allotment]), { now: START }));
  expect(test).toContain("These coupons are for trying things out. No shop honours them.");
  const live = await aLiveGift();
  expect(wordsOf(await visit(live))).not.toContain("trying things out");
  const refused = await visit(live, { now: START });
  expect([refused.status, refused.json.code]).toEqual([400, "clock_is_real"]);
});

test("a page runs our one script, asks nobody else and is kept by nobody", async () => {
  const { pram, allotment } = await aPartnership();
  const page = await visit(await aGift(pram, [allotment]), { now: START });
  expect(page.text.match(/<script.*?<\/script>/g)).toEqual(['<script src="/holder.js" defer=""></script>']);
  expect(page.text).not.toMatch(/<img|<link|<iframe| style=| on\w+=|javascript:|https?:|url\(|@import/i);
  const header = (name: string) => page.headers.get(name);
  expect(header("Content-Security-Policy")).toMatch(
    /^default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; style-src 'sha256-[\w+/]{43}='; script-src 'self'; connect-src 'self'$/,
  );
  expect(header("Content-Security-Policy")).toContain(await hashOfStyle(page.text));
  expect(header("Referrer-Policy")).toBe("same-origin");
  expect(header("X-Robots-Tag")).toContain("noindex");
  expect(header("Cache-Control")).toBe("no-store");
  expect(header("X-Frame-Options")).toBe("DENY");
  expect(header("Set-Cookie")).toBeNull();
});

test("a link that we do not know gets one kind page, byte for byte, however it is wrong", async () => {
  const unknown = await call("GET", UNKNOWN);
  expect(unknown.status).toBe(404);
  expect(wordsOf(unknown)).toContain("We cannot find this gift The link may be incomplete.");
  for (const path of MALFORMED) {
    const answer = await call("GET", path);
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
    expect(answered(answer)).toEqual(answered(unknown));
  }
  const chinese = await call("GET", UNKNOWN, { headers: { "Accept-Language": "zh" } });
  expect(wordsOf(chinese)).toContain("没有找到这份礼");
});

test("a wrong clock is no way to tell a gift's link from another text", async () => {
  const answer = await call("GET", UNKNOWN, { now: "not a time" });
  expect([answer.status, answer.text]).toEqual([404, (await call("GET", UNKNOWN)).text]);
});

test("every link, known or not, costs one trip to the database", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  for (const path of [new URL(gift.url).pathname, UNKNOWN, ...MALFORMED]) {
    expect(await tripsOf(path), path).toBe(1);
  }
});

test("a page is found by keys, not by reading tables or all that an alliance has", async () => {
  for (const statement of heldGiftReads("00x")) {
    expect(await scansOf(statement)).toEqual([]);
    const walks = (await planOf(statement)).filter((step) => step.endsWith("(alliance_id=?)"));
    expect(walks).toEqual([]);
  }
});

/** Without what differs from answer to answer. */
function answered({ headers }: { headers: Headers }): [string, string][] {
  return [...headers].filter(([name]) => name !== "jiehua-request-id");
}

/** Members of a live alliance ask without a clock of their own. */
async function aLiveGift(): Promise<CreatedGift> {
  const { adminKey } = await operator.made<CreatedAlliance>("/v1/alliances", { ...ALLIANCE, test: false });
  const admin = new Caller(String(adminKey));
  const [toys, pram] = [
    await aMerchant(admin, "Toy House", "toys"),
    await aMerchant(admin, "Pram & Co", "prams"),
  ];
  return aGift(pram, [await anAllotment(toys, pram, await anOffer(toys))]);
}

async function hashOfStyle(text: string): Promise<string> {
  const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

async function tripsOf(path: string): Promise<number> {
  let trips = 0;
  const counted = {
    prepare: (text: string) => env.DB.prepare(text),
    batch: (statements: D1PreparedStatement[]) => {
      trips++;
      return env.DB.batch(statements);
    },
  };
  await call("GET", path, { bindings: { DB: counted } });
  return trips;
}
