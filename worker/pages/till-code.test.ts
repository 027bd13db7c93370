// Showing a coupon from the holder's page: what a till takes stands on it, and nothing that it refuses.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Presentation } from "../../schema/contract/presenting.ts";
import { call } from "../../tests/support/api.ts";
import { wordsOf } from "../../tests/support/page.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { aGift, anOrder, aPartnership, only } from "../../tests/support/world.ts";
import { drawingOf } from "./qr.tsx";

const FROM_HERE = { Origin: "http://jiehua.test", "Sec-Fetch-Site": "same-origin" };

async function aShownCoupon(terms: object = {}) {
  const { pram, toys, allotment } = await aPartnership(terms);
  const gift = await aGift(pram, [allotment]);
  const path = new URL(gift.url ?? "").pathname;
  const show = () => call("GET", `${path}?lang=en`, { now: pram.now });
  return { toys, path, show, coupon: only(gift.coupons), now: pram.now };
}

test("a coupon that is to be seen live has this minute's signed text in its QR, and no code to copy", async () => {
  const { toys, path, show, coupon, now } = await aShownCoupon({ presentation: "live" });
  const page = await show();
  const signed = await call("POST", `/v1${path.replace("/g/", "/gift-links/")}/presentations`, {
    body: { couponId: coupon.id },
    now,
  });
  const { text } = JSON.parse(signed.text) as Presentation;
  expect(page.text).toContain(drawingOf(text).path);
  expect(page.text).not.toContain(drawingOf(coupon.code.replaceAll("-", "")).path);
  expect(page.text).not.toContain(".svg");
  expect((await toys.post("/v1/redemptions", anOrder(coupon))).json.code).toBe("presentation_needed");
  expect((await toys.post("/v1/redemptions", anOrder({ code: text }))).status).toBe(201);
});

test("a coupon that is not has its code in its QR", async () => {
  const { show, coupon } = await aShownCoupon();
  expect((await show()).text).toContain(drawingOf(coupon.code.replaceAll("-", "")).path);
});

test("a picture of a live coupon is not to be had, nor a card", async () => {
  const { path, coupon, now } = await aShownCoupon({ presentation: "live" });
  expect((await call("GET", `${path}/${coupon.id}.svg`, { now })).status).toBe(404);
  expect((await call("GET", `${path}/card`, { now })).text).not.toContain('class="qr"');
});

test("six digits drawn by the page's form redeem at the coupon's own shop", async () => {
  const { toys, path, coupon, now } = await aShownCoupon({ presentation: "live" });
  const drawn = await call("POST", `${path}/till-code/${coupon.id}?lang=en`, { now, headers: FROM_HERE });
  const [, first, second] = /class="digits"[^>]*>(\d{3}) (\d{3})</.exec(drawn.text) ?? [];
  expect(drawn.status).toBe(200);
  expect((await toys.post("/v1/redemptions", anOrder({ code: `${first}${second}` }))).status).toBe(201);
});

test("another site's page draws none, and a coupon of another gift is not found", async () => {
  const [mine, theirs] = [await aShownCoupon(), await aShownCoupon()];
  const draw = (path: string, headers: Record<string, string>) =>
    call("POST", path, { now: mine.now, headers });
  const own = `${mine.path}/till-code/${mine.coupon.id}`;
  expect((await draw(own, { Origin: "https://evil.example" })).json.code).toBe("cross_site_refused");
  expect((await draw(`${mine.path}/till-code/${theirs.coupon.id}`, FROM_HERE)).status).toBe(404);
});

test("what stands against drawing is said under its own status", async () => {
  const { path, coupon, now } = await aShownCoupon();
  const draw = () => call("POST", `${path}/till-code/${coupon.id}?lang=en`, { now, headers: FROM_HERE });
  for (let drawn = 0; drawn < 20; drawn++) expect((await draw()).status).toBe(200);
  const refused = await draw();
  expect([refused.status, refused.text.includes('class="digits"')]).toEqual([429, false]);
  expect(refused.headers.get("Retry-After")).toBe("60");
  expect(wordsOf(refused)).toContain("Show the code instead, or come back in ten minutes.");
});

test("a link that is erased in this very moment draws nothing and gets the page of such links", async () => {
  const { path, coupon, now } = await aShownCoupon();
  const erase = () => env.DB.prepare("DELETE FROM gift_links WHERE token = ?").bind(path.slice(3)).run();
  const answer = await call("POST", `${path}/till-code/${coupon.id}`, {
    ...{ now, headers: FROM_HERE },
    bindings: { DB: databaseWhere("INSERT INTO till_codes", erase) },
  });
  const unknown = await call("GET", `/g/00${"A".repeat(30)}`);
  expect([answer.status, answer.text]).toEqual([404, unknown.text]);
});
