// Finding partners in the app: from an offer that fits, by a request and an answer, to the first gift.
import { aGiftDesk, type Desk } from "./gift-desk.ts";
import { expect, type Story } from "./stage.ts";

export const ASKING_STORIES: readonly Story[] = [
  {
    says: "a shop finds an offer, asks for coupons, the other's owner approves, and the shop gifts one",
    play: async (stage) => {
      const { atPram, atToys, anOffer } = await aGiftDesk(stage);
      await anOffer({ quantity: 0 });
      const [pram, toys] = [await atPram(), await atToys()];
      await ask(pram, { quantity: "30", message: "For our spring\ncustomers" });
      await toys.go("");
      await toys.page.getByRole("link", { name: "Pram & Co asks to gift 30 of your coupons" }).click();
      await toys.page.getByText("For our spring customers").waitFor();
      await toys.page.getByRole("button", { name: "Approve what Pram & Co asks for" }).click();
      await toys.page.getByLabel("How many it may give").fill("101");
      await toys.page.getByRole("button", { name: "Entrust", exact: true }).click();
      await toys.page.getByText(/The allotment is larger than the offer's quota/).waitFor();
      await toys.page.getByLabel("How many it may give").fill("20");
      await toys.page.getByRole("button", { name: "Entrust", exact: true }).click();
      await toys.page
        .getByRole("heading", { name: "Partners ask for coupons" })
        .waitFor({ state: "detached" });
      await pram.go("partners");
      await pram.page.locator("tbody tr", { hasText: "approved" }).waitFor();
      expect((await pram.page.locator(".fit").count()) === 0, "what one may gift is no match any more");
      await pram.go("");
      await pram.page.getByRole("link", { name: "Toy House entrusts you with 20 coupons" }).click();
      await pram.page.getByRole("checkbox", { name: /Toy House.*¥50 off.*20 left/s }).click();
      await pram.page.getByRole("button", { name: /^Gift/ }).click();
      await pram.page.getByRole("heading", { name: "The gift is ready" }).waitFor();
      await pram.go("");
      await pram.page.getByRole("heading", { name: "What did gifts bring?" }).waitFor();
      expect((await pram.page.getByText("entrusts you").count()) === 0, "one is gifted, so it is no news");
    },
  },
  {
    says: "a request is declined with a reason that its shop reads, asked anew, and taken back",
    play: async (stage) => {
      const { atPram, atToys, anOffer } = await aGiftDesk(stage);
      const { id } = await anOffer({ quantity: 0 });
      const [pram, toys] = [await atPram(), await atToys()];
      await ask(pram, { quantity: "5", message: "" });
      await toys.go(`offers/${id}`);
      await toys.page.getByRole("button", { name: "Decline what Pram & Co asks for" }).click();
      await toys.page.getByLabel("Why").fill("No more this spring");
      await toys.page.getByRole("button", { name: "Decline", exact: true }).last().click();
      await toys.page
        .getByRole("heading", { name: "Partners ask for coupons" })
        .waitFor({ state: "detached" });
      await pram.go("");
      await pram.page.getByRole("link", { name: "Toy House declined what you asked for" }).click();
      await pram.page.locator("tbody tr", { hasText: "declined" }).getByText("No more this spring").waitFor();
      await ask(pram, { quantity: "3", message: "" });
      await pram.page.getByRole("button", { name: "Take back: ¥50 off toys" }).click();
      await pram.page.getByRole("button", { name: "Take back", exact: true }).last().click();
      await pram.page.locator("tbody tr", { hasText: "you took it back" }).waitFor();
      await pram.page.getByRole("button", { name: /^Ask for coupons: Toy House/ }).waitFor();
    },
  },
];

async function ask({ page, go }: Desk, { quantity, message }: Record<"quantity" | "message", string>) {
  await go("partners");
  await page.getByText(/Fits: \d+ of 100/).click();
  await page.getByText("The same price level").waitFor();
  await page.getByRole("button", { name: "Ask for coupons: Toy House, ¥50 off toys" }).click();
  await page.getByLabel("How many you would like to give").fill(quantity);
  await page.getByLabel(/A word to Toy House/).fill(message);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await page.getByText("you have asked", { exact: true }).waitFor();
  await page.locator("tbody tr", { hasText: "awaits an answer" }).waitFor();
}
