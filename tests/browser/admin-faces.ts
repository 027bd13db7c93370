// The rooms of admins in both languages, both themes and two widths: what axe-core finds, and that they fit.
import { anAllianceDesk } from "./admin-desk.ts";
import { faultsOfFace } from "./faces.ts";
import { expect, type Stage, type Story } from "./stage.ts";

const LANGUAGES = ["en", "zh"] as const;
const WIDTHS = [390, 1280];
/** Where pictures of every face go, for those who want to look: `APP_PICTURES=pictures npm run test:browser`. */
const PICTURES = process.env.APP_PICTURES;

export const ADMIN_FACES: readonly Story[] = LANGUAGES.map((language) => ({
  says: `every face of an admin's rooms in ${language} is open to everybody, in both themes and two widths`,
  play: async (stage: Stage) => {
    const { anAdmin } = await anAllianceDesk(stage, { sales: 2, language });
    const [{ page, room }, second] = [await anAdmin(), await anAdmin()];
    const found: string[] = [];
    const look = async (face: string) =>
      void found.push(
        ...(await faultsOfFace(page, `${language}-${face}`, { widths: WIDTHS, pictures: PICTURES })),
      );
    await page.goto(room("settlements"));
    await page.locator(".empty").waitFor();
    await look("settlements-none");
    await page.locator(".page-top .button").click();
    await page.locator("dialog .choices").waitFor();
    await look("close-period");
    await page.locator('dialog button[type="submit"]').click();
    await page.locator(".two-charts").waitFor();
    await look("settlement-closed");
    const address = page.url().split("/").at(-1);
    await second.page.goto(second.room(`settlements/${address}`));
    await second.page.locator('button[type="submit"]').click();
    await second.page.locator(".rows .button").first().waitFor();
    await page.reload();
    await page.locator(".rows .button").first().waitFor();
    await look("settlement-approved");
    await page.goto(room("settlements"));
    await page.locator("[data-row]").first().waitFor();
    await look("settlements");
    for (const name of ["members", "exposures"]) {
      await page.goto(room(name));
      await page.locator("[data-row]").first().waitFor();
      await look(name);
    }
    await page.locator("[data-row]").first().click();
    await page.locator(".two-sides").waitFor();
    await look("member");
    await page.goto(room("categories"));
    await page.locator(".cell").first().waitFor();
    await look("categories");
    await page.goto(room("integrity"));
    await page.locator(".page-top .primary").click();
    await page.locator("tbody tr").first().waitFor();
    await look("integrity");
    expect(found.length === 0, `nothing is in anybody's way: ${found.join("\n")}`);
  },
}));
