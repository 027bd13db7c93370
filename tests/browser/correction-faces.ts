// Disputes and adjustments as both sides and an admin see them, from opening to outcome.
import { aCorrectionDesk } from "./correction-desk.ts";
import type { Faces } from "./faces.ts";

export const CORRECTION_FACES: Faces = {
  of: "disputes and adjustments",
  folder: "corrections",
  pictures: "screen",
  drawnAt: 1280,
  main: ["disputes", "dispute-answered", "decide-dispute", "adjustments"],
  show: async (stage, language, lookAt) => {
    const { page, room, pram, anAdmin } = await aCorrectionDesk(stage, { sales: 3, language });
    const [admin, second] = [await anAdmin(), await anAdmin()];
    const words = language === "zh" ? ZH : EN;
    await page.goto(room("disputes"));
    await page.locator(".empty").waitFor();
    await lookAt(page, "disputes-none");
    for (const index of [0, 1]) {
      await page.goto(room("redemptions"));
      await page.locator("[data-row]").nth(index).click();
      await page.locator(".rows .button").click();
      await page.locator("dialog textarea").fill(words.reason);
      if (index === 0) await lookAt(page, "open-dispute");
      await page.locator('dialog button[type="submit"]').click();
      await page.locator(".thread").waitFor();
    }
    await pram.page.goto(page.url().replace(room(""), pram.room("")));
    await pram.page.locator(".speaking").waitFor();
    await lookAt(pram.page, "dispute-to-answer");
    await pram.page.locator(".speaking textarea").fill(words.answer);
    await pram.page.locator('[name="evidenceUrl"]').fill("https://example.com/receipts/2041.jpg");
    await pram.page.locator('.speaking button[type="submit"]').click();
    await pram.page.locator(".evidence").waitFor();
    await lookAt(pram.page, "dispute-answered");
    await page.goto(room("redemptions"));
    await page.locator("[data-row]").nth(2).waitFor();
    await lookAt(page, "redemptions-held");
    await admin.page.goto(admin.room("disputes"));
    await admin.page.locator("[data-row]").nth(1).waitFor();
    await lookAt(admin.page, "disputes");
    await admin.page.locator("[data-row]").first().click();
    await admin.page.locator(".section-top .primary").click();
    await admin.page.locator('dialog [type="radio"]').nth(1).check();
    await admin.page.locator('[name="allowedMinor"]').fill("10");
    await lookAt(admin.page, "decide-dispute");
    await admin.page.locator("dialog textarea").fill(words.decision);
    await admin.page.locator('dialog button[type="submit"]').click();
    await admin.page.locator("dialog").waitFor({ state: "detached" });
    await lookAt(admin.page, "dispute-decided");
    await page.goto(room("redemptions"));
    await page.locator("[data-row]").first().click();
    await page.locator(".rows .button").waitFor();
    await lookAt(page, "redemption-disputed");
    await admin.page.goto(admin.room("adjustments"));
    await admin.page.locator(".empty").waitFor();
    await lookAt(admin.page, "adjustments-none");
    await admin.page.locator(".empty .primary").click();
    await admin.page.locator('[name="debitId"]').selectOption({ index: 2 });
    await admin.page.locator('[name="creditId"]').selectOption({ index: 1 });
    await admin.page.locator('[name="amountMinor"]').fill("12.34");
    await admin.page.locator("dialog textarea").fill(words.adjustment);
    await lookAt(admin.page, "propose-adjustment");
    await admin.page.locator('dialog button[type="submit"]').click();
    await admin.page.locator(".rows .hint").waitFor();
    await lookAt(admin.page, "adjustment-proposed");
    await second.page.goto(second.room("adjustments"));
    await second.page.locator(".rows .button").first().click();
    await lookAt(second.page, "approve-adjustment");
    await second.page.locator("dialog .primary").click();
    await second.page.locator(".rows .leaf").waitFor();
    for (const [index, { what, why }] of words.turnedDown.entries()) {
      await admin.page.goto(admin.room("adjustments"));
      await admin.page.locator(".page-top .primary").click();
      await admin.page.locator('[name="debitId"]').selectOption({ index: 1 + index });
      await admin.page.locator('[name="creditId"]').selectOption({ index: 2 - index });
      await admin.page.locator('[name="amountMinor"]').fill("56.78");
      await admin.page.locator("dialog textarea").fill(what);
      await admin.page.locator('dialog button[type="submit"]').click();
      await admin.page.locator("dialog").waitFor({ state: "detached" });
      const by = index === 0 ? second : admin;
      await by.page.goto(by.room("adjustments"));
      await by.page.locator(".rows li", { hasText: what }).locator(".button").last().click();
      await by.page.locator('[name="reason"]').fill(why);
      await lookAt(by.page, index === 0 ? "refuse-adjustment" : "take-adjustment-back");
      await by.page.locator('dialog button[type="submit"]').click();
      await by.page.locator("dialog").waitFor({ state: "detached" });
      if (index === 0) await by.page.locator(".rows .brick").waitFor();
    }
    await lookAt(admin.page, "adjustments");
    await page.goto(room("adjustments"));
    await page.locator(".rows .brick").waitFor();
    await lookAt(page, "adjustments-of-a-shop");
    await admin.page.goto(admin.room("members"));
    await admin.page.getByRole("link", { name: "Pram" }).first().click();
    await admin.page.locator(".danger").first().click();
    await admin.page.locator('dialog [type="checkbox"]').check();
    await admin.page.locator('[name="reason"]').fill(words.suspicion);
    await lookAt(admin.page, "suspend-for-fraud");
    await admin.page.locator('dialog button[type="submit"]').click();
    await admin.page.locator("dialog").waitFor({ state: "detached" });
    await lookAt(admin.page, "suspended-for-fraud");
    await page.goto(room("redemptions"));
    await page.locator("[data-row]").nth(2).click();
    await page.locator(".notice").waitFor();
    await lookAt(page, "redemption-held");
    await page.locator(".rows .button").click();
    await page.locator(".thread").waitFor();
    await lookAt(page, "held-by-the-alliance");
    for (const it of [page, pram.page, admin.page, second.page]) await it.context().close();
  },
};

const EN = {
  reason: "She was our customer before; the card in our till shows it.",
  answer: "She came with our coupon, and her first order with you is that one.",
  decision: "Both have a point: she knew the shop, and the coupon brought her back.",
  adjustment: "The share of the parking that was promised for the fair.",
  turnedDown: [
    { what: "The coupons that were printed for the fair.", why: "They were paid in cash at the fair." },
    { what: "The stand at the fair.", why: "It was the other shop's stand." },
  ],
  suspicion: "Its receipts are made up; the police have asked.",
};
const ZH: typeof EN = {
  reason: "这位顾客原本就是我们的会员，收银系统里有记录。",
  answer: "她是拿着我们送的券来的，这是她在贵店的第一单。",
  decision: "双方都有道理：顾客早就认识这家店，是券让她又来了。",
  adjustment: "展会期间答应分担的停车费。",
  turnedDown: [
    { what: "展会上印的券。", why: "展会当天已用现金结清。" },
    { what: "展会的摊位费。", why: "摊位是另一家店租的。" },
  ],
  suspicion: "小票系伪造，警方已来函询问。",
};
