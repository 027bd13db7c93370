// The rooms of redemptions and money as sales, a refund and a settlement bring them about.
import type { Faces } from "./faces.ts";
import { aDesk } from "./money-desk.ts";

export const MONEY_FACES: Faces = {
  of: "redemptions and money",
  folder: "money",
  pictures: "screen",
  drawnAt: 1280,
  main: ["redemptions", "redemption", "money", "statement", "transfers", "palette"],
  show: async (stage, language, lookAt) => {
    const { page, room, settle } = await aDesk(stage, { sales: 3, language });
    const look = (face: string) => lookAt(page, face);
    await page.goto(room("redemptions?reference=none"));
    await page.locator(".empty").waitFor();
    await look("redemptions-none");
    await page.goto(room("redemptions"));
    await page.locator("tbody tr").nth(2).waitFor();
    await look("redemptions");
    await page.locator("[data-row]").first().click();
    await page.locator(".flows").waitFor();
    await page.locator('[name="reference"]').fill("R-1");
    await page.locator(".refund .primary").click();
    await page.locator(".refund .notice.leaf").waitFor();
    await look("redemption");
    await page.goto(room("money"));
    await page.locator(".position").waitFor();
    await look("money-pending");
    await settle();
    await page.reload();
    await page.locator(".rows .button").first().waitFor();
    await look("money");
    await page.locator('[data-row][href*="statements"]').click();
    await page.locator(".equation").waitFor();
    await look("statement");
    await page.goto(room("money/transfers"));
    await page.locator("tbody tr").first().waitFor();
    await look("transfers");
    await page.keyboard.press("Control+k");
    await page.locator(".palette-option").first().waitFor();
    await look("palette");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.locator(".key-list").waitFor();
    await look("keys");
    await page.context().close();
  },
};
