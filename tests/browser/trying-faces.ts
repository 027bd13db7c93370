// Every face of trying things out: making a test alliance, its empty first page, demo data in it, throwing it away.
import type { Faces } from "./faces.ts";
import { enter } from "./home-stories.ts";
import { aShop } from "./shop.ts";

export const TRYING_FACES: Faces = {
  of: "trying things out",
  folder: "trying",
  pictures: "screen",
  drawnAt: 1280,
  main: ["fresh", "loaded", "discard"],
  show: async (stage, language, lookAt) => {
    const { context, page } = await (await aShop(stage)).asAdmin();
    const look = (face: string) => lookAt(page, face);
    await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
    await enter(stage, page);
    await page.goto(`${page.url()}/policy`);
    const section = page.locator(".section").last();
    await section.locator(".button").scrollIntoViewIfNeeded();
    await look("make");
    await section.locator(".button").click();
    await section.locator(".notice a").waitFor();
    await section.locator(".notice a").scrollIntoViewIfNeeded();
    await look("made");
    await section.locator(".notice a").click();
    await page.locator(".section .primary").waitFor();
    await look("fresh");
    await page.evaluate(INTERRUPTED);
    await page.reload();
    await page.locator(".section .primary").waitFor();
    await look("interrupted");
    await page.locator(".section .primary").click();
    await page.locator(".tray progress").waitFor();
    await page.locator(".tray progress").waitFor({ state: "detached" });
    await page.locator(".drawing svg").first().waitFor();
    await look("loaded");
    await page.locator(".tray button").click();
    await page.locator(".section .section-top .button").first().click();
    await page.locator("dialog .points").waitFor();
    await look("discard");
    await page.locator("dialog .actions .button").first().click();
    await page.locator(".section p a").first().click();
    await page.locator(".side-of-gifts").first().waitFor();
    await look("own-shop");
    await context.close();
    const owner = await (await aShop(stage, { test: true })).atTill("owner");
    await owner.context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
    await enter(stage, owner.page);
    await owner.page.locator(".steps").waitFor();
    await lookAt(owner.page, "new-shop");
    await owner.context.close();
  },
};

/** What a telling that was cut off leaves behind in the browser. */
const INTERRUPTED = `fetch("/v1/me").then((it) => it.json()).then(({ memberships }) => {
  const { alliance } = memberships.find(({ alliance }) => alliance.test);
  localStorage.setItem("jiehua.demo-data." + alliance.id, "begun");
})`;
