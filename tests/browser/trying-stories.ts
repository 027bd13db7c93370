// Trying things out in the browser: a test alliance made from a live one, demo data loaded into it, thrown away, made anew.
import type { Page } from "playwright-core";
import { enter } from "./home-stories.ts";
import { aShop } from "./shop.ts";
import { expect, type Stage, type Story, tell } from "./stage.ts";

export const TRYING_STORIES: readonly Story[] = [
  {
    says: "a live alliance's admin makes a test alliance, fills it, sees a shop's figures, throws it away and makes another",
    play: async (stage) => {
      const live = await aShop(stage);
      const { page } = await live.asAdmin();
      const twin = await makeTwin(stage, page);
      await page.getByRole("heading", { name: "This test alliance" }).waitFor();
      await load(page);
      await page.getByText(/^Done: \d+ steps$/).waitFor();
      await page.getByRole("img", { name: /Sales by gifter and redeemer/ }).waitFor();
      expect((await page.getByRole("button", { name: "Load demo data" }).count()) === 0, "loaded once");
      expect((await gifted(page)) === 31, `${await gifted(page)} coupons of 25 gifts`);
      const { violations } = await asked<{ violations: unknown[] }>(page, "/v1/integrity");
      expect(violations.length === 0, "every rule of the books holds");
      await page.getByRole("link", { name: "Kite & Drum 风筝鼓玩具" }).click();
      await page.getByRole("heading", { name: "What did gifts bring?" }).waitFor();
      await page.getByRole("img", { name: /you gifted: Gifted 5, Redeemed 1/ }).waitFor();
      await page.locator(".test-banner").waitFor();

      await page.goto(`${stage.origin}/m/${twin}`);
      await page.getByRole("button", { name: "Throw it away" }).click();
      const dialog = page.getByRole("dialog");
      const verb = dialog.getByRole("button", { name: "Throw it away" });
      await dialog.getByLabel("Type the alliance's name").fill("Little Steps");
      expect(await verb.isDisabled(), "another name does not do");
      await dialog.getByLabel("Type the alliance's name").fill("Little Steps (test)");
      await verb.click();
      // What is left is one's one membership, so its first page is where one comes to.
      await page.getByRole("heading", { name: "Little Steps", level: 1 }).waitFor();
      const { memberships } = await me(page);
      expect(memberships.length === 1, `${memberships.length} memberships are left`);
      const fresh = await makeTwin(stage, page);
      expect(fresh !== twin, "it is another one");
      await page.getByRole("button", { name: "Load demo data" }).waitFor();
    },
  },
  {
    says: "demo data that was interrupted goes on after a reload, and doubles nothing",
    play: async (stage) => {
      const { page } = await (await aShop(stage)).asAdmin();
      await makeTwin(stage, page);
      let isCut = false;
      await page.route("**/v1/redemptions", (route) => (isCut ? route.abort() : route.continue()));
      await page.route("**/v1/gifts", async (route) => {
        isCut ||= route.request().headers()["idempotency-key"] === "demo-data/gift-7";
        await route.continue();
      });
      await load(page);
      await page.locator(".tray .notice").waitFor();
      await page.unroute("**/v1/redemptions");
      await page.unroute("**/v1/gifts");
      await page.reload();
      await page.getByText("Loading was interrupted.").waitFor();
      await page.getByRole("button", { name: "Go on loading" }).click();
      await page.getByText(/^Done: \d+ steps$/).waitFor();
      await page.getByRole("link", { name: "Kite & Drum 风筝鼓玩具" }).waitFor();
      expect((await gifted(page)) === 31, `${await gifted(page)} coupons of 25 gifts`);
      const { data } = await asked<{ data: unknown[] }>(page, "/v1/merchants");
      expect(data.length === 6, `${data.length} shops`);
    },
  },
  {
    says: "a new shop of a test alliance is told that its admins can load demo data, one of a live alliance is not",
    play: async (stage) => {
      for (const test of [true, false]) {
        const { page } = await (await aShop(stage, { test })).atTill("owner");
        await enter(stage, page);
        await page.getByRole("heading", { name: "Your way to the first redemption" }).waitFor();
        const hints = await page.getByText("its admins can load demo data").count();
        expect(hints === (test ? 1 : 0), `${hints} hints where test is ${test}`);
      }
    },
  },
];

/** By the press in the policy's room; comes to the twin's first page and gives its membership. */
async function makeTwin({ origin }: Stage, page: Page): Promise<string> {
  const { memberships } = await me(page);
  const [own] = memberships;
  await page.goto(`${origin}/m/${own?.id}/policy`);
  await page.getByRole("button", { name: "Make a test alliance" }).click();
  await page.getByRole("link", { name: "Little Steps (test)" }).click();
  await page.getByRole("heading", { name: "Little Steps (test)", level: 1 }).waitFor();
  return page.url().split("/").at(-1) ?? "";
}

async function load(page: Page): Promise<void> {
  const startedAt = Date.now();
  await page.getByRole("button", { name: "Load demo data" }).click();
  await page.getByText("Demo data is being loaded.").waitFor();
  await page.locator(".tray progress").waitFor({ state: "detached" });
  tell(`the demo data took ${Date.now() - startedAt} ms`);
}

async function gifted(page: Page): Promise<number> {
  return (await asked<{ total: { giftedCoupons: number } }>(page, "/v1/alliance/home")).total.giftedCoupons;
}

function me(page: Page): Promise<{ memberships: { id: string }[] }> {
  return page.evaluate('fetch("/v1/me").then((it) => it.json())');
}

/** As the membership of the page's address. */
function asked<Answer>(page: Page, path: string): Promise<Answer> {
  const [, , membershipId = ""] = new URL(page.url()).pathname.split("/");
  const init = { headers: { "Jiehua-Membership": membershipId } };
  return page.evaluate(`fetch("${path}", ${JSON.stringify(init)}).then((it) => it.json())`);
}
