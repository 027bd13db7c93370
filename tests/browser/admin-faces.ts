// Every face of an admin's rooms: settlements from closing to payments, merchants, categories, the policy, exposures, integrity.
import { anAllianceDesk } from "./admin-desk.ts";
import type { Faces } from "./faces.ts";

export const ADMIN_FACES: Faces = {
  of: "an admin's rooms",
  folder: "alliance",
  pictures: "screen",
  drawnAt: 1280,
  main: [
    "settlement-closed",
    "settlement-approved",
    "settlements",
    "members",
    "member",
    "exposures",
    "categories",
    "integrity",
    "policy",
  ],
  show: async (stage, language, lookAt) => {
    const { anAdmin } = await anAllianceDesk(stage, { sales: 2, language });
    const [{ page, room }, second] = [await anAdmin(), await anAdmin()];
    const look = (face: string) => lookAt(page, face);
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
    await page.goto(room("policy"));
    await page.locator(".meaning .points").waitFor();
    await look("policy");
    await page.locator('[name="policy.settlementCadence"]').selectOption("monthly");
    await page.locator('[type="checkbox"]').first().check();
    await look("policy-that-closes");
    for (const it of [page, second.page]) await it.context().close();
  },
};
