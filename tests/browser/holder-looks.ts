// Every state of the holder's pages, on an Android phone, whose pages have one link more than others.
import type { Page } from "playwright-core";
import { post } from "./api.ts";
import type { Faces, Language } from "./faces.ts";
import { aGivenGift, aShop } from "./shop.ts";
import type { Stage } from "./stage.ts";

const ANDROID = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";
const LOCALES: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };
const NAMES: Record<Language, readonly [string, string]> = {
  en: ["Pram & Co", "Toy House"],
  zh: ["爱尚婴儿车", "童趣屋玩具"],
};
/** A link that leads nowhere. */
const UNKNOWN = `/g/00${"A".repeat(30)}`;

export const HOLDER_LOOKS: Faces = {
  of: "the holder's page",
  folder: "holder",
  pictures: "page",
  drawnAt: 390,
  main: ["coupon", "pack", "live", "scheduled", "redeemed", "pass-on", "till-code", "erasure", "card"],
  show: async (stage, language, look) => {
    const context = await stage.aBrowser({ locale: LOCALES[language], userAgent: ANDROID, bypassCSP: true });
    const page = await context.newPage();
    for (const [face, path] of Object.entries(await everyState(stage, NAMES[language]))) {
      await page.goto(stage.origin + path);
      await look(page, face);
    }
    await drawDigits(page, stage.origin + (await aPath(stage, { names: NAMES[language] })));
    await look(page, "till-code");
    // So often digits are drawn for one coupon within ten minutes; the next ones are refused.
    while ((await page.locator(".digits").count()) > 0) await drawAgain(page);
    await look(page, "till-code-refused");
    await context.close();
  },
};

/** Each state's path by its name. */
async function everyState(stage: Stage, names: readonly [string, string]): Promise<Record<string, string>> {
  const one = await aGivenGift(stage, { names });
  const [first, path] = [one.coupons[0]?.id, pathOf(one.url)];
  const later = { validity: { kind: "afterGift", opensAfterDays: 3, lastsDays: 30 } };
  const redeemed = await spent(stage, names);
  return {
    coupon: path,
    pack: await aPath(stage, { names, coupons: 2 }),
    live: await aPath(stage, { names, terms: { presentation: "live" } }),
    scheduled: await aPath(stage, { names, terms: later }),
    redeemed,
    revoked: await revoked(stage, names),
    "pass-on": `${path}/passing-on/${first}`,
    "pass-on-refused": `${redeemed}/passing-on/none`,
    erasure: `${path}/erasure`,
    card: `${path}/card`,
    "card-one-language": `${path}/card?languages=one`,
    "card-small": `${path}/card/small`,
    picture: `${path}/picture/${first}`,
    unknown: UNKNOWN,
  };
}

async function aPath(stage: Stage, options: Parameters<typeof aGivenGift>[1]): Promise<string> {
  return pathOf((await aGivenGift(stage, options)).url);
}

async function spent(stage: Stage, names: readonly [string, string]): Promise<string> {
  const { url, coupons, redeem } = await aGivenGift(stage, { names });
  await redeem(coupons[0]?.code ?? "");
  return pathOf(url);
}

async function revoked(stage: Stage, names: readonly [string, string]): Promise<string> {
  const shop = await aShop(stage, { names });
  const { id, url } = await shop.aGift();
  await post(stage, shop.pram.key, `/v1/gifts/${id}/revocation`, { reason: "order cancelled" });
  return pathOf(url);
}

/** By the form on the page, as somebody does whose QR is not read. */
async function drawDigits(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await drawAgain(page);
}

async function drawAgain(page: Page): Promise<void> {
  await page.locator('form[action*="till-code"] button').first().click();
  await page.waitForLoadState();
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
