// Every state of the wallet's pages: from an empty phone to a full one, and on to another phone.
import type { Page } from "playwright-core";
import type { Faces, Language, Look } from "./faces.ts";
import { aGivenGift } from "./shop.ts";
import type { Stage } from "./stage.ts";

const LOCALES: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };
const NAMES: Record<Language, readonly [string, string]> = {
  en: ["Pram & Co", "Toy House"],
  zh: ["爱尚婴儿车", "童趣屋玩具"],
};

export const WALLET_FACES: Faces = {
  of: "the wallet",
  folder: "wallet",
  pictures: "page",
  drawnAt: 390,
  main: ["full", "kept-gift", "moving-own"],
  show: async (stage, language, look) => {
    const options = { locale: LOCALES[language], bypassCSP: true };
    const [phone, other] = [await stage.aBrowser(options), await stage.aBrowser(options)];
    const page = await phone.newPage();
    await fill(stage, page, NAMES[language], look);
    await move(stage, { page, other: await other.newPage() }, look);
    await phone.close();
    await other.close();
  },
};

async function fill(stage: Stage, page: Page, names: readonly [string, string], look: Look): Promise<void> {
  await page.goto(`${stage.origin}/w`);
  await look(page, "empty");
  const [one, pack, spent] = [
    await aGivenGift(stage, { names }),
    await aGivenGift(stage, { names, coupons: 4 }),
    await aGivenGift(stage, { names }),
  ];
  for (const { url } of [one, pack, spent]) {
    await page.goto(url);
    await press(page, "form.keep button");
  }
  await spent.redeem(spent.coupons[0]?.code ?? "");
  await page.reload();
  await look(page, "full");
  for (const summary of await page.locator(".asks summary").all()) await summary.click();
  await look(page, "asking");
  await page.goto(one.url);
  await look(page, "kept-gift");
}

async function move({ origin }: Stage, { page, other }: Record<"page" | "other", Page>, look: Look) {
  await page.goto(`${origin}/w`);
  await press(page, ".whole > form button");
  await look(page, "moving");
  const link = (await page.locator(".link").textContent())?.trim() ?? "";
  await page.goto(link);
  await look(page, "moving-own");
  await other.goto(link);
  await look(other, "taking");
  await press(other, "form button");
  await look(other, "taken");
  await page.goto(`${origin}/w`);
  await look(page, "moved");
  await page.goto(link);
  await look(page, "code-used");
}

async function press(page: Page, button: string): Promise<void> {
  await page.locator(button).first().click();
  await page.waitForLoadState();
}
