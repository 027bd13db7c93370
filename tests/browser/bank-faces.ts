// The rooms of banks' answers and of deposits: empty, importing, with lines of every kind, and with money that is held.
import { arrivalOf, camt053 } from "../support/banking.ts";
import { aBankDesk, chosen } from "./bank-desk.ts";
import type { Faces } from "./faces.ts";

export const BANK_FACES: Faces = {
  of: "banks' answers and deposits",
  folder: "bank",
  pictures: "screen",
  drawnAt: 1280,
  main: ["bank", "bank-imported", "deposits-admin"],
  show: async (stage, language, lookAt) => {
    const { owner, anAdmin, payment, holdThrough } = await aBankDesk(stage, { language });
    const { page, room } = owner;
    const look = (face: string) => lookAt(page, face);
    await page.goto(room("bank"));
    await page.locator(".empty").waitFor();
    await look("bank-none");
    await page.goto(room("bank/import"));
    const field = page.locator('[type="file"]');
    await field.setInputFiles(chosen("photo.pdf", "%PDF-1.7"));
    await page.locator('[aria-invalid="true"]').waitFor();
    await look("bank-file-wrong");
    await field.setInputFiles(chosen("bank.csv", TABLE));
    await page.locator(".mapping").waitFor();
    await look("bank-table");
    const short = arrivalOf(payment, { amount: "10.00", counterparty: "Toy House" });
    const others = [
      { amount: "268.00", counterparty: "Li Lei", reference: "2026020300471", text: "Pram" },
      { amount: "99.00", counterparty: "Han Mei", reference: "2026020300472" },
    ];
    await field.setInputFiles(chosen("statement.xml", camt053(short, ...others)));
    await page.locator(".form .button.primary:not([disabled])").click();
    await page.locator(".counts").waitFor();
    await look("bank-imported");
    await page.goto(room("bank"));
    await page.locator(".rows .button.primary").waitFor();
    await look("bank");
    await page.locator(".rows .button.primary").click();
    await page.locator("dialog .actions .primary").waitFor();
    await look("bank-confirm");
    await page.locator("dialog .actions .primary").click();
    await page.locator(".chip.leaf").waitFor();
    await page.locator(".rows .button").last().click();
    await page.locator('dialog [name="reason"]').fill(language === "zh" ? "卖了一辆推车" : "A pram was sold");
    await page.locator('dialog [type="submit"]').click();
    await page.locator(".rows .over").waitFor();
    await look("bank-decided");
    await page.goto(room("deposits"));
    await page.locator(".empty").waitFor();
    await look("deposits-none");
    await holdThrough(language === "zh" ? "杭州存管银行" : "The Bank of Prams");
    const admin = await anAdmin();
    await admin.page.goto(admin.room("deposits"));
    await admin.page.locator(".empty .button").click();
    await admin.page.locator('[name="merchantId"]').selectOption({ label: "Pram & Co" });
    await admin.page.locator('[name="amountMinor"]').fill("2000");
    await admin.page.locator('[name="bankReference"]').fill("2026020300999");
    await admin.page.locator(".field .hint", { hasText: "2,500" }).waitFor();
    await lookAt(admin.page, "deposit-record");
    await admin.page.locator('dialog [type="submit"]').click();
    await admin.page.locator("tbody tr").waitFor();
    await lookAt(admin.page, "deposits-admin");
    await page.reload();
    await page.locator("tbody tr").waitFor();
    await look("deposits");
    for (const it of [page, admin.page]) await it.context().close();
  },
};

/** As banks in China export one, with a column for each direction and a total at the end. */
const TABLE = [
  "交易日期,收入金额,支出金额,对方户名,流水号,摘要",
  "2026-02-03,15.70,,Toy House,L-1,INS",
  "2026-02-03,,9.00,房东,L-2,房租",
  "合计,15.70,9.00,,,",
].join("\n");
