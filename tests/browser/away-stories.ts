// The till without its server: what it can tell by itself, what it leaves open, and how it goes on afterwards.
import { newCouponCode } from "../../schema/codes.ts";
import { agedBy } from "./camera-stories.ts";
import { aShop } from "./shop.ts";
import { expect, type Story } from "./stage.ts";
import { atTill, hold, redemptionsOf, scan, verdict } from "./till-stories.ts";

export const AWAY_STORIES: readonly Story[] = [
  {
    says: "away from the network a signed QR is told to be genuine, and nothing is redeemed on that",
    play: async (stage) => {
      const { shop, context, page } = await atTill(stage);
      const shown = (terms = {}) => shop.shown("presentations", terms);
      const [text, old] = [await shown({ presentation: "live" }), await agedBy(3, await shown(), stage)];
      const [foreign, forged] = [await (await aShop(stage)).shown("presentations"), changedIn(text)];
      await context.setOffline(true);
      await page.getByText("No connection").waitFor();
      const says = [
        [old, "Genuine, but its minute is over"],
        [foreign, "no coupon of this alliance"],
        [forged, "no coupon of this alliance"],
        [newCouponCode(), "The code is written correctly"],
        ["482913", "Six digits tell nothing by themselves"],
        [text, "Genuine, but not yet confirmed unspent"],
      ] as const;
      for (const [shownText, sentence] of says) {
        await hold(page, shownText, "268");
        await page.getByText(sentence).waitFor();
        expect(await page.locator(".verdict").isHidden(), "it is no verdict");
        expect((await page.locator(".go").textContent()) === "Check again", "there is nothing to redeem");
      }
      await page.keyboard.press("Enter");
      await page.getByText("Genuine, but not yet confirmed unspent").waitFor();
      await context.setOffline(false);
      await page.getByText("¥218.00", { exact: true }).waitFor();
      expect((await redemptionsOf(page)).length === 0, "nothing was redeemed by itself");
      await page.keyboard.press("Enter");
      await verdict(page, "Accepted");
    },
  },
  {
    says: "where ringing up takes longer than a signed QR lives, the till asks for a new one and keeps the amount",
    play: async (stage) => {
      const { shop, page } = await atTill(stage);
      const text = await shop.shown("presentations", { presentation: "live" });
      // Its last minute, of which a little is left.
      while (60_000 - (Date.now() % 60_000) < 8_000) await page.waitForTimeout(1_000);
      await hold(page, await agedBy(1, text, stage), "268");
      await page.getByText("¥218.00", { exact: true }).waitFor();
      await page.getByText("The minute of that QR is over").waitFor({ timeout: 65_000 });
      expect(await page.locator(".verdict").isHidden(), "nobody is refused");
      expect((await page.getByLabel("Order amount").inputValue()) === "268", "the amount stands");
      await scan(page, await agedBy(0, text, stage));
      await page.getByText("¥218.00", { exact: true }).waitFor();
      await page.keyboard.press("Enter");
      await verdict(page, "Accepted");
    },
  },
  {
    says: "a network that comes back brings the answer of what was confirmed, and no other verdict after it",
    play: async (stage) => {
      const { shop, context, page } = await atTill(stage);
      await hold(page, await shop.aCode(), "268");
      await page.getByText("¥218.00", { exact: true }).waitFor();
      await page.route("**/v1/redemptions", async (route) => {
        await route.fetch();
        await route.abort();
      });
      await page.keyboard.press("Enter");
      await verdict(page, "No answer yet");
      await page.unroute("**/v1/redemptions");
      // Whatever else is asked about the coupon would be answered last.
      await page.route("**/validation", async (route) => {
        await page.waitForTimeout(500);
        await route.continue();
      });
      await context.setOffline(true);
      await context.setOffline(false);
      await verdict(page, "Accepted");
      await page.waitForTimeout(1_500);
      await verdict(page, "Accepted");
      expect((await redemptionsOf(page)).length === 1, "one redemption");
    },
  },
];

/** One character of its signature is another. */
function changedIn(text: string): string {
  const at = text.length - 40;
  return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
}
