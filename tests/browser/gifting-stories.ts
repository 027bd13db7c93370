// Gifting in the app: by hand in a few seconds, by keys alone, by a file with errors, and taken back.
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { aGiftDesk, type Desk, tabTo } from "./gift-desk.ts";
import { expect, type Story } from "./stage.ts";

const PHONE = "+86 138 0013 8000";

export const GIFTING_STORIES: readonly Story[] = [
  {
    says: "by hand a gift takes three clicks and a few seconds, and ends with link, QR code, card and texts",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage);
      await anOffer();
      const { page, go } = await atPram();
      await go("");
      const startedAt = Date.now();
      await page.getByRole("link", { name: "Gift", exact: true }).first().click();
      await page.getByRole("checkbox", { name: /Toy House/ }).click();
      await page.getByText("Worth ¥50 to your customer").waitFor();
      await page.getByLabel("Order number (optional)").fill("P-1");
      await page.getByRole("button", { name: /^Gift/ }).click();
      await page.getByRole("heading", { name: "The gift is ready" }).waitFor();
      expect(Date.now() - startedAt < 20_000, "it took less than twenty seconds");
      expect(await page.getByRole("img", { name: "QR code of the link" }).isVisible(), "there is a QR code");
      const link = (await page.locator(".slip > code").textContent()) ?? "";
      for (const name of ["For WeChat", "For SMS"]) {
        const text = await page.locator("figure", { hasText: name }).locator("p").textContent();
        expect(text?.includes(link) === true && text.includes("¥50 off"), `${name}: ${text}`);
      }
      await page.getByText("中文", { exact: true }).last().click();
      await page.getByText("【Pram & Co】送您一份礼物：Toy House立减¥50").waitFor();
      const card = page.context().waitForEvent("page");
      await page.getByRole("link", { name: "Print a card" }).click();
      await (await card).getByRole("button", { name: "Print" }).waitFor();
      await page.getByRole("button", { name: "Gift another" }).click();
      await page.getByRole("heading", { name: "Gift", exact: true }).waitFor();
    },
  },
  {
    says: "a phone number leaves the browser as a hash, and not before the customer agrees",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage);
      await anOffer();
      const { page, go } = await atPram();
      await go("gift");
      const sent: string[] = [];
      page.on("request", (request) => void sent.push(request.postData() ?? ""));
      await page.getByRole("checkbox", { name: /Toy House/ }).click();
      await page.getByLabel("Phone of the customer (optional)").fill("138001");
      await page.getByRole("checkbox", { name: /The customer agrees/ }).check();
      await page.getByRole("button", { name: /^Gift/ }).click();
      await page.getByText("This is no phone number.").waitFor();
      await page.locator('[name="holder.value"]:focus').waitFor();
      await page.getByLabel("Phone of the customer (optional)").fill(PHONE);
      await page.getByRole("checkbox", { name: /The customer agrees/ }).uncheck();
      await page.getByRole("button", { name: /^Gift/ }).click();
      expect(sent.filter((it) => it !== "").length === 0, "nothing is sent without a tick");
      await page.getByRole("checkbox", { name: /The customer agrees/ }).check();
      await page.getByRole("button", { name: /^Gift/ }).click();
      await page.getByRole("heading", { name: "The gift is ready" }).waitFor();
      const body = sent.find((it) => it.includes("allotmentIds")) ?? "";
      expect(
        /"sha256":"[0-9a-f]{64}"/.test(body) && body.includes("textVersion"),
        `a hash and a consent: ${body}`,
      );
      expect(!sent.some((it) => it.includes("13800138000")), "the number stays in the browser");
    },
  },
  {
    says: "in Chinese one order gets one gift, and the second try says why",
    play: async (stage) => {
      const { atPram, anOffer, aGift } = await aGiftDesk(stage, { language: "zh" });
      await aGift("P-1", await anOffer());
      const { page, go } = await atPram();
      await go("gift");
      await page.getByRole("checkbox", { name: /Toy House/ }).click();
      await page.getByLabel("订单号（选填）").fill("P-1");
      await page.getByRole("button", { name: /^送券/ }).click();
      await page.getByRole("alert").or(page.locator(".notice.amber")).first().waitFor();
      await page.getByLabel("订单号（选填）").fill("P-2");
      await page.getByRole("button", { name: /^送券/ }).click();
      await page.getByRole("heading", { name: "礼已备好" }).waitFor();
    },
  },
  {
    says: "keys alone choose a ticket and gift it",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage);
      await anOffer();
      const { page, go } = await atPram();
      await go("gift");
      await page.getByRole("checkbox", { name: /Toy House/ }).waitFor();
      await tabTo(page, 'input[type="checkbox"]');
      await page.keyboard.press("Space");
      await tabTo(page, '[name="sourceOrder.reference"]');
      await page.keyboard.type("P-keys");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: "The gift is ready" }).waitFor();
      const heading = await page.evaluate<string>("document.activeElement.textContent");
      expect(heading === "The gift is ready", "whoever listens hears where they are");
      await tabTo(page, ".slip .button.primary");
    },
  },
  {
    says: "a file in GBK is read, its faults are named by row and column, and twice uploaded it gifts nobody twice",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage, { language: "zh" });
      await anOffer();
      const desk = await atPram();
      const { page } = desk;
      await chooseFile(desk, {
        name: "orders.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(FILE_IN_GBK, "hex"),
      });
      await page.getByText("编码 GBK").waitFor();
      await expectCounts(page, ["2", "0", "1"]);
      const errors = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出错误 CSV" }).click();
      const text = await readFile(await (await errors).path(), "utf8");
      expect(text.includes("row,column,code,hint") && text.includes("4,金额,no_amount,"), text);
      await page.getByRole("button", { name: "送给 2 位顾客" }).click();
      await page.getByText("已完成。").waitFor();
      const links = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出链接 CSV" }).click();
      const given = await readFile(await (await links).path(), "utf8");
      expect(given.match(/\/g\//g)?.length === 2 && given.includes("D-1,"), given);
      await page.getByRole("button", { name: "换一个文件" }).click();
      await chooseFile(desk, {
        name: "orders.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(FILE_IN_GBK, "hex"),
      });
      await expectCounts(page, ["0", "2", "1"]);
      expect(await page.getByRole("button", { name: "没有可送的顾客" }).isDisabled(), "there is nobody left");
      await desk.go("gifts");
      await page.locator("[data-row]").nth(1).waitFor();
      expect((await page.locator("[data-row]").count()) === 2, "each order has its one gift");
    },
  },
  {
    says: "a file goes on while one looks at another room, and where answers were lost it goes on where it stopped",
    play: async (stage) => {
      const { atPram, anOffer } = await aGiftDesk(stage);
      await anOffer();
      const desk = await atPram();
      const { page } = desk;
      let asked = 0;
      // The third is given, but its answer is lost, as is every one after it.
      await page.route("**/v1/gifts", async (route) => {
        if (route.request().method() !== "POST") return route.continue();
        if (++asked === 3) await route.fetch();
        return asked < 3 ? route.continue() : route.abort();
      });
      await chooseFile(desk, aFile(["A-1", "A-2", "A-3", "A-4", "A-5"]));
      await expectCounts(page, ["5", "0", "0"]);
      await page.getByRole("button", { name: "Gift to 5 customers" }).click();
      await page.getByText(/You may look at other rooms meanwhile/).waitFor();
      await page.getByRole("link", { name: "Gifts given" }).first().click();
      await page.locator(".tray").getByText("No answer from the server").waitFor();
      await page.unroute("**/v1/gifts");
      await page.getByRole("link", { name: "Gift", exact: true }).first().click();
      await page.getByRole("link", { name: "Gift to many by a file" }).click();
      await page.getByText("It stopped before the end").waitFor();
      await page.getByRole("button", { name: "Another file" }).click();
      await chooseFile(desk, aFile(["A-1", "A-2", "A-3", "A-4", "A-5"]), { isThere: true });
      await expectCounts(page, ["2", "3", "0"]);
      await page.getByRole("button", { name: "Gift to 2 customers" }).click();
      await page.getByText("Done. Keep the links now").waitFor();
      await page.getByRole("link", { name: "Gifts given" }).first().click();
      await page.locator("[data-row]").nth(4).waitFor();
      expect((await page.locator("[data-row]").count()) === 5, "five orders have five gifts");
    },
  },
  {
    says: "a gift is found by its order, taken back with a reason, and found by that",
    play: async (stage) => {
      const { atPram, anOffer, aGift } = await aGiftDesk(stage);
      const offer = await anOffer();
      for (const reference of ["P-1", "P-2"]) await aGift(reference, offer);
      const { page, go } = await atPram();
      await go("gifts");
      await page.getByLabel("Order number").fill("P-1");
      await page.keyboard.press("Enter");
      await page.waitForURL(/reference=P-1/);
      await page.locator("[data-row]").nth(1).waitFor({ state: "detached" });
      await page.locator("[data-row]").click();
      await page.getByRole("button", { name: "Revoke" }).click();
      await page.getByLabel("Why").fill("The order was cancelled");
      await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
      await page.getByText("1 coupon is revoked").waitFor();
      await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
      await page.locator(".chip.brick", { hasText: "revoked" }).waitFor();
      await go("gifts?state=revoked");
      await page.locator("[data-row]").first().waitFor();
      expect((await page.locator("[data-row]").count()) === 1, "one is revoked");
    },
  },
];

type File = { name: string; mimeType: string; buffer: Buffer };

async function chooseFile({ page, go }: Desk, file: File, { isThere = false } = {}): Promise<void> {
  if (!isThere) await go("gift/file");
  await page.getByRole("checkbox", { name: /Toy House/ }).click();
  await page.locator('input[type="file"]').setInputFiles(file);
}

/** To gift, gifted before, skipped. */
async function expectCounts(page: Page, counts: readonly string[]): Promise<void> {
  for (const [index, count] of counts.entries())
    await page.locator(".count dd").nth(index).getByText(count, { exact: true }).waitFor();
}

function aFile(references: readonly string[]): File {
  const text = ["order no,date", ...references.map((it) => `${it},2026-11-20`)].join("\n");
  return { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** In GBK: 订单号,金额 · D-1,2599.00 · D-2,¥99 · D-3,很多 */
const FILE_IN_GBK = [
  ...["b6a9b5a5bac5", "2c", "bdf0b6ee", "0d0a"],
  ...[Buffer.from("D-1,2599.00\r\nD-2,99\r\nD-3,").toString("hex"), "badcb6e0", "0d0a"],
].join("");
