// The wallet on phones: gifts of several shops in one place, moved to another phone by its camera, without any script.
import type { BrowserContext, Page } from "playwright-core";
import { aGivenGift } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

export const WALLET_STORIES: readonly Story[] = [
  {
    says: "without any script a phone keeps the gifts of two shops, opens them and takes one out",
    play: async (stage) => {
      const [one, other] = [
        await aGivenGift(stage),
        await aGivenGift(stage, { names: ["Pram & Co", "Photo House"] }),
      ];
      const phone = await stage.aBrowser(PHONE);
      const page = await kept(phone, one.url);
      await page.getByText("One gift is kept on this phone.").waitFor();
      await keep(page, other.url);
      await page.getByText("2 gifts are kept on this phone.").waitFor();
      await giftOn(page, "Photo House").getByRole("link", { name: "Open the gift" }).click();
      await page.getByText(other.coupons[0]?.code ?? "").waitFor();
      await page.getByText("This gift is in the wallet of this phone.").waitFor();
      await page.getByRole("link", { name: "Open my wallet" }).click();
      await giftOn(page, "Toy House").getByText("Remove", { exact: true }).click();
      await page.getByRole("button", { name: "Remove from this phone" }).click();
      await page.getByText("One gift is kept on this phone.").waitFor();
      expect((await giftOn(page, "Toy House").count()) === 0, "what was taken out is gone");
      await page.goto(one.url);
      await page.getByText(one.coupons[0]?.code ?? "").waitFor();
    },
  },
  {
    says: "a wallet moves to the phone that opens its code first; the second finds it used, and the old one says where it is",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const [old, fresh, late] = [
        await stage.aBrowser(PHONE),
        await stage.aBrowser(PHONE),
        await stage.aBrowser(PHONE),
      ];
      const page = await kept(old, gift.url);
      await page.getByRole("button", { name: "Move to another phone" }).click();
      const link = (await page.locator(".link").textContent())?.trim() ?? "";
      const [first, second] = [await opened(fresh, link), await opened(late, link)];
      await first.getByText("One gift comes to this phone").waitFor();
      await first.getByRole("button", { name: "Move it here" }).click();
      await first.getByRole("heading", { name: "The wallet is on this phone now" }).waitFor();
      await second.getByRole("button", { name: "Move it here" }).click();
      await second.getByRole("heading", { name: "This code does not work any more" }).waitFor();
      await page.getByRole("link", { name: "Back to my wallet" }).click();
      await page.getByRole("heading", { name: "Your wallet has moved" }).waitFor();
      await first.getByRole("link", { name: "Open my wallet" }).click();
      await first.getByRole("link", { name: "Open the gift" }).click();
      await first.getByText(gift.coupons[0]?.code ?? "").waitFor();
    },
  },
  {
    says: "the wallet's cookie is out of reach of scripts, and goes when the wallet is emptied",
    play: async (stage) => {
      const phone = await stage.aBrowser();
      const gift = await aGivenGift(stage);
      const page = await opened(phone, gift.url);
      expect((await phone.cookies()).length === 0, "who only looks has no cookie");
      await keep(page, gift.url);
      expect((await page.evaluate("document.cookie")) === "", "scripts see no cookie");
      const [cookie] = await phone.cookies();
      expect(cookie?.httpOnly === true && cookie.sameSite === "Lax", "it is bound as it should be");
      await page.getByText("Empty the wallet", { exact: true }).click();
      await page.getByRole("button", { name: "Empty it now" }).click();
      await page.getByRole("heading", { name: "Your wallet is empty" }).waitFor();
      expect((await phone.cookies()).length === 0, "nothing is left on the phone");
    },
  },
  {
    says: "what is redeemed or erased elsewhere is told in the wallet, or gone from it",
    play: async (stage: Stage) => {
      const [used, erased] = [await aGivenGift(stage), await aGivenGift(stage)];
      const phone = await stage.aBrowser(PHONE);
      const page = await kept(phone, used.url);
      await keep(page, erased.url);
      await used.redeem(used.coupons[0]?.code ?? "");
      const elsewhere = await opened(await stage.aBrowser(PHONE), `${erased.url}/erasure`);
      await elsewhere.getByRole("button", { name: "Erase" }).click();
      await page.goto(`${stage.origin}/w`);
      await page.getByText("One gift is kept on this phone.").waitFor();
      await page.getByText("Nothing of it is left to use").waitFor();
    },
  },
];

async function opened(phone: BrowserContext, url: string): Promise<Page> {
  const page = await phone.newPage();
  await page.goto(url);
  return page;
}

/** A page on which the wallet is seen, with that gift in it. */
async function kept(phone: BrowserContext, url: string): Promise<Page> {
  const page = await opened(phone, url);
  await keep(page, url);
  return page;
}

async function keep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Keep in my wallet" }).click();
  await page.getByRole("heading", { name: "My wallet" }).waitFor();
}

function giftOn(page: Page, redeemer: string) {
  return page.locator("article", { hasText: redeemer });
}
