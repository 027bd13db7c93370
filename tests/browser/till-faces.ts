// Every face of the till in both languages, both themes and three widths: what axe-core finds there, and that it fits.
import type { Page } from "playwright-core";
import { faultsOfFace } from "./faces.ts";
import { aShop, type Shop } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const LANGUAGES = ["en", "zh"] as const;
const WIDTHS = [320, 390, 1280];
/** Where pictures of every face go, for those who want to look: `TILL_PICTURES=pictures npm run test:browser`. */
const PICTURES = process.env.TILL_PICTURES;

export const TILL_FACES: readonly Story[] = LANGUAGES.map((language) => ({
  says: `every face of the till in ${language} is open to everybody, in both themes and three widths`,
  play: async (stage: Stage) => {
    const shop = await aShop(stage, { test: language === "zh" });
    const { context, page } = await shop.atTill("owner");
    await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
    const found: string[] = [];
    const look = async (face: string) =>
      void found.push(
        ...(await faultsOfFace(page, `${language}-${face}`, { widths: WIDTHS, pictures: PICTURES })),
      );
    await page.goto(`${stage.origin}/till`);
    await showArrival(page, look);
    await showCounter(page, shop, look);
    await showVerdicts(page, shop, look);
    await showToday(page, look);
    await showCamera(page, look);
    expect(found.length === 0, `nothing is in anybody's way: ${found.join("\n")}`);
  },
}));

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
  await page.context().setOffline(true);
  await page.locator("#amount").fill("269");
  await page.locator(".outcome.amber").waitFor();
  await look("offline");
  await page.context().setOffline(false);
  await page.locator(".outcome.main").waitFor();
}

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
  await page.keyboard.press("Escape");
  await page.locator("#search").fill("nothing");
  await look("nothing-found");
  await page.goBack();
  await page.locator(".till-top .square").click();
  await look("settings");
  await page.keyboard.press("Escape");
}

/** With a detector that sees nothing, the camera's picture stays. */
async function showCamera(page: Page, look: Look): Promise<void> {
  await page.context().addInitScript(`globalThis.BarcodeDetector = class {
    static getSupportedFormats = async () => ["qr_code"];
    detect = async () => [];
  };`);
  await page.reload();
  await page.locator('.camera[data-look="open"]').waitFor();
  await look("camera");
}
