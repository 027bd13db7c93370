// Every face of the rooms in which a house is kept: settings, payee details, team, keys, the log, and one's own account.
import type { Page } from "playwright-core";
import { post } from "./api.ts";
import type { Faces } from "./faces.ts";
import { aShop, type Shop } from "./shop.ts";
import type { Stage } from "./stage.ts";

export const SETTINGS_FACES: Faces = {
  of: "settings, payee details, team, keys and account",
  folder: "house",
  pictures: "screen",
  drawnAt: 1280,
  main: ["settings", "payees", "team", "keys", "audit", "account"],
  show: async (stage, language, lookAt) => {
    const shop = await aShop(stage);
    const init = `localStorage.setItem("jiehua.language", "${language}")`;
    const { context, page } = await shop.atTill("owner", { init });
    const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
      'fetch("/v1/me").then((it) => it.json())',
    );
    const look: Look = (face) => lookAt(page, face);
    const go = async (room: string) => {
      await page.goto(`${stage.origin}/m/${memberships[0]?.id}/${room}`);
      await page.locator("h1").waitFor();
    };
    await showSettings(page, go, look);
    await showPayees({ stage, shop, page }, go, look);
    await showPeople({ stage, shop, page }, go, look);
    await page.goto(`${stage.origin}/account`);
    await page.locator(".rows li").first().waitFor();
    await look("account");
    await context.close();
  },
};

type Look = (face: string) => Promise<void>;
type Go = (room: string) => Promise<void>;
type House = { stage: Stage; shop: Shop; page: Page };

async function showSettings(page: Page, go: Go, look: Look): Promise<void> {
  await go("settings");
  await page.locator(".rows li").nth(1).waitFor();
  await page.locator('[name="regions"]').waitFor();
  await look("settings");
  await page.locator(".section-top .button").first().click();
  await page.locator('[name="reference"]').waitFor();
  await look("add-store");
  await page.keyboard.press("Escape");
}

const DETAILS = {
  holderName: "Toy House Ltd",
  address: { street: "Nanjing Road", building: "1", postcode: "200001", town: "Shanghai", country: "CN" },
  account: { kind: "card", cardNumber: "6222 0200 0000 1234 566", branchNumber: "102100099996" },
};

async function showPayees({ stage, shop, page }: House, go: Go, look: Look): Promise<void> {
  await go("payees");
  await page.locator(".empty .button").click();
  await page.locator('[name="address.country"]').waitFor();
  await look("propose-account");
  await page.keyboard.press("Escape");
  await look("payees-none");
  const { id } = await post<{ id: string }>(stage, shop.toys.key, "/v1/payee-details", DETAILS);
  await go("payees");
  await page.locator(".rows .primary").click();
  await page.locator("dialog .terms").waitFor();
  await look("confirm-account");
  await page.keyboard.press("Escape");
  await post(stage, shop.adminKey, `/v1/payee-details/${id}/confirmation`);
  await page.reload();
  await page.locator(".rows .button").first().waitFor();
  await look("payees");
}

async function showPeople({ stage, shop, page }: House, go: Go, look: Look): Promise<void> {
  await post(stage, shop.toys.key, "/v1/invitations", { role: "cashier", email: stage.anAddress() });
  await go("team");
  await page.locator(".rows").nth(1).locator("li").first().waitFor();
  await look("team");
  await page.locator(".page-top .primary").click();
  await page.locator('dialog [name="email"]').waitFor();
  await look("invite");
  await page.keyboard.press("Escape");
  await go("keys");
  await page.locator(".rows li").first().waitFor();
  await look("keys");
  await go("audit");
  await page.locator("tbody tr, .rows li").first().waitFor();
  await look("audit");
}
