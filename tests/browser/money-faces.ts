// The rooms of redemptions and money in both languages, both themes and two widths: what axe-core finds, and that they fit.
import { faultsOfFace } from "./faces.ts";
import { aDesk } from "./money-desk.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const LANGUAGES = ["en", "zh"] as const;
const WIDTHS = [390, 1280];
/** Where pictures of every face go, for those who want to look: `APP_PICTURES=pictures npm run test:browser`. */
const PICTURES = process.env.APP_PICTURES;

export const MONEY_FACES: readonly Story[] = LANGUAGES.map((language) => ({
  says: `every face of redemptions and money in ${language} is open to everybody, in both themes and two widths`,
  play: async (stage: Stage) => {
    const { page, room, settle } = await aDesk(stage, { sales: 3, language });
    const found: string[] = [];
    const look = async (face: string) =>
      void found.push(
        ...(await faultsOfFace(page, `${language}-${face}`, { widths: WIDTHS, pictures: PICTURES })),
      );
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
    expect(found.length === 0, `nothing is in anybody's way: ${found.join("\n")}`);
  },
}));
