// Every face of the till, as a cashier's day brings it about.
import type { Page } from "playwright-core";
import { beforeCamera } from "./camera.ts";
import type { Faces } from "./faces.ts";
import { aShop, type Shop } from "./shop.ts";

export const TILL_FACES: Faces = {
  of: "the till",
  folder: "till",
  pictures: "screen",
  drawnAt: 390,
  main: [
    "ready",
    "coupon",
    "below-minimum",
    "refused",
    "honoured",
    "accepted",
    "today",
    "redemption",
    "offline-genuine",
  ],
  show: (unfilmed, language, lookAt) =>
    beforeCamera(unfilmed, async (stage) => {
      await stage.show(undefined);
      const shop = await aShop(stage, { test: language === "zh" });
      const { context, page } = await shop.atTill("owner");
      await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
      const look: Look = (face) => lookAt(page, face);
      await page.goto(`${stage.origin}/till`);
      await showArrival(page, look);
      await showCounter(page, shop, look);
      await showAway(page, shop, look);
      await showVerdicts(page, shop, look);
      await showToday(page, look);
      await showShutCamera(page, look);
      await context.close();
    }),
};

type Look = (face: string) => Promise<void>;

async function showArrival(page: Page, look: Look): Promise<void> {
  const north = page.getByRole("button", { name: /Toy House north/ });
  await north.waitFor();
  await look("choose-store");
  await north.click();
  await page.locator("#amount").waitFor();
}

async function showCounter(page: Page, shop: Shop, look: Look): Promise<void> {
  await look("ready");
  await page.locator("#code").fill("nothing");
  await page.keyboard.press("Enter");
  await look("no-code");
  await page.locator("#code").fill(await shop.aCode());
  await page.locator(".till-ticket").getByText("¥200.00").waitFor();
  await look("coupon");
  await page.locator("#amount").fill("168");
  await page.locator(".outcome.brick").waitFor();
  await look("below-minimum");
  await page.keyboard.press("Enter");
  await page.locator(".verdict.brick").waitFor();
  await look("refused");
  await page.keyboard.press("Escape");
  await page.locator("#amount").fill("268");
  await page.locator(".outcome.main").waitFor();
  await look("honoured");
}

/** Without its server: what can be told of a plain code, and of a signed one. */
async function showAway(page: Page, shop: Shop, look: Look): Promise<void> {
  const text = await shop.shown("presentations");
  await page.context().setOffline(true);
  await page.locator("#amount").fill("269");
  await page.locator(".outcomes .notice").waitFor();
  await look("offline-code");
  await page.locator(".till-ticket .button").click();
  await page.locator("#code").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".outcomes .notice").waitFor();
  await look("offline-genuine");
  await page.context().setOffline(false);
  await page.locator(".outcome.main").waitFor();
  await page.route("**/validation", (route) => route.fulfill(STALE));
  await page.locator("#amount").fill("268");
  await page.locator(".held .notice").waitFor();
  await look("show-anew");
  await page.unroute("**/validation");
  await page.locator("#code").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".outcome.main").waitFor();
}

/** What the server says once a signed text's minute is over; nobody waits for that here. */
const STALE = {
  status: 409,
  contentType: "application/problem+json",
  body: JSON.stringify({ code: "presentation_stale" }),
};

async function showVerdicts(page: Page, shop: Shop, look: Look): Promise<void> {
  await page.route("**/v1/redemptions", (route) => route.abort());
  await page.locator(".go").click();
  await page.locator(".verdict.amber").waitFor();
  await look("not-known");
  await page.unroute("**/v1/redemptions");
  await page.locator(".verdict-next").click();
  await page.locator(".verdict.leaf").waitFor();
  await look("accepted");
  await page.keyboard.press("Escape");
  await look("undo-offered");
  await page.locator(".undo-bar .button").click();
  await look("undo-question");
  await page.keyboard.press("Escape");
  await page.locator("#code").fill(await shop.aCode({ storeRefs: ["south"] }));
  await page.locator(".verdict.brick").waitFor();
  await look("wrong-store");
  await page.keyboard.press("Escape");
}

async function showToday(page: Page, look: Look): Promise<void> {
  await page.locator(".till-top .button:not(.square)").click();
  await page.locator(".row-way").waitFor();
  await look("today");
  await page.locator(".row-way").click();
  await page.locator("#refund").waitFor();
  await look("redemption");
  await page.locator("#refund").fill("18.50");
  await page.keyboard.press("Enter");
  await page.locator(".verdict.leaf").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".net .hint").waitFor();
  await look("today-refunded");
  await page.locator("#search").fill("nothing");
  await look("nothing-found");
  await page.goBack();
  await page.locator(".till-top .square").click();
  await look("settings");
  await page.keyboard.press("Escape");
}

/** Where nobody allows a camera hand scanners and typing go on. */
async function showShutCamera(page: Page, look: Look): Promise<void> {
  await page.addInitScript(`navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException("", "NotAllowedError"))`);
  await page.reload();
  await page.locator('.camera[data-look="shut"]').waitFor();
  await look("camera-forbidden");
}
