// First pages in the browser: a new shop's way to its first redemption, figures that open as tables, an admin's books.
import type { Locator, Page } from "playwright-core";
import { aShop } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

export const HOME_STORIES: readonly Story[] = [
  {
    says: "a new shop is led to its first redemption, and then told what its gifts brought",
    play: async (stage) => {
      const shop = await aShop(stage);
      const { page } = await shop.atTill("owner");
      await enter(stage, page);
      await page.getByRole("heading", { name: "Your way to the first redemption" }).waitFor();
      await page.getByText("0 of 4 done").waitFor();
      const code = await shop.aCode();
      await page.reload();
      await page.getByText("2 of 4 done").waitFor();
      await shop.redeem(code);
      await page.reload();
      await page.getByRole("heading", { name: "What did gifts bring?" }).waitFor();
      const steps = await page.getByRole("heading", { name: "Your way to the first redemption" }).count();
      expect(steps === 0, "the way is left out once it was gone");
      const funnel = page.getByRole("img", {
        name: /your coupons that partners gifted: Gifted 1, Redeemed 1/,
      });
      await funnel.waitFor();
      await page.getByText("−¥17.44").first().waitFor();
      await shop.aCode();
      await page.reload();
      await page.getByRole("img", { name: /partners gifted: Gifted 2, Redeemed 1/ }).waitFor();
      const bars = await page.locator(".side-of-gifts").nth(1).locator(".chart-bar").all();
      const [gifted = 0, redeemed = 0, paid = 0] = await Promise.all(bars.map(drawnWidth));
      expect(gifted > 100 && Math.abs(gifted / 2 - redeemed) < 1, "a bar is as long as its share");
      expect(paid === 0, "and none where nothing was paid");
    },
  },
  {
    says: "every drawing opens as a table of the same figures, by the keyboard alone",
    play: async (stage) => {
      const shop = await aShop(stage);
      await shop.redeem(await shop.aCode());
      const { page } = await shop.asAdmin();
      await enter(stage, page);
      await page.getByRole("img", { name: /Sales by gifter and redeemer: 1 pairs/ }).waitFor();
      await page.getByText("As a table").first().focus();
      await page.keyboard.press("Enter");
      const row = page.getByRole("table", { name: "Sales by gifter and redeemer" }).getByRole("row");
      await row.filter({ hasText: "Pram & Co" }).filter({ hasText: "¥218.00" }).waitFor();
    },
  },
  {
    says: "an admin has every rule of the books recomputed from the first page",
    play: async (stage) => {
      const shop = await aShop(stage);
      await shop.redeem(await shop.aCode());
      const { page } = await shop.asAdmin();
      await enter(stage, page);
      await page.getByRole("button", { name: "Recompute everything" }).click();
      await page.getByText(/All \d+ rules hold/).waitFor();
    },
  },
  {
    says: "a performance report keeps its selection in the address and sums what the ledger says",
    play: async (stage) => {
      const shop = await aShop(stage);
      await shop.redeem(await shop.aCode());
      const { page } = await shop.atTill("owner");
      await enter(stage, page);
      await page.getByRole("link", { name: "Performance" }).first().click();
      await page.getByLabel("Seen as").selectOption("redeemer");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await page.waitForURL(/role=redeemer/);
      await page.reload();
      const row = page.getByRole("row").filter({ hasText: "Pram & Co" });
      await row.filter({ hasText: "¥17.44" }).waitFor();
    },
  },
];

/** The page of one's one membership. */
export async function enter({ origin }: Stage, page: Page): Promise<void> {
  await page.goto(origin);
  await page.waitForURL(/\/m\/mbr_/);
  await page.locator("main h1").waitFor();
}

/** In pixels, as it came out with every style of the app. */
async function drawnWidth(bar: Locator): Promise<number> {
  return (await bar.boundingBox())?.width ?? 0;
}
