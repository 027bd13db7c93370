// The first pages of an owner, an admin and a cashier: new, and with figures that are drawn; and performance.
import type { Faces } from "./faces.ts";
import { enter } from "./home-stories.ts";
import { aShop } from "./shop.ts";

export const HOME_FACES: Faces = {
  of: "the first pages",
  folder: "home",
  pictures: "screen",
  drawnAt: 1280,
  main: ["new-shop", "shop", "alliance", "performance", "cashier"],
  show: async (stage, language, look) => {
    const shop = await aShop(stage);
    const [owner, admin, cashier] = [await shop.atTill("owner"), await shop.asAdmin(), await shop.atTill()];
    for (const { context, page } of [owner, admin, cashier]) {
      await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
      await enter(stage, page);
    }
    await owner.page.locator(".steps").waitFor();
    await look(owner.page, "new-shop");
    await admin.page.locator(".empty").first().waitFor();
    await look(admin.page, "new-alliance");
    await look(cashier.page, "cashier");
    await shop.redeem(await shop.aCode());
    await shop.aCode();
    for (const { page } of [owner, admin]) {
      await page.reload();
      await page.locator(".drawing svg").first().waitFor();
      await look(page, page === owner.page ? "shop" : "alliance");
      await page.evaluate("for (const it of document.querySelectorAll('details')) it.open = true");
      await look(page, page === owner.page ? "shop-as-tables" : "alliance-as-tables");
    }
    await owner.page.goto(`${owner.page.url().replace(/\/$/, "")}/performance?role=redeemer`);
    await owner.page.locator("tbody tr").last().waitFor();
    await look(owner.page, "performance");
    for (const { context } of [owner, admin, cashier]) await context.close();
  },
};
