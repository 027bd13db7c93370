// What a bank answered, and what the institution holds: from the file of a statement to a limit that is raised.
import type { Page } from "playwright-core";
import type { Instruction } from "../../schema/contract/settlements.ts";
import { arrivalOf, camt053 } from "../support/banking.ts";
import { aBankDesk, chosen } from "./bank-desk.ts";
import { expect, type Story } from "./stage.ts";

export const BANK_STORIES: readonly Story[] = [
  {
    says: "an owner imports a statement: one payment is known at once, one is confirmed, one put aside, and again changes nothing",
    play: async (stage) => {
      const { owner, payment } = await aBankDesk(stage);
      const { page, room } = owner;
      await page.goto(room("bank"));
      await page.getByRole("link", { name: "Import a file" }).click();
      await importInto(page, statementOf(payment));
      await page.getByText("Imported. To import the same file again changes nothing.").waitFor();
      await expectCounts(page, { "arrived, known at once": 1, "wait for a word": 0, "no payment known": 2 });
      await page.getByRole("button", { name: "Import another file" }).click();
      await importInto(page, statementOf(payment));
      await page.getByText("All of it was imported before. Nothing has changed.").waitFor();
      await expectCounts(page, { "imported before": 3 });
      await page.getByRole("link", { name: "All lines" }).click();
      const known = page.getByRole("listitem").filter({ hasText: "from Toy House" });
      await known.getByText("Known by reference and amount").waitFor();
      await page.getByRole("button", { name: "Put aside: X-1" }).click();
      await page.getByLabel("Why").fill("A pram that was sold");
      await page.getByRole("dialog").getByRole("button", { name: "Put aside" }).click();
      await page.getByText("It was put aside: A pram that was sold").waitFor();
      await page.getByRole("button", { name: "It is a payment: X-2" }).click();
      await page.getByText("No payment to this account is open").waitFor();
      await page.keyboard.press("Escape");
      // What is selected stands in the address.
      await page.getByLabel("How far it is").selectOption("confirmed");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/state=confirmed/);
      await page.reload();
      await known.waitFor();
      expect((await page.getByText("reference X-1").count()) === 0, "the others are not there");
      await page.getByRole("link", { name: "Clear" }).click();
      await page.getByText("reference X-1").waitFor();
      // Rows have no heading, so what turns them round stands above.
      const newestFirst = await page.locator(".rows > li").allInnerTexts();
      await page.getByRole("link", { name: "Imported descending" }).click();
      await page.waitForURL(/order=oldest/);
      await page.getByRole("link", { name: "Imported ascending" }).waitFor();
      const oldestFirst = await page.locator(".rows > li").allInnerTexts();
      expect(oldestFirst.toReversed().join() === newestFirst.join(), "the same rows the other way round");
    },
  },
  {
    says: "a part that comes waits on the first page, is told in plain words, and ends the payment once it is confirmed",
    play: async (stage) => {
      const { owner, payment } = await aBankDesk(stage);
      const { page, room } = owner;
      await page.goto(room("bank/import"));
      await importInto(page, camt053(arrivalOf(payment, { amount: "10.00", counterparty: "Toy House" })));
      await expectCounts(page, { "wait for a word": 1 });
      await page.goto(room(""));
      await page.getByRole("link", { name: "A line of your bank may be a payment" }).click();
      await page.getByText("It carries the reference of the payment of ¥15.70 from Toy House.").waitFor();
      await page.getByText("It is ¥5.70 short.").waitFor();
      await page.getByRole("button", { name: /^Confirm BK/ }).click();
      await page.getByRole("button", { name: "Confirm ¥10.00" }).click();
      await page.getByText("Taken as the payment of ¥15.70 from Toy House.").waitFor();
      await page.goto(room(""));
      await page.getByRole("heading", { name: "What to do now" }).waitFor();
      expect((await page.getByText("may be a payment").count()) === 0, "nothing waits any more");
    },
  },
  {
    says: "in Chinese a table is imported by its columns, and a line without a reference is taken for the payment it is",
    play: async (stage) => {
      const { owner } = await aBankDesk(stage, { language: "zh" });
      const { page, room } = owner;
      await page.goto(room("bank/import"));
      await choose(page, "cut.xml", "<Document><BkToCstmrStmt>");
      await page.locator('[type="file"][aria-invalid="true"]').waitFor();
      await page.getByText("报文不完整，像是被截断了。").waitFor();
      const rows = [
        "交易日期,收入金额,支出金额,对方户名,流水号",
        "2026-02-03,15.70,,王小明,L-1",
        "2026-02-03,,9.00,房东,L-2",
      ];
      await choose(page, "流水.csv", rows.join("\n"));
      await page.getByText("有 1 行是进账。").waitFor();
      await page.getByRole("button", { name: "导入 1 行" }).click();
      await page.getByText("已导入。").waitFor();
      await page.getByRole("link", { name: "查看其余" }).click();
      await page.getByRole("button", { name: "是一笔付款：L-1" }).click();
      await page.getByLabel("是哪一笔付款？").selectOption({ index: 1 });
      await page.getByRole("button", { name: "确认 ¥15.70" }).click();
      await page.locator(".empty").waitFor();
      await page.goto(room("bank"));
      await page.getByText("认作Toy House的 ¥15.70 付款。").waitFor();
    },
  },
  {
    says: "an admin records a deposit once per bank reference and sees the limit it raises; its owner sees both, and records nothing",
    play: async (stage) => {
      const { anAdmin, owner, holdThrough } = await aBankDesk(stage);
      await holdThrough("The Bank of Prams");
      const { page, room } = await anAdmin();
      await page.goto(room("deposits"));
      await record(page, "BK-7");
      await page.getByText("Held: ¥0.00, then ¥2,000.00. Limit: ¥500.00, then ¥2,500.00.").waitFor();
      await page.getByRole("button", { name: "Record it" }).click();
      await page.getByRole("cell", { name: "+¥2,000.00" }).waitFor();
      await record(page, "BK-7");
      await page.getByRole("button", { name: "Record it" }).click();
      await page.locator('[name="bankReference"][aria-invalid="true"]').waitFor();
      await page.keyboard.press("Escape");
      await owner.page.goto(owner.room("deposits"));
      await owner.page.getByRole("cell", { name: "BK-7" }).waitFor();
      await owner.page.locator(".equation").getByText("¥2,500.00").first().waitFor();
      expect(
        (await owner.page.getByRole("button", { name: "Record a movement" }).count()) === 0,
        "an owner reads",
      );
    },
  },
];

/** The payment itself, and two lines that are none. */
function statementOf(payment: Instruction): string {
  return camt053(
    arrivalOf(payment, { counterparty: "Toy House" }),
    { amount: "268.00", counterparty: "Li Lei", reference: "X-1", text: "Pram" },
    { amount: "99.00", counterparty: "Han Mei", reference: "X-2" },
  );
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('[type="file"]').setInputFiles(chosen(name, text));
}

async function importInto(page: Page, text: string): Promise<void> {
  await choose(page, "statement.xml", text);
  await page.getByRole("button", { name: "Import it" }).click();
  await page.getByRole("heading", { name: "What came of it" }).waitFor();
}

async function expectCounts(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [name, count] of Object.entries(counts)) {
    const shown = await page.locator(".count", { hasText: name }).locator("dd").textContent();
    expect(shown === String(count), `${count} ${name}, not ${shown}`);
  }
}

async function record(page: Page, bankReference: string): Promise<void> {
  await page.getByRole("button", { name: "Record a movement" }).click();
  await page.getByRole("dialog").getByLabel("Merchant").selectOption({ label: "Pram & Co" });
  await page.getByLabel("Amount", { exact: true }).fill("2000");
  await page.getByLabel("Bank reference").fill(bankReference);
}
