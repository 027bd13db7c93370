// Settings of a shop: its profile and stores, the people behind it, and the account to which its money goes.
import type { Page } from "playwright-core";
import { aShop } from "./shop.ts";
import { aSignedIn, expect, type Stage, type Story } from "./stage.ts";

export const SETTINGS_STORIES: readonly Story[] = [
  {
    says: "an owner renames the shop, adds a store and changes it, and a short name is taken once",
    play: async (stage) => {
      const { page, room } = await anOwner(stage);
      await page.goto(room("settings"));
      await page.getByLabel("Name of the shop").fill("Toy Palace");
      await page.getByLabel("Where its customers are").fill("Shanghai, Suzhou，Hangzhou");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("Saved.").waitFor();
      await page.locator(".here-name", { hasText: "Toy Palace" }).first().waitFor();
      await page.reload();
      const regions = await page.getByLabel("Where its customers are").inputValue();
      expect(regions === "Shanghai, Suzhou, Hangzhou", regions);
      await page.getByRole("button", { name: "Add a store" }).click();
      const form = page.getByRole("dialog");
      await form.getByLabel("What it is called").fill("Toy Palace west");
      await form.getByLabel("Short name").fill("north");
      await form.getByRole("button", { name: "Add", exact: true }).click();
      await form.locator('[name="reference"][aria-invalid="true"]').waitFor();
      await form.getByLabel("Short name").fill("west");
      await form.getByRole("button", { name: "Add", exact: true }).click();
      await page.getByRole("button", { name: "Change the store Toy Palace west" }).click();
      await form.getByLabel("Address (optional)").fill("8 Hengshan Road");
      await form.getByRole("button", { name: "Save", exact: true }).click();
      await page.getByText("8 Hengshan Road").waitFor();
    },
  },
  {
    says: "a language that is chosen goes with the account, in this browser and in the next mail",
    play: async (stage) => {
      const { page, room } = await anOwner(stage);
      await page.goto(room("settings"));
      await page.locator(".segments").getByText("中文", { exact: true }).click();
      await page.getByRole("heading", { name: "设置", level: 1 }).waitFor();
      const { language } = await page.evaluate<{ language: string }>(
        'fetch("/v1/me").then((it) => it.json())',
      );
      expect(language === "zh", `the account says ${language}`);
    },
  },
  {
    says: "a room brings its words in the language that is spoken, and says them in another that is chosen later",
    play: async (stage) => {
      const { page, room } = await anOwner(stage);
      await page.goto(room("team"));
      await page.getByText(/^Who acts for/).waitFor();
      await page.getByRole("link", { name: "Settings", exact: true }).click();
      await page.locator(".segments").getByText("中文", { exact: true }).click();
      await page.getByRole("link", { name: "团队", exact: true }).click();
      await page.getByText(/^谁代表/).waitFor();
      await page.getByRole("link", { name: "收款资料", exact: true }).click();
      await page.getByRole("heading", { name: "收款资料", level: 1 }).waitFor();
    },
  },
  {
    says: "an account is proposed by one owner, confirmed by another and not by the first, and waits three days",
    play: async (stage) => {
      const { shop, page, room } = await anOwner(stage);
      await page.goto(room("payees"));
      await propose(page);
      await page.getByText("You proposed it").waitFor();
      expect((await page.getByRole("button", { name: /^Confirm/ }).count()) === 0, "its proposer confirms");
      expect(!(await page.content()).includes("1234566"), "the whole number is shown nowhere");
      const second = await seated(stage, await shop.atTill("owner"));
      await second.page.goto(second.room("payees"));
      await second.page.getByRole("button", { name: "Confirm the account of Toy House Ltd" }).click();
      await second.page.getByText("•••• 4566").last().waitFor();
      await second.page.getByRole("button", { name: "It is right, confirm" }).click();
      await second.page.locator(".chip", { hasText: "confirmed, not in force yet" }).waitFor();
      await second.page.getByText(/Money is sent there from/).waitFor();
      expect(
        (await page.getByRole("button", { name: "Propose another account" }).count()) === 0,
        "one change at a time",
      );
    },
  },
  {
    says: "in Chinese an admin refuses an account with a reason, and its owner reads who and why",
    play: async (stage) => {
      const { shop, page, room } = await anOwner(stage, "zh");
      await page.goto(room("payees"));
      await page.getByRole("button", { name: "提交收款账户" }).click();
      await fillAccount(page);
      await page.locator('[name="account.cardNumber"]').fill("6222 0200 0000 1234 567");
      await page.getByRole("dialog").getByRole("button", { name: "提交" }).click();
      await page.locator('[name="account.cardNumber"][aria-invalid="true"]').waitFor();
      await page.locator('[name="account.cardNumber"]').fill("6222 0200 0000 1234 566");
      await page.getByRole("dialog").getByRole("button", { name: "提交" }).click();
      await page.locator(".chip", { hasText: "待第二人确认" }).waitFor();
      const admin = await seated(stage, await shop.asAdmin());
      await admin.page.goto(admin.room("payees"));
      await admin.page.locator(".rows").getByText("Toy House", { exact: true }).waitFor();
      await admin.page.getByRole("button", { name: "Refuse the account of Toy House Ltd" }).click();
      await admin.page.getByLabel("Reason").fill("户名与营业执照不符");
      await admin.page.getByRole("button", { name: "Refuse", exact: true }).click();
      await admin.page.locator(".chip", { hasText: "refused" }).waitFor();
      await page.reload();
      await page.getByText("户名与营业执照不符").waitFor();
      await page.locator(".chip", { hasText: "已驳回" }).waitFor();
    },
  },
  ...(["en", "zh"] as const).map((language) => ({
    says: `in ${language} an owner invites a cashier, who stands at the till, and whose way in ends at once when removed`,
    play: async (stage: Stage) => {
      const words = WORDS[language];
      const { page, room } = await anOwner(stage, language);
      const email = stage.anAddress();
      await page.goto(room("team"));
      await page.getByRole("button", { name: words.invite }).first().click();
      const form = page.getByRole("dialog");
      await form.getByLabel(words.email).fill(email);
      await form.getByRole("button", { name: words.invite, exact: true }).click();
      const link = await form.locator("code").textContent();
      await form.getByRole("button", { name: words.done }).click();
      await page.getByText(email).waitFor();
      const cashier = await joined(stage, { email, link: link ?? "", language });
      await cashier.goto(`${stage.origin}/till`);
      await cashier.getByRole("button", { name: /Toy House north/ }).waitFor();
      await page.reload();
      await page.locator("li", { hasText: email }).locator(".button").last().click();
      await page.getByRole("dialog").getByRole("button", { name: words.remove, exact: true }).click();
      await page.getByText(email).waitFor({ state: "detached" });
      const rooms = await cashier.evaluate<number>(
        'fetch("/v1/me").then((it) => it.json()).then(({ memberships }) => memberships.length)',
      );
      expect(rooms === 0, "nothing is left of the membership");
    },
  })),
  ...(["en", "zh"] as const).map((language) => ({
    says: `in ${language} an invitation that was revoked lets nobody in`,
    play: async (stage: Stage) => {
      const words = WORDS[language];
      const { page, room } = await anOwner(stage, language);
      await page.goto(room("team"));
      await page.getByRole("button", { name: words.invite }).first().click();
      const form = page.getByRole("dialog");
      await form.getByLabel(words.email).fill(stage.anAddress());
      await form.getByRole("button", { name: words.invite, exact: true }).click();
      const link = await form.locator("code").textContent();
      await form.getByRole("button", { name: words.done }).click();
      await page.getByRole("button", { name: words.revoke }).click();
      await form.getByRole("button", { name: words.revokeIt, exact: true }).click();
      await page.getByRole("button", { name: words.revoke }).waitFor({ state: "detached" });
      const guest = await (await stage.aBrowser()).newPage();
      await guest.goto(link ?? "");
      await guest.locator(".empty").waitFor();
      expect(
        (await guest.getByRole("button", { name: /Join|Sign in to join/ }).count()) === 0,
        "nobody can join",
      );
    },
  })),
];

const WORDS = {
  en: {
    ...{ invite: "Invite", email: "E-mail address", done: "Done", remove: "Remove" },
    ...{ revoke: /^Revoke the invitation/, revokeIt: "Revoke" },
  },
  zh: {
    ...{ invite: "邀请", email: "邮箱地址", done: "完成", remove: "移除" },
    ...{ revoke: /撤销.*邀请/, revokeIt: "撤销" },
  },
};

/** The owner of the toy shop in its rooms. */
async function anOwner(stage: Stage, language = "en") {
  const shop = await aShop(stage);
  const init = `localStorage.getItem("jiehua.language") ?? localStorage.setItem("jiehua.language", "${language}")`;
  return { shop, ...(await seated(stage, await shop.atTill("owner", { init }))) };
}

async function seated({ origin }: Stage, { page }: { page: Page }) {
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
    'fetch("/v1/me").then((it) => it.json())',
  );
  const base = `${origin}/m/${memberships[0]?.id}`;
  return { page, room: (name: string) => `${base}/${name}` };
}

/** Somebody signed in who follows an invitation's link and joins by it, reading in that language. */
async function joined(
  stage: Stage,
  { email, link, language }: { email: string; link: string; language: "en" | "zh" },
): Promise<Page> {
  const { context, page } = await aSignedIn(stage, email);
  await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
  await page.goto(link);
  // The page is the same one but for its fragment.
  await page.reload();
  await page.locator('[name="name"]').fill("Lin Yue");
  await page.locator("form .primary").click();
  await page.waitForURL(/\/m\//);
  return page;
}

async function propose(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Propose an account" }).click();
  await fillAccount(page);
  await page.getByRole("dialog").getByRole("button", { name: "Propose", exact: true }).click();
}

/** All but a button; by the fields' own names, in any language. */
async function fillAccount(page: Page): Promise<void> {
  const fields = {
    ...{ holderName: "Toy House Ltd", "account.cardNumber": "6222 0200 0000 1234 566" },
    ...{ "account.branchNumber": "102100099996", "address.street": "Nanjing Road" },
    ...{ "address.postcode": "200001", "address.town": "Shanghai" },
  };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
}
