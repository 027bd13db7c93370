// The holder's page on phones: it stays true by itself, changes hands once, and comes out on paper.
import type { Locator, Page } from "playwright-core";
import { aGivenGift, type GivenGift } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const PHONE = { width: 390, height: 844 };

export const HOLDER_STORIES: readonly Story[] = [
  {
    says: "redeemed at a till, the phone shows it within three seconds, untouched",
    play: async (stage) => {
      const gift = await aGivenGift(stage, { coupons: 2 });
      const page = await onPhone(stage, gift.url);
      const [first, second] = gift.coupons;
      await page.locator(`[id="${second?.id}"] summary`).click();
      await gift.redeem(first?.code ?? "");
      await sentenceOn(page, "You used it at Toy House").waitFor({ timeout: 3000 });
      expect((await textOf(page.getByRole("status"))).startsWith("You used it"), "it is announced too");
      expect(await page.getByText(second?.code ?? "").isVisible(), "the code that was open is still open");
      await gift.redeem(second?.code ?? "");
      await page.getByText("nothing left to use").waitFor({ timeout: 3000 });
      expect((await askedWithin(page, 4500)) === 0, "where nothing can change nothing is asked");
    },
  },
  {
    says: "away from the network the code stays, and what happened meanwhile is shown on coming back",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const page = await onPhone(stage, gift.url);
      await page.context().setOffline(true);
      await gift.redeem(codeOf(gift));
      await page.waitForTimeout(5000);
      expect(await page.getByText(codeOf(gift)).isVisible(), "the code is still there");
      await page.context().setOffline(false);
      await sentenceOn(page, "You used it at Toy House").waitFor({ timeout: 15_000 });
    },
  },
  {
    says: "a coupon passes from phone to phone: the friend's opens, the first one's ends, by itself on another screen too",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const [page, tablet] = [await onPhone(stage, gift.url), await onPhone(stage, gift.url)];
      await page.getByRole("link", { name: "Pass on to a friend" }).click();
      await page.getByRole("button", { name: "Pass it on" }).click();
      const link = await textOf(page.locator(".link"));
      expect(await page.getByRole("button", { name: "Copy the link" }).isVisible(), "the link can be copied");
      await sentenceOn(tablet, "You passed it on").waitFor({ timeout: 3000 });
      const friend = await onPhone(stage, link);
      await friend.getByText("A friend passed it on to you").waitFor();
      const code = await textOf(friend.locator("code"));
      expect(code !== codeOf(gift), "the friend has a code of their own");
      await page.reload();
      expect((await textOf(page.locator(".link"))) === link, "the form sent again shows the same link");
      await gift.redeem(code);
      await sentenceOn(friend, "You used it at Toy House").waitFor({ timeout: 3000 });
      await page.getByRole("link", { name: "Back to your gift" }).click();
      await sentenceOn(page, "You passed it on").waitFor();
    },
  },
  {
    says: "without any script a coupon is passed on as well",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const context = await stage.aBrowser({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(gift.url);
      await page.getByRole("link", { name: "Pass on to a friend" }).click();
      await page.getByRole("button", { name: "Pass it on" }).click();
      await page.goto(await textOf(page.locator(".link")));
      await page.getByText("A friend passed it on to you").waitFor();
    },
  },
  {
    says: "a pack is printed as one page for each card, in both sizes",
    play: async (stage) => {
      const gift = await aGivenGift(stage, { coupons: 2 });
      const page = await onPhone(stage, gift.url);
      await page.getByRole("link", { name: "Print a card" }).first().click();
      expect(await page.getByRole("button", { name: "Print" }).isVisible(), "it can be printed");
      expect((await pagesOf(page)) === "2 of 298 × 420", "two postcards");
      await page.getByRole("link", { name: "Visiting card" }).click();
      await page.getByRole("link", { name: "Postcard" }).waitFor();
      expect((await pagesOf(page)) === "2 of 241 × 156", "two visiting cards");
    },
  },
  {
    says: "whoever erases is asked first, and then the link leads nowhere",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const page = await onPhone(stage, gift.url);
      await page.getByRole("link", { name: "Erase what leads to you" }).click();
      await page.getByText(codeOf(gift)).waitFor();
      await page.getByRole("button", { name: "Erase" }).click();
      await page.getByRole("heading", { name: "It is erased" }).waitFor();
      await page.goto(gift.url);
      await page.getByRole("heading", { name: "We cannot find this gift" }).waitFor();
      await gift.redeem(codeOf(gift));
    },
  },
];

/** A phone that has opened a link, and asks this server alone. */
async function onPhone(stage: Stage, url: string): Promise<Page> {
  const page = await (await stage.aBrowser()).newPage();
  await page.setViewportSize(PHONE);
  page.on("request", (request) =>
    expect(new URL(request.url()).origin === new URL(url).origin, `${request.url()} is ours`),
  );
  await page.goto(url);
  return page;
}

/** What stands under a ticket: the state of its coupon in words. */
function sentenceOn(page: Page, text: string): Locator {
  return page.locator(".sentence", { hasText: text });
}

function codeOf({ coupons: [first] }: GivenGift): string {
  return first?.code ?? "";
}

async function textOf(place: Locator): Promise<string> {
  return (await place.textContent())?.trim() ?? "";
}

async function askedWithin(page: Page, ms: number): Promise<number> {
  let asked = 0;
  page.on("request", () => asked++);
  await page.waitForTimeout(ms);
  return asked;
}

/** How many pages a printer gets and how large they are, in points. */
async function pagesOf(page: Page): Promise<string> {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const sizes = new Set(
    boxes.map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`),
  );
  return `${boxes.length} of ${[...sizes].join(", ")}`;
}
