// What a holder takes along: a calendar's file, a picture and a card, each whole by itself and only while it is worth something.
import { expect, test } from "vitest";
import { type Answer, call } from "../../tests/support/api.ts";
import { codesDrawnOn, drawnAs, visit, wordsOf } from "../../tests/support/page.ts";
import {
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  anOrder,
  aPartnership,
  aWorld,
  only,
  START,
} from "../../tests/support/world.ts";

type Gift = { url: string; coupons: readonly { id: string; code: string }[] };

function keep(gift: Gift, kind: "ics" | "svg", language = "en", now = START): Promise<Answer> {
  const path = `${new URL(gift.url).pathname}/${only(gift.coupons).id}.${kind}`;
  return call("GET", path, { now, headers: { "Accept-Language": language } });
}

test("a calendar gets the last day, whole, in the alliance's own days and the reader's language", async () => {
  const { pram, toys, allotment } = await aPartnership();
  await toys.made("/v1/stores", { reference: "xj", name: "Xujiahui", address: "1111 Road, Shanghai; left" });
  const gift = await aGift(pram, [allotment]);
  const { headers, text } = await keep(gift, "ics");
  expect(headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="TEST-coupon.ics"');
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "BEGIN:VCALENDAR",
      "DTSTAMP:20260105T020000Z",
      "DTSTART;VALUE=DATE:20260203",
      "DTEND;VALUE=DATE:20260204",
      "SUMMARY:Toy House: ¥50 off\\, last day",
      "DESCRIPTION:¥50 off an order of ¥200 or more.\\nA gift from Pram & Co",
      "LOCATION:Toy House\\, 1111 Road\\, Shanghai\\; left",
      `UID:${only(gift.coupons).id}@jiehua`,
    ]),
  );
  expect(text).not.toContain(only(gift.coupons).code);
  expect(text).not.toContain("/g/");
  const chinese = await keep(gift, "ics", "zh");
  expect(chinese.text.replaceAll("\r\n ", "")).toContain("SUMMARY:Toy House 立减 ¥50，今天到期\r\n");
});

test("no line of a calendar is longer than 75 octets, and none cuts a character", async () => {
  const { admin, pram } = await aWorld();
  const shop = await aMerchant(admin, "童趣屋".repeat(16), "toys");
  const gift = await aGift(pram, [await anAllotment(shop, pram, await anOffer(shop))]);
  const { text } = await keep(gift, "ics", "zh");
  for (const line of text.split("\r\n"))
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75);
  expect(text).not.toContain("\uFFFD");
  expect(text.replaceAll("\r\n ", "")).toContain("童趣屋".repeat(16));
});

test("a picture holds the ticket, the code and its QR, and asks nobody for anything", async () => {
  const { admin, pram } = await aWorld();
  const shop = await aMerchant(admin, `<b>"Toys" & more</b>`, "toys");
  const gift = await aGift(pram, [await anAllotment(shop, pram, await anOffer(shop))]);
  const { headers, text } = await keep(gift, "svg");
  expect(headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
  expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text).toContain(only(gift.coupons).code);
  expect(text).toContain("&lt;b&gt;&quot;Toys&quot; &amp; more&lt;/b&gt;");
  expect(text.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
    /https?:|href|url\(|<(script|style|image|foreignObject)/,
  );
  expect(text.match(/ d="(M[^"]{900,})" fill="#000"/)).not.toBeNull();
  expect((await keep(gift, "svg", "zh")).text).toContain("Pram &amp; Co 送您的礼券");
});

test("the picture's page shows the drawing, lets its script make a photo of it, and is there only for what a till takes", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const { id, code } = only(gift.coupons);
  const query = `/picture/${id}`;
  expect((await visit(gift, { now: START })).text).toContain(`${query}?lang=en"`);
  const page = await visit(gift, { now: START, query });
  expect(page.text).toContain(`src="${new URL(gift.url).pathname}/${id}.svg?lang=en"`);
  expect(page.text).toContain('alt="Ticket of Toy House, ¥50 off, with its QR code"');
  expect(page.text).not.toContain(code);
  expect(page.headers.get("Content-Security-Policy")).toContain("img-src 'self' data:");
  const chinese = await visit(gift, { now: START, query, language: "zh" });
  expect(wordsOf(chinese)).toContain("长按图片，即可保存到相册。");
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  expect((await visit(gift, { now: START, query })).status).toBe(404);
  const live = await anAllotment(toys, pram, await anOffer(toys, { presentation: "live" }));
  const shown = await aGift(pram, [live]);
  const missing = await visit(shown, { now: START, query: `/picture/${only(shown.coupons).id}` });
  expect(missing.status).toBe(404);
});

test("of a coupon that is spent, or another gift's, there is nothing to keep", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const [gift, other] = [await aGift(pram, [allotment]), await aGift(pram, [allotment])];
  const missing = await visit({ url: `http://jiehua.test/g/00${"A".repeat(30)}` });
  const foreign = await keep({ url: gift.url, coupons: other.coupons }, "svg");
  expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
  await toys.made("/v1/redemptions", anOrder(only(gift.coupons)));
  for (const kind of ["ics", "svg"] as const) expect((await keep(gift, kind)).status).toBe(404);
});

test("a card is printed in both sizes and languages: the code's QR, and on the postcard the page's too", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const { code } = only(gift.coupons);
  const postcard = await visit(gift, { now: START, query: "/card" });
  expect(postcard.text).toContain("@page { size: 105mm 148mm");
  expect(codesDrawnOn(postcard)).toEqual([drawnAs(code.replaceAll("-", "")), drawnAs(gift.url)]);
  expect(wordsOf(postcard)).toContain("A gift from Pram & Co");
  const small = await visit(gift, { now: START, query: "/card/small", language: "zh" });
  expect(small.text).toContain("@page { size: 85mm 55mm");
  expect(codesDrawnOn(small)).toEqual([drawnAs(code.replaceAll("-", ""))]);
  expect(wordsOf(small)).toContain("立减 ¥50");
});

test("a card reads in both languages unless one is asked for, the reader's first", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const said = (card: Answer) => [/¥50 off/, /立减 ¥50/].map((it) => wordsOf(card).search(it));
  for (const query of ["/card", "/card/small"]) {
    const [english = 0, chinese = 0] = said(await visit(gift, { now: START, query }));
    expect([english > 0, chinese > english], query).toEqual([true, true]);
    const [second = 0, first = 0] = said(await visit(gift, { now: START, query, language: "zh" }));
    expect([first > 0, second > first], query).toEqual([true, true]);
    const alone = await visit(gift, { now: START, query: `${query}?languages=one` });
    expect(said(alone)[1], query).toBe(-1);
    expect(alone.text).toContain(
      "/card/small?lang=en&amp;languages=one".replace("/small", query === "/card" ? "/small" : ""),
    );
  }
  const both = await visit(gift, { now: START, query: "/card" });
  expect(both.text).toContain('<p class="also" lang="zh-CN">立减 ¥50</p>');
});

test("a card for a coupon that opens later says from when", async () => {
  const later = { validity: { kind: "afterGift", opensAfterDays: 3, lastsDays: 30 } };
  const { pram, allotment } = await aPartnership(later);
  const card = await visit(await aGift(pram, [allotment]), { now: START, query: "/card" });
  expect(wordsOf(card)).toContain("8 January – 6 February 2026, the last day included.");
  expect(wordsOf(card)).toContain("2026年1月8日至 2026年2月6日，含最后一天。");
});

test("a card shows what can be used and no more", async () => {
  const { pram, toys, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment, allotment]);
  const [spent, left] = gift.coupons;
  await toys.made("/v1/redemptions", anOrder({ code: String(spent?.code) }));
  const { text } = await visit(gift, { now: START, query: "/card" });
  expect([text.includes(String(left?.code)), text.includes(String(spent?.code))]).toEqual([true, false]);
});
