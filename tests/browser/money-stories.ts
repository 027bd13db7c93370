// Redemptions and money in the app: refunds, payments, and lists that keep what was selected.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { aDesk } from "./money-desk.ts";
import { expect, type Story } from "./stage.ts";

export const MONEY_STORIES: readonly Story[] = [
  {
    says: "an owner refunds a part from the room, and what is refused stands at its field",
    play: async (stage) => {
      const { page, room } = await aDesk(stage);
      await page.goto(room("redemptions"));
      await page.locator("[data-row]").first().click();
      await page.getByText("A part", { exact: true }).click();
      await page.getByLabel("Amount returned to the customer").fill("999");
      await page.getByLabel("Refund number").fill("R-1");
      await page.getByRole("button", { name: "Refund ¥999.00" }).click();
      const amount = page.getByLabel("Amount returned to the customer");
      await page.locator('[name="amountMinor"][aria-invalid="true"]').waitFor();
      expect(await isDescribed(page, "amountMinor"), "the field says what is wrong with it");
      await amount.fill("109");
      await page.getByText("Your share after it: −¥8.72").waitFor();
      await page.getByRole("button", { name: "Refund ¥109.00" }).click();
      await page.getByText("Refunded ¥109.00").waitFor();
      await page.locator(".terms").getByText("−¥8.72").waitFor();
      expect((await page.locator(".flows del").count()) === 2, "both flows show what they were");
      // The number that was used already, with another amount.
      await page.getByText("A part", { exact: true }).click();
      await page.getByLabel("Amount returned to the customer").fill("1");
      await page.getByLabel("Refund number").fill("R-1");
      await page.getByRole("button", { name: "Refund ¥1.00" }).click();
      await page.locator('[name="reference"][aria-invalid="true"]').waitFor();
    },
  },
  {
    says: "in Chinese an owner refunds everything, and the commission goes with it",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { language: "zh" });
      await page.goto(room("redemptions"));
      await page.getByRole("heading", { name: "核销", level: 1 }).waitFor();
      await page.locator("[data-row]").first().click();
      await page.getByLabel("退款单号").fill("退-1");
      await page.getByRole("button", { name: "退款 ¥218.00" }).click();
      await page.getByText("已退款 ¥218.00").waitFor();
      await page.getByText("顾客会在礼券页面看到新券。").waitFor();
      expect((await page.getByLabel("退款单号").count()) === 0, "nothing is left to refund");
      await page.locator(".terms.figures").getByText("¥0.00", { exact: true }).waitFor();
    },
  },
  {
    says: "a press that got no answer refunds once, however often it is pressed again",
    play: async (stage) => {
      const { page, room } = await aDesk(stage);
      await page.goto(room("redemptions"));
      await page.locator("[data-row]").first().click();
      await page.getByLabel("Refund number").fill("R-1");
      let lost = 0;
      await page.route("**/refunds", async (route) => {
        if (lost++ > 0) return route.continue();
        await route.fetch();
        await route.abort();
      });
      await page.getByRole("button", { name: "Refund ¥218.00" }).click();
      await page.getByText("No answer from the server").waitFor();
      await page.getByRole("button", { name: "Refund ¥218.00" }).click();
      await page.getByText("Refunded ¥218.00").waitFor();
      expect((await page.getByRole("table", { name: "Refunds" }).locator("tbody tr").count()) === 1, "once");
    },
  },
  {
    says: "filters survive a reload and the way back, and a view is a press away",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { sales: 3 });
      await page.goto(room("redemptions"));
      const rows = page.locator("tbody tr");
      await rows.nth(2).waitFor();
      const reference = (await page.locator("[data-row]").nth(1).textContent()) ?? "";
      await page.keyboard.press("/");
      await page.keyboard.type(reference);
      await page.keyboard.press("Enter");
      await page.waitForURL(/reference=/);
      await rows.nth(1).waitFor({ state: "detached" });
      await page.reload();
      await rows.first().waitFor();
      expect((await page.getByLabel("Order number").inputValue()) === reference, "the field shows it");
      await page.getByRole("button", { name: "Save this view" }).click();
      await page.getByLabel("What it is called").fill("That one");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.locator("[data-row]").first().click();
      await page.getByRole("heading", { name: `Order ${reference}` }).waitFor();
      await page.goBack();
      await page.waitForURL(/reference=/);
      await page.getByRole("link", { name: "Clear" }).click();
      await rows.nth(2).waitFor();
      await page.getByRole("link", { name: "That one" }).click();
      await rows.nth(1).waitFor({ state: "detached" });
    },
  },
  {
    says: "a list is turned round by its heading, keeps that beside its filters, and its foot sums up all that is selected",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { sales: 3 });
      const orders = () => page.locator("tbody [data-row]").allTextContents();
      const foot = page.locator("tfoot");
      await page.goto(room("redemptions"));
      await foot.getByText("All 3").waitFor();
      await foot.getByText("¥654.00").waitFor();
      await foot.getByText("−¥52.32").waitFor();
      const newest = await orders();
      await page.getByRole("columnheader", { name: "When" }).getByRole("link").click();
      await page.waitForURL(/order=oldest/);
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await page
        .locator("tbody [data-row]")
        .first()
        .getByText(newest.at(-1) ?? "")
        .waitFor();
      expect((await orders()).join() === newest.toReversed().join(), "the oldest come first");
      await page.getByLabel("Order number").fill(newest[0] ?? "");
      await page.keyboard.press("Enter");
      await foot.getByText("−¥17.44").waitFor();
      expect(page.url().includes("order=oldest"), "the order stays where the filters change");
      await page.getByRole("link", { name: "Clear" }).click();
      await foot.getByText("All 3").waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator(".sorts").getByRole("link", { name: "When" }).click();
      await page
        .locator("tbody [data-row]")
        .first()
        .getByText(newest[0] ?? "")
        .waitFor();
    },
  },
  {
    says: "without a mouse: the palette to the room, J and K to the row, Enter into it",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { sales: 3 });
      await page.goto(room("money"));
      await page.getByRole("heading", { name: "Money", level: 1 }).waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").waitFor();
      await page.keyboard.type("redempt");
      await page.keyboard.press("Enter");
      await page.locator("tbody tr").nth(2).waitFor();
      for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
      const second = (await page.locator("[data-row]").nth(1).textContent()) ?? "";
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: `Order ${second}` }).waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keys" }).waitFor();
      await page.getByLabel("Use single keys in this browser").press("Space");
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      expect((await page.getByRole("dialog").count()) === 0, "single keys are put away");
    },
  },
  {
    says: "an export is what is selected, with its zone and currency, and no formula",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { sales: 2 });
      await page.goto(room("redemptions?role=redeemer"));
      await page.locator("tbody tr").nth(1).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Export CSV" }).click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      const [head = "", ...lines] = text.trimEnd().split("\r\n");
      expect(head.startsWith("\uFEFFOrder,When (Asia/Shanghai),"), `a heading with its zone: ${head}`);
      expect(
        head.endsWith("Your share (CNY),Held of your share (CNY)"),
        `headings with their currency: ${head}`,
      );
      expect(lines.length === 2 && lines.every((line) => line.endsWith(",-17.44,")), `two lines: ${lines}`);
      await page.getByText("Done: 2 rows").waitFor();
    },
  },
  {
    says: "how a shop stands becomes a payment, and every figure of its statement opens into its rows",
    play: async (stage) => {
      const { page, room, settle } = await aDesk(stage, { sales: 2 });
      await page.goto(room("money"));
      await page.locator(".position-sum").getByText("−¥34.88").waitFor();
      await settle();
      await page.reload();
      const payment = page.getByRole("listitem").filter({ hasText: "Pay Pram & Co" });
      await payment.getByText("−¥31.40").waitFor();
      await payment.getByRole("button", { name: "I have sent it" }).click();
      await payment.getByText("sent, on its way").waitFor();
      await page.locator('[data-row][href*="statements"]').click();
      await page.getByRole("heading", { name: "Statement 1" }).waitFor();
      await page.getByRole("table", { name: "By kind" }).getByRole("link", { name: "Commission" }).click();
      const lines = page.getByRole("table", { name: "Lines" });
      await lines.locator("tfoot").getByText("−¥31.40").waitFor();
      await lines.locator("[data-row]").first().click();
      await page.getByRole("heading", { name: /^Order / }).waitFor();
      await page.getByRole("link", { name: "settled" }).first().waitFor();
    },
  },
  {
    says: "on paper a statement has all of its lines, its total once, and nothing to press",
    play: async (stage) => {
      const { page, room, settle } = await aDesk(stage);
      await settle();
      // A shop of many sales: each line of the one settled a hundred times over.
      await page.route("**/statements/mer_*", async (route) => {
        const response = await route.fetch();
        const { lines, ...statement } = await response.json();
        const many = Array.from({ length: 100 }, (_, at) =>
          lines.map((line: { transferId: string }) => ({ ...line, transferId: `${line.transferId}${at}` })),
        );
        await route.fulfill({ response, json: { ...statement, lines: many.flat() } });
      });
      await page.goto(room("money"));
      await page.locator('[data-row][href*="statements"]').click();
      const lines = page.getByRole("table", { name: "Lines" });
      await lines.getByText("200 lines").waitFor();
      expect((await lines.locator("tbody tr").count()) === 100, "a hundred at a time on the screen");
      await page.emulateMedia({ media: "print" });
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect((await lines.locator("tbody tr").count()) === 200, "all of them on paper");
      for (const it of ["button", "navigation"] as const)
        expect((await page.getByRole(it).filter({ visible: true }).count()) === 0, `no ${it} on paper`);
      await page.getByText("Toy House ·").waitFor();
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect((await lines.locator("tbody tr").count()) === 100, "and on the screen as before");
    },
  },
  {
    says: "on paper a list is as wide as the sheet, and no name in it is cut",
    play: async (stage) => {
      const { page, room } = await aDesk(stage, { sales: 2 });
      for (const name of ["redemptions", "money/transfers", "audit"]) {
        await page.goto(room(name));
        await page.locator("tbody tr").nth(1).waitFor();
        await page.setViewportSize({ width: A4_WIDTH, height: 900 });
        await page.emulateMedia({ media: "print" });
        const cut = await page.evaluate<string[]>(`[...document.querySelectorAll("main :is(table, td)")]
          .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.getBoundingClientRect().right > innerWidth + 1)
          .map((it) => it.textContent.slice(0, 40))`);
        expect(cut.length === 0, `${name} is whole: ${cut.join(", ")}`);
        await page.emulateMedia({ media: "screen" });
      }
    },
  },
];

/** In pixels, between the margins. */
const A4_WIDTH = 688;

/** Whether the field names what describes it, and that is there. */
function isDescribed(page: Page, name: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const ids = document.querySelector('[name="${name}"]').getAttribute("aria-describedby") ?? "";
    return ids.split(" ").some((id) => document.getElementById(id)?.className === "wrong");
  })()`);
}
