// The rooms of gifting and offers: before there is anything in them, and with offers, gifts and a proposal.
import type { Faces } from "./faces.ts";
import { aGiftDesk, type Desk } from "./gift-desk.ts";

export const GIFTING_FACES: Faces = {
  of: "gifting and offers",
  folder: "gifting",
  pictures: "screen",
  drawnAt: 1280,
  main: [
    "gift-picked",
    "gift-given",
    "gift-file",
    "gifts",
    "one-gift",
    "entrusted",
    "offers",
    "new-offer",
    "offer",
  ],
  show: async (stage, language, lookAt) => {
    const { atPram, atToys, anOffer, aGift } = await aGiftDesk(stage, { language });
    const looksOf =
      ({ page }: Desk): Look =>
      (face) =>
        lookAt(page, face);
    const [pram, toys] = [await atPram(), await atToys()];
    await showNothing(pram, toys, looksOf);
    const offer = await anOffer();
    await anOffer({ title: "A rattle", terms: { discount: RATTLE, minSpendMinor: 0 }, coFundingBps: 4000 });
    await aGift("P-1", offer);
    await showGifting(pram, looksOf(pram));
    await showOffers(toys, offer.id, looksOf(toys));
    for (const { page } of [pram, toys]) await page.context().close();
  },
};

const RATTLE = { kind: "item", name: "Wooden rattle", retailValueMinor: 3900 };

type Look = (face: string) => Promise<void>;

async function showNothing(pram: Desk, toys: Desk, looksOf: (desk: Desk) => Look): Promise<void> {
  for (const room of ["gift", "gifts", "entrusted"]) {
    await pram.go(room);
    await pram.page.locator(".empty").first().waitFor();
    await looksOf(pram)(`${room}-none`);
  }
  await toys.go("offers");
  await toys.page.locator(".empty").waitFor();
  await looksOf(toys)("offers-none");
}

async function showGifting({ page, go }: Desk, look: Look): Promise<void> {
  await go("gift");
  await page.locator(".ticket.pick").first().waitFor();
  await look("gift");
  await page.locator(".ticket.pick").first().click();
  await page.locator('[name="holder.value"]').fill("13800138000");
  await page.locator(".brings").waitFor();
  await look("gift-picked");
  await page.locator('[name="holder.value"]').fill("");
  await page.locator(".gift-go .primary").click();
  await page.locator(".given").waitFor();
  await look("gift-given");
  await go("gift/file");
  await page.locator(".ticket.pick").first().click();
  const text = "order no,amount\nP-1,1\nP-2,2\nP-3,n/a\n";
  const file = { name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator(".count dd").nth(2).getByText("1").waitFor();
  await look("gift-file");
  await page.locator("form .primary").click();
  await page.locator(".notice.leaf").waitFor();
  await look("gift-file-over");
  await go("gifts");
  await page.locator("[data-row]").nth(2).waitFor();
  await look("gifts");
  await page.locator("[data-row]").first().click();
  await page.locator(".button.danger").click();
  await look("revoke");
  await page.keyboard.press("Escape");
  await look("one-gift");
  await go("entrusted");
  await page.locator(".proposal").waitFor();
  await look("entrusted");
}

async function showOffers({ page, go }: Desk, offerId: string, look: Look): Promise<void> {
  await go("offers");
  await page.locator("[data-row]").first().waitFor();
  await look("offers");
  await go("offers/new");
  await page.locator(".money-bar").waitFor();
  await page.locator("details.further summary").click();
  await look("new-offer");
  await go(`offers/${offerId}`);
  await page.locator("tbody tr").nth(1).waitFor();
  await look("offer");
  await go(`offers/${offerId}/terms`);
  await page.locator(".money-bar").waitFor();
  await look("revise-terms");
}
