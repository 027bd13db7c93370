// What is wrong is put right in the app: a dispute from the redemption to both statements, an adjustment by two admins.
import type { Page } from "playwright-core";
import { aCorrectionDesk } from "./correction-desk.ts";
import { expect, type Story } from "./stage.ts";

export const CORRECTION_STORIES: readonly Story[] = [
  {
    says: "a shop disputes a commission, the partner answers, an admin decides partly, and both statements show it",
    play: async (stage) => {
      const { page, room, pram, anAdmin, settle } = await aCorrectionDesk(stage, { sales: 2 });
      await page.goto(room("redemptions"));
      await page.locator("[data-row]").first().click();
      await page.getByRole("button", { name: "Dispute it: Commission with fee" }).click();
      const opening = page.getByRole("dialog", { name: "Dispute ¥17.44?" });
      await opening.getByText("has 14 days to answer").waitFor();
      await opening.getByLabel("Why it is not owed").fill("She was our customer before.");
      await opening.getByRole("button", { name: "Dispute it" }).click();
      await page.getByText("Pram & Co answers by").waitFor();
      await pram.page.goto(pram.room(""));
      await pram.page.getByRole("link", { name: /^Answer a dispute about ¥17\.44 by/ }).click();
      await pram.page.getByText("waits for your answer").waitFor();
      await pram.page.locator("[data-row]").click();
      await pram.page.getByText("She was our customer before.").waitFor();
      await pram.page.getByLabel("Your answer").fill("She came with our coupon.");
      await pram.page.getByLabel("Link to what proves it").fill("https://example.com/receipt.jpg");
      await pram.page.getByRole("button", { name: "Answer", exact: true }).click();
      await pram.page.getByRole("link", { name: "https://example.com/receipt.jpg" }).waitFor();
      await pram.page.getByText("An admin of the alliance decides by").waitFor();
      const admin = await anAdmin();
      await admin.page.goto(admin.room(""));
      await admin.page.getByRole("link", { name: /^Decide a dispute about ¥17\.44 by/ }).click();
      await admin.page.locator("[data-row]").click();
      await admin.page.getByRole("button", { name: "Decide" }).click();
      const deciding = admin.page.getByRole("dialog");
      await deciding.getByRole("radio", { name: /^Upheld (?!in part)/ }).check();
      await deciding.getByText("Nothing more:").waitFor();
      await deciding.getByRole("radio", { name: /^Upheld in part/ }).check();
      await deciding.getByLabel("Owed all the same").fill("20");
      await deciding.getByLabel("Why").fill("Both have a point.");
      await deciding.getByRole("button", { name: "Decide" }).click();
      await admin.page.locator('[name="allowedMinor"][aria-invalid="true"]').waitFor();
      await deciding.getByLabel("Owed all the same").fill("10");
      await deciding.getByText("Commission: ¥9.00 is let go").waitFor();
      await deciding.getByText("Alliance's fee: ¥1.00 is let go").waitFor();
      await deciding.getByText("¥7.44 stays taken out").waitFor();
      await deciding.getByRole("button", { name: "Decide" }).click();
      await admin.page.getByText("Toy House owes ¥10.00 of it, and no more.").waitFor();
      await settle();
      for (const side of [{ page, room }, pram]) {
        await side.page.goto(side.room("money"));
        await side.page.locator('[data-row][href*="statements"]').click();
        const lines = side.page.getByRole("table", { name: "Lines" });
        await lines.getByRole("link", { name: "Released after a dispute" }).first().waitFor();
        await lines.getByRole("link", { name: "Held, disputed" }).first().click();
        await side.page.getByText("Both have a point.").waitFor();
      }
      // The other sale was never disputed, and its settlement is approved.
      await page.goto(room("redemptions"));
      await page.locator("[data-row]").nth(1).click();
      await page.getByText("Its settlement is approved already").waitFor();
      expect((await page.getByRole("button", { name: /^Dispute it/ }).count()) === 0, "it is too late");
    },
  },
  {
    says: "disputes are narrowed to one's side, to a shop and to whose turn it is, and turned round",
    play: async (stage) => {
      const { page, room, pram, anAdmin } = await aCorrectionDesk(stage, { sales: 2 });
      for (const sale of [0, 1]) {
        await page.goto(room("redemptions"));
        await page.locator("[data-row]").nth(sale).click();
        await page.getByRole("button", { name: "Dispute it: Commission with fee" }).click();
        await page.getByLabel("Why it is not owed").fill("She was our customer before.");
        await page.getByRole("dialog").getByRole("button", { name: "Dispute it" }).click();
        await page.getByText("Pram & Co answers by").waitFor();
      }
      const answered = page.url().replace(room(""), "");
      await pram.page.goto(pram.room(answered));
      await pram.page.getByLabel("Your answer").fill("She came with our coupon.");
      await pram.page.getByRole("button", { name: "Answer", exact: true }).click();
      await pram.page.getByText("An admin of the alliance decides by").waitFor();
      const rowsOf = (of: Page) => of.locator("[data-row]");
      await pram.page.goto(pram.room("disputes"));
      await pram.page.getByLabel("Disputed by").selectOption("by us");
      await pram.page.getByRole("button", { name: "Show" }).click();
      await pram.page.getByText("Nothing here is like that.").waitFor();
      await pram.page.getByLabel("Disputed by").selectOption("by a partner");
      await pram.page.getByRole("button", { name: "Show" }).click();
      await rowsOf(pram.page).nth(1).waitFor();
      const { page: admin, room: adminsRoom } = await anAdmin();
      await admin.goto(adminsRoom("disputes"));
      await admin.getByLabel("Merchant").focus();
      await admin.getByLabel("Merchant").selectOption("Pram & Co");
      await admin.getByLabel("Waits for").selectOption("an admin's decision");
      await admin.getByRole("button", { name: "Show" }).click();
      await admin.waitForURL(/turn=decision/);
      await admin.reload();
      await rowsOf(admin).first().waitFor();
      expect((await rowsOf(admin).count()) === 1, "only the one that was answered waits for an admin");
      expect(((await rowsOf(admin).getAttribute("href")) ?? "").endsWith(answered), "and it is that one");
      await admin.getByRole("link", { name: "Clear" }).click();
      await rowsOf(admin).nth(1).waitFor();
      await admin.getByRole("columnheader", { name: "Opened" }).getByRole("link").click();
      await admin.locator('th[aria-sort="ascending"]').waitFor();
    },
  },
  {
    says: "an adjustment is proposed by one admin and posted by another, and the shops that it concerns see it",
    play: async (stage) => {
      const { page, room, anAdmin } = await aCorrectionDesk(stage);
      const [first, second] = [await anAdmin(), await anAdmin()];
      await first.page.goto(first.room("adjustments"));
      await first.page.getByRole("button", { name: "Propose an adjustment" }).click();
      const proposing = first.page.getByRole("dialog");
      await proposing.getByLabel("Who owes").selectOption({ label: "Pram & Co" });
      await proposing.getByLabel("To whom").selectOption({ label: "Pram & Co" });
      await proposing.getByLabel("Amount").fill("12.34");
      await proposing.getByLabel("Why").fill("The parking was promised.");
      await proposing.getByRole("button", { name: "Propose", exact: true }).click();
      await first.page.locator('[name="creditId"][aria-invalid="true"]').waitFor();
      await proposing.getByLabel("To whom").selectOption({ label: "Toy House" });
      await proposing.getByRole("button", { name: "Propose", exact: true }).click();
      await first.page.getByText("You proposed it, so another admin approves").waitFor();
      expect((await first.page.getByRole("button", { name: /^Approve/ }).count()) === 0, "not alone");
      await page.goto(room("adjustments"));
      await page.locator(".chip.amber").waitFor();
      await second.page.goto(second.room(""));
      await second.page.getByRole("link", { name: /^Approve an adjustment of ¥12\.34/ }).click();
      await second.page.getByRole("button", { name: /^Approve: Pram & Co owes Toy House ¥12\.34/ }).click();
      await second.page.getByRole("button", { name: "Approve and post" }).click();
      await second.page.locator(".chip.leaf").waitFor();
      await page.goto(room("money/transfers"));
      await page.getByRole("link", { name: "Adjustment", exact: true }).click();
      await page.getByText("The parking was promised.").waitFor();
      await page.locator(".chip.leaf").waitFor();
    },
  },
  {
    says: "an adjustment is refused by another admin or taken back by its own, and the shops read why",
    play: async (stage) => {
      const { page, room, anAdmin } = await aCorrectionDesk(stage);
      const [first, second] = [await anAdmin(), await anAdmin()];
      for (const reason of ["Counted twice.", "The wrong shop."]) {
        await first.page.goto(first.room("adjustments"));
        await first.page.getByRole("button", { name: "Propose an adjustment" }).click();
        const proposing = first.page.getByRole("dialog");
        await proposing.getByLabel("Who owes").selectOption({ label: "Pram & Co" });
        await proposing.getByLabel("To whom").selectOption({ label: "Toy House" });
        await proposing.getByLabel("Amount").fill("12.34");
        await proposing.getByLabel("Why").fill(reason);
        await proposing.getByRole("button", { name: "Propose", exact: true }).click();
        await first.page.getByText(reason).waitFor();
      }
      expect((await first.page.getByRole("button", { name: /^Refuse/ }).count()) === 0, "not one's own");
      await first.page.locator("li", { hasText: "The wrong shop." }).getByRole("button").click();
      await first.page.getByRole("dialog").getByLabel("Why").fill("It was Photo Corner.");
      await first.page.getByRole("button", { name: "Take back", exact: true }).click();
      await first.page.locator(".chip", { hasText: "taken back, nothing posted" }).waitFor();
      await second.page.goto(second.room("adjustments?status=proposed"));
      await second.page.getByRole("button", { name: /^Refuse: Pram & Co owes Toy House ¥12\.34/ }).click();
      await second.page.getByRole("dialog").getByLabel("Why").fill("Settled in cash.");
      await second.page.getByRole("button", { name: "Refuse", exact: true }).click();
      await second.page.locator(".empty").waitFor();
      await page.goto(room("adjustments"));
      await page.getByText("Settled in cash.").waitFor();
      await page.getByText("It was Photo Corner.").waitFor();
      expect((await page.getByText(/Refused by|Taken back by/).count()) === 0, "not by whom");
      const newestFirst = await page.locator(".rows > li").allInnerTexts();
      await page.getByRole("link", { name: /^Proposed/ }).click();
      await page.waitForURL(/order=oldest/);
      await page.locator(".rows > li", { hasText: "Counted twice." }).waitFor();
      const oldestFirst = await page.locator(".rows > li").allInnerTexts();
      expect(oldestFirst.join() === newestFirst.toReversed().join(), "read from the other end");
      await page.goto(room("money/transfers"));
      await page.locator(".empty, .table").first().waitFor();
      expect(
        (await page.getByRole("link", { name: "Adjustment", exact: true }).count()) === 0,
        "nothing is posted",
      );
    },
  },
];
