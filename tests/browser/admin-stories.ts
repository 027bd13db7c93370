// What admins do in the app: settle by two persons, with and without a mouse.
import { type Admin, anAllianceDesk } from "./admin-desk.ts";
import { expect, type Story } from "./stage.ts";

export const ADMIN_STORIES: readonly Story[] = [
  {
    says: "two admins settle: one closes and is not asked to approve, the other approves, and the payment arrives",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage, { sales: 2 });
      const [first, second] = [await anAdmin(), await anAdmin()];
      const address = await closeFrom(first, EN);
      const { page } = first;
      await page.getByRole("heading", { name: "Settlement 1" }).waitFor();
      await page.locator(".figures").getByText("¥34.88").first().waitFor();
      await page.getByText("You closed it, so another admin approves it.").waitFor();
      expect(!(await page.getByRole("button", { name: "Approve and lock" }).isVisible()), "it takes another");
      await second.page.goto(second.room(`settlements/${address.split("/").at(-1)}`));
      await second.page.getByLabel("What you looked at").fill("Compared with the shops' books");
      await second.page.getByRole("button", { name: "Approve and lock" }).click();
      await second.page.getByText("Approved; 2 payments are open").waitFor();
      await page.reload();
      const payment = page.getByRole("listitem").filter({ hasText: "Toy House pays Pram & Co" });
      await payment.getByRole("button", { name: /^Sent/ }).click();
      await payment.getByText("sent, on its way").waitFor();
      await payment.getByRole("button", { name: /^Unclear/ }).click();
      await page.getByLabel("Why").fill("the bank does not answer");
      await page.getByRole("button", { name: "Record it as unclear" }).click();
      await payment.getByText("the bank does not answer").waitFor();
      await payment.getByRole("button", { name: /^Arrived/ }).click();
      await page.getByLabel("Bank reference").fill("B-1");
      await page.getByRole("button", { name: "Confirm ¥31.40" }).click();
      await payment.locator(".standing.leaf").waitFor();
      await page.getByRole("button", { name: "CSV" }).click();
      await page.locator('[name="payerId"][aria-invalid="true"]').waitFor();
      await page.getByRole("link", { name: "Pram & Co" }).first().click();
      await page.locator(".equation").waitFor();
    },
  },
  {
    says: "in Chinese a closed period is reopened with a reason, closed anew and approved by another admin",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage, { language: "zh" });
      const [first, second] = [await anAdmin(), await anAdmin()];
      await closeFrom(first, ZH);
      const { page } = first;
      await page.getByRole("button", { name: "重开" }).click();
      await page.getByLabel("原因").fill("少了一笔");
      await page.getByRole("dialog").getByRole("button", { name: "重开" }).click();
      await page.getByText("已重开，作废", { exact: true }).waitFor();
      const address = await closeFrom(first, ZH);
      await page.getByRole("heading", { name: "第 2 期结算" }).waitFor();
      await second.page.goto(second.room(`settlements/${address.split("/").at(-1)}`));
      await second.page.getByRole("button", { name: "批准并锁定" }).click();
      await second.page.getByText("已批准，还有 1 笔付款未完成").waitFor();
    },
  },
  {
    says: "without a mouse: a period is closed, looked through and approved by keys alone",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const [first, second] = [await anAdmin(), await anAdmin()];
      for (const { page, room } of [first, second]) {
        await page.goto(room("audit"));
        await page.getByRole("heading", { name: "Audit log", level: 1 }).waitFor();
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox").waitFor();
        await page.locator('[role="combobox"]:focus').waitFor();
        await page.keyboard.type("settlem");
        await page.locator(".palette-option").nth(1).waitFor({ state: "detached" });
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "Settlements", level: 1 }).waitFor();
        if (page === first.page) await closeByKeys(first);
      }
      const { page } = second;
      await page.locator("[data-row]").first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Settlement 1" }).waitFor();
      await tabTo(second, 'button[type="submit"]');
      await page.keyboard.press("Enter");
      await page.getByText("Approved; 1 payment is open").waitFor();
    },
  },
  {
    says: "an admin admits a merchant, sets its limit, suspends it, then for fraud, and finds it by its status",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const { page, room } = await anAdmin();
      await page.goto(room("members"));
      await page.getByRole("button", { name: "Admit a merchant" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Name of the shop").fill("Nappy Nest");
      await dialog.getByLabel("What it sells").selectOption("toys");
      await dialog.getByLabel("Orders in a month").fill("40");
      await dialog.getByLabel("Credit limit").fill("500");
      await dialog.getByLabel("Name", { exact: true }).fill("Lin");
      await dialog.getByLabel("E-mail address").fill(stage.anAddress());
      await dialog.getByRole("button", { name: "Admit", exact: true }).click();
      await dialog.getByText("A mail tells the owner how to sign in.").waitFor();
      await dialog.getByRole("button", { name: "Done" }).click();
      await page.getByRole("link", { name: "Nappy Nest" }).click();
      await page.getByText("¥500.00").first().waitFor();
      await page.getByRole("button", { name: "Suspend" }).click();
      await page.getByLabel("Why").fill("it does not answer");
      await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
      await page.getByRole("button", { name: "Reinstate" }).waitFor();
      await page.getByRole("button", { name: "Suspend for fraud" }).click();
      await page.getByLabel("Why").fill("its receipts are made up");
      await page.getByRole("dialog").getByRole("button", { name: "Suspend for fraud" }).click();
      await page.getByText("fraud", { exact: true }).waitFor();
      expect((await page.getByRole("button", { name: "Suspend for fraud" }).count()) === 0, "once is enough");
      await page.goto(room("members?status=suspended"));
      await page.getByRole("link", { name: "Nappy Nest" }).waitFor();
      expect((await page.locator("tbody tr").count()) === 1, "nobody else is suspended");
    },
  },
  {
    says: "by keys alone two categories are made to compete, and what stops by it is said before it is saved",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const admin = await anAdmin();
      const { page, room } = admin;
      await page.goto(room("categories"));
      const cell = page.getByRole("button", { name: /^Prams → Toys/ });
      await cell.waitFor();
      await tabTo(admin, ".cell");
      for (let press = 0; press < 20; press++) {
        if (await cell.evaluate((it) => it === it.ownerDocument.activeElement)) break;
        await page.keyboard.press(press % 2 === 0 ? "ArrowRight" : "ArrowDown");
      }
      await cell.press("Enter");
      await page.getByRole("radio", { name: /^Competing/ }).press("Space");
      await page.getByRole("button", { name: "Note it" }).press("Enter");
      await page.getByText("allotment stops by that").waitFor();
      await page.getByText("Pram & Co gifts no more").waitFor();
      await page.getByRole("button", { name: "Save the changes" }).press("Enter");
      await page.getByRole("button", { name: "Prams → Toys: compete", exact: true }).waitFor();
    },
  },
  {
    says: "a category is called something else, one that no shop has is removed, and one that a shop has is kept",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const { page, room } = await anAdmin();
      await page.goto(room("categories"));
      await page.getByRole("button", { name: "Rename Photographs" }).click();
      await page.locator("dialog input:focus").waitFor();
      await page.getByRole("textbox", { name: "What it is called" }).fill("Pictures");
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByRole("button", { name: "Remove Pictures" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
      await page.getByRole("button", { name: "Remove Pictures" }).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Remove Toys" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
      await page.getByText("Merchants still have this category").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Remove Toys" }).waitFor();
    },
  },
  {
    says: "an admin sees at which shop each member and key is, and makes staff of a cashier",
    play: async (stage) => {
      const { shop, anAdmin } = await anAllianceDesk(stage);
      await shop.atTill();
      const { page, room } = await anAdmin();
      await page.goto(room("keys"));
      await page.locator("li", { hasText: "Owner" }).getByText("Toy House").waitFor();
      await page.goto(room("team"));
      const cashier = page.locator("li", { hasText: "Cashier" });
      await cashier.getByText("Toy House", { exact: true }).waitFor();
      await cashier.getByRole("button", { name: /^Change/ }).click();
      const dialog = page.getByRole("dialog");
      expect((await dialog.getByText("Alliance admin").count()) === 0, "nobody of a shop becomes an admin");
      await dialog.getByRole("radio", { name: /^Staff/ }).check();
      await dialog.getByLabel("Store").selectOption("");
      await dialog.getByRole("button", { name: "Save" }).click();
      await page.locator("li", { hasText: "Staff" }).getByText("Toy House").waitFor();
    },
  },
  {
    says: "an admin sees what a rule would mean, makes it a new version, and what cannot be read stands at its field",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const { page, room } = await anAdmin();
      await page.goto(room("policy"));
      await page.getByText("Version 1 is in force.").waitFor();
      const fee = page.getByLabel("The alliance keeps of each commission");
      await fee.fill("50");
      await page.getByText("¥8.68 to the alliance").waitFor();
      await page.getByLabel("Periods end").selectOption("weekly");
      await page.getByText("The next cut-offs:").waitFor();
      await fee.fill("101");
      await page.getByRole("button", { name: "Make a new version" }).click();
      await page.locator('[name="policy.feeBps"][aria-invalid="true"]').waitFor();
      await fee.fill("50");
      await page.getByRole("button", { name: "Make a new version" }).click();
      await page.getByText("Version 2 is in force.").waitFor();
      await page
        .getByRole("listitem")
        .filter({ hasText: "The alliance keeps of each commission, in %: 50" })
        .waitFor();
    },
  },
  {
    says: "who wrote the rules by which a period closed itself is offered no approval, and another admin is",
    play: async (stage) => {
      const { anAdmin } = await anAllianceDesk(stage);
      const [{ page, room }, second] = [await anAdmin(), await anAdmin()];
      await page.goto(room("policy"));
      await page.getByLabel("Periods end").selectOption("weekly");
      // The sale locked fourteen days from now, and the clock stands at twenty.
      const dayBetween = new Date(Date.now() + 17.5 * 86_400_000).getUTCDay() || 7;
      await page.getByLabel("Cut-off day").selectOption(String(dayBetween));
      await page.getByLabel("Periods are closed by themselves").check();
      await page.getByText("Whoever wrote the rules in force then approves none of them").waitFor();
      await page.getByRole("button", { name: "Make a new version" }).click();
      await page.getByText("Version 2 is in force.").waitFor();
      // The clock looks once a minute.
      const waiting = page.getByRole("link", { name: /^The settlement waits for another admin/ });
      for (let tries = 0; tries < 10 && (await waiting.count()) === 0; tries++) {
        await page.waitForTimeout(10_000);
        await page.goto(room(""));
        await page.getByRole("main").getByRole("heading").first().waitFor();
        await page.waitForLoadState("networkidle");
      }
      await page.goto(room("settlements"));
      await page.locator("[data-row]").first().click();
      await page.getByText("The calendar closed it by the rules that you wrote").waitFor();
      expect((await page.getByRole("button", { name: /^Approve/ }).count()) === 0, "not alone");
      await second.page.goto(second.room(""));
      await second.page.getByRole("link", { name: /^Review and approve the settlement/ }).click();
      await second.page.locator("[data-row]").first().click();
      await second.page.getByText("Another admin than the one who wrote the rules").waitFor();
      await second.page.getByRole("button", { name: "Approve and lock" }).click();
      await second.page.getByText("Approved; 1 payment is open").waitFor();
    },
  },
];

const EN = { open: "Close the period", close: "Close it" };
const ZH = { open: "关账", close: "关账" };

/** From the list to the settlement that came of it, whose address it is. */
async function closeFrom({ page, room }: Admin, words: typeof EN): Promise<string> {
  await page.goto(room("settlements"));
  await page.getByRole("button", { name: words.open }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.close, exact: true }).click();
  await page.waitForURL(/settlements\/stl_/);
  return page.url();
}

async function closeByKeys(admin: Admin): Promise<void> {
  const { page } = admin;
  await page.getByText("Settled up to").waitFor();
  await tabTo(admin, ".page-top button");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Close the period" }).waitFor();
  await tabTo(admin, 'dialog button[type="submit"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/settlements\/stl_/);
}

/** Presses Tab until that has the focus. */
async function tabTo({ page }: Admin, selector: string): Promise<void> {
  for (let press = 0; press < 150; press++) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await page.keyboard.press("Tab");
  }
  expect(false, `${selector} is reached by Tab`);
}
