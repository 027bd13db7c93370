// Offers in the app: drafted with their figures in sight, published, entrusted, revised; and who bears what of the discount.
import type { Page } from "playwright-core";
import { aGiftDesk, tabTo } from "./gift-desk.ts";
import { expect, type Story } from "./stage.ts";

export const OFFER_STORIES: readonly Story[] = [
  {
    says: "an offer of ¥50 off from ¥200 leaves 220.56 of an order of 268.00, is published and comes to a partner",
    play: async (stage) => {
      const { atPram, atToys } = await aGiftDesk(stage);
      const { page, go } = await atToys();
      await go("offers/new");
      await draft(page);
      await page.getByLabel("Example order").fill("268.00");
      await page.getByLabel("If the gifter bears, in % of the discount").fill("40");
      const figures = await page.locator(".money-bar dd").allTextContents();
      expect(figures.join(" ") === "¥218.00 ¥50.00 +¥20.00 −¥17.44 ¥1.74 ¥220.56", figures.join(" "));
      await page.getByText(/Gifted today it is valid from .* the last day included/).waitFor();
      await page.getByRole("button", { name: "Save as a draft" }).click();
      await page.getByRole("heading", { name: "¥50 off toys", level: 1 }).waitFor();
      await page.getByRole("button", { name: "Publish" }).click();
      await page.locator(".chip.leaf", { hasText: "live" }).waitFor();
      await page.getByRole("button", { name: "Entrust a partner" }).click();
      await page.getByLabel("Partner", { exact: true }).selectOption({ label: "Pram & Co" });
      await page.getByLabel("How many it may give").fill("20");
      await page.getByRole("button", { name: "Entrust", exact: true }).click();
      await page.getByRole("cell", { name: "Pram & Co", exact: true }).waitFor();
      const gifter = await atPram();
      await gifter.go("gift");
      await gifter.page.getByRole("checkbox", { name: /Toy House.*¥50 off.*20 left/s }).waitFor();
    },
  },
  {
    says: "keys alone draft an offer and publish it, and a field that cannot be read is named",
    play: async (stage) => {
      const { page, go } = await (await aGiftDesk(stage)).atToys();
      await go("offers");
      await tabTo(page, 'a[href$="/offers/new"]');
      await page.keyboard.press("Enter");
      await tabTo(page, '[name="title"]');
      await page.keyboard.type("By keys");
      await tabTo(page, '[name="terms.discount.valueMinor"]');
      await page.keyboard.type("many");
      await tabTo(page, '[name="quota"]');
      await page.keyboard.type("10");
      await page.keyboard.press("Enter");
      await page.locator('[name="terms.discount.valueMinor"][aria-invalid="true"]').waitFor();
      await page.locator('[name="terms.discount.valueMinor"]').focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("30");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "By keys", level: 1 }).waitFor();
      await tabTo(page, ".page-top .button.primary");
      await page.keyboard.press("Enter");
      await page.locator(".chip.leaf", { hasText: "live" }).waitFor();
    },
  },
  {
    says: "revised terms are for new gifts: the coupon that a customer has keeps its own, and both are told",
    play: async (stage) => {
      const { atToys, anOffer, aGift } = await aGiftDesk(stage);
      const offer = await anOffer();
      await aGift("P-1", offer);
      const { page, go } = await atToys();
      await go(`offers/${offer.id}`);
      await page.getByRole("link", { name: "Revise the terms" }).click();
      await page.getByText("1 coupon that a customer has keeps its terms.").waitFor();
      await page.locator('[name="terms.minSpendMinor"]').fill("300");
      await page.getByRole("button", { name: "Use these terms from now on" }).click();
      const versions = page.getByRole("table", { name: "Versions of the terms" }).locator("tbody tr");
      await versions.nth(1).waitFor();
      const kept = await versions.locator("td:last-child").allTextContents();
      expect(
        kept.join(" ") === "0 1",
        `the second version has no coupon yet, the first one: ${kept.join(" ")}`,
      );
      expect((await versions.nth(0).textContent())?.includes("Orders from ¥300") === true, "the new minimum");
    },
  },
  {
    says: "in Chinese a partner is asked to bear two fifths, sees what that costs, and only then may gift",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage, { language: "zh" });
      await anOffer({ coFundingBps: 4000 });
      const { page, go } = await atPram();
      await go("gift");
      await page.getByText("目前没有可送的券").or(page.locator(".empty")).first().waitFor();
      await go("entrusted");
      await page.getByText("由您承担优惠的 40%").waitFor();
      await page.getByText("−¥20.00").waitFor();
      await page.getByRole("button", { name: "同意承担第 1 版的 40%" }).click();
      await page.locator(".chip.leaf", { hasText: "可以送" }).waitFor();
      await go("gift");
      await page.getByRole("checkbox", { name: /Toy House/ }).click();
      await page.getByText("核销后您分担的优惠").waitFor();
    },
  },
  {
    says: "paused it cannot be gifted and says why, resumed it can, ended it is over for good",
    play: async (stage) => {
      const { atPram, atToys, anOffer } = await aGiftDesk(stage);
      const offer = await anOffer();
      const [toys, pram] = [await atToys(), await atPram()];
      await toys.go(`offers/${offer.id}`);
      await toys.page.getByRole("button", { name: "Pause" }).click();
      await toys.page.locator(".chip.amber", { hasText: "paused" }).waitFor();
      await pram.go("gift");
      await pram.page.getByText("1 offer cannot be gifted now").click();
      await pram.page.locator(".not-now .hint").first().waitFor();
      await toys.page.getByRole("button", { name: "Resume" }).click();
      await toys.page.locator(".chip.leaf", { hasText: "live" }).waitFor();
      await toys.page.getByRole("button", { name: "End the offer" }).click();
      await toys.page.getByRole("button", { name: "End it" }).click();
      await toys.page.locator(".chip", { hasText: "ended" }).waitFor();
      expect((await toys.page.getByRole("button", { name: "Resume" }).count()) === 0, "there is no way back");
    },
  },
  {
    says: "a quota below what is gifted is refused at its field's dialog, and a share is withdrawn by a press",
    play: async (stage) => {
      const { atToys, anOffer, aGift } = await aGiftDesk(stage);
      const offer = await anOffer();
      for (const reference of ["P-1", "P-2"]) await aGift(reference, offer);
      const { page, go } = await atToys();
      await go(`offers/${offer.id}`);
      await page.getByRole("button", { name: "Change title, quota or budget" }).click();
      await page.getByLabel("Quota, in coupons").fill("1");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByRole("dialog").locator(".notice").waitFor();
      await page.getByLabel("Quota, in coupons").fill("7");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("2 of 7").waitFor();
      await page.getByRole("button", { name: "Withdraw from Pram & Co" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
      await page.locator(".chip", { hasText: "withdrawn" }).waitFor();
    },
  },
];

async function draft(page: Page): Promise<void> {
  await page.getByLabel("What it is called").fill("¥50 off toys");
  await page.getByLabel("Discount", { exact: true }).fill("50");
  await page.getByLabel("On orders from (optional)").fill("200");
  await page.locator('[name="terms.commission.capMinor"]').fill("40");
  await page.getByLabel("Quota, in coupons").fill("500");
}
