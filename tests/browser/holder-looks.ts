// Every state of the holder's pages in both languages and themes at three widths: nothing serious to axe, nothing cut off.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { aGivenGift } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const WIDTHS = [320, 390, 1280];
const SCHEMES = ["light", "dark"] as const;
const LOCALES = ["en-GB", "zh-CN"];
/** A link that leads nowhere, and an Android phone, whose pages have one link more. */
const UNKNOWN = `/g/00${"A".repeat(30)}`;
const ANDROID = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36";

export const HOLDER_LOOKS: readonly Story[] = [
  {
    says: "the holder's pages are read by everybody: each state, language, theme and width",
    play: async (stage) => {
      const paths = await everyState(stage);
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      for (const width of WIDTHS)
        for (const colorScheme of SCHEMES)
          for (const locale of LOCALES) {
            const viewport = { width, height: 844 };
            const looks = { viewport, colorScheme, locale, userAgent: ANDROID, bypassCSP: true };
            await lookAt(await stage.aBrowser(looks), paths, { origin: stage.origin, axe });
          }
    },
  },
];

async function everyState(stage: Stage): Promise<string[]> {
  const [pack, one, spent] = [
    await aGivenGift(stage, { coupons: 2 }),
    await aGivenGift(stage, { names: ["爱尚婴儿车", "童趣屋玩具"] }),
    await aGivenGift(stage),
  ];
  await spent.redeem(spent.coupons[0]?.code ?? "");
  const [first, path] = [one.coupons[0]?.id, pathOf(one.url)];
  const others = [`/passing-on/${first}`, "/erasure", "/card", "/card/small"].map((it) => path + it);
  return [
    pathOf(pack.url),
    path,
    pathOf(spent.url),
    ...others,
    `${pathOf(spent.url)}/passing-on/none`,
    UNKNOWN,
  ];
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

async function lookAt(
  context: BrowserContext,
  paths: readonly string[],
  { origin, axe }: { origin: string; axe: string },
): Promise<void> {
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(origin + path);
    await page.evaluate(axe);
    const found = await page.evaluate<string[]>(SERIOUS);
    expect(found.length === 0, `${path} has nothing serious: ${found.join(" ")}`);
    expect(await isWithin(page), `${path} is as wide as its window`);
  }
  await context.close();
}

const SERIOUS = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id))`;

function isWithin(page: Page): Promise<boolean> {
  return page.evaluate("document.documentElement.scrollWidth <= innerWidth");
}
