// The rooms in which shops find each other: before anybody offers anything, with what fits, and with what is asked for.
import type { RequestedAllotment } from "../../schema/contract/allotment-requests.ts";
import type { CreatedMerchant } from "../../schema/contract/merchants.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import { TERMS } from "../support/worked-example.ts";
import { ask, post } from "./api.ts";
import type { Faces } from "./faces.ts";
import { aGiftDesk, type Shops } from "./gift-desk.ts";
import type { Stage } from "./stage.ts";

export const ASKING_FACES: Faces = {
  of: "finding partners",
  folder: "asking",
  pictures: "screen",
  drawnAt: 1280,
  main: ["partners", "offers-asked"],
  show: async (stage, language, lookAt) => {
    const desk = await aGiftDesk(stage, { language });
    const [{ page, go }, toys] = [await desk.atPram(), await desk.atToys()];
    await go("partners");
    await page.locator(".empty").waitFor();
    await lookAt(page, "partners-none");
    await someAsked(stage, desk);
    await go("partners");
    await page.locator(".fit").nth(2).waitFor();
    await page.locator(".fit summary").first().click();
    await lookAt(page, "partners");
    await page.locator(".tickets .button").first().click();
    await page.locator("dialog .ticket").waitFor();
    await lookAt(page, "ask");
    await toys.go("");
    await toys.page.locator(".room-door").first().waitFor();
    await lookAt(toys.page, "home-asked");
    await go("");
    await page.locator(".room-door").first().waitFor();
    await lookAt(page, "home-declined");
    await toys.go("offers");
    await toys.page.locator("tbody tr").nth(1).waitFor();
    await toys.page.locator(".rows .button.primary").waitFor();
    await lookAt(toys.page, "offers-asked");
    await toys.page.locator(".rows .button.primary").click();
    await toys.page.locator('dialog [name="quantity"]').waitFor();
    await lookAt(toys.page, "approve");
    for (const it of [page, toys.page]) await it.context().close();
  },
};

/** Offers of two trades, of which one complements the asker's better; one request is declined, another waits. */
async function someAsked(stage: Stage, { shop, anOffer }: Shops): Promise<void> {
  const { adminKey, pram, toys } = shop;
  const complements = [
    ["prams", "photo", 85],
    ["prams", "toys", 60],
  ];
  await ask(stage, adminKey, "PATCH /v1/alliance", { complements });
  const trade = { category: "photo", priceTier: 4, monthlyOrders: 80, regions: ["Shanghai", "Suzhou"] };
  const named = { name: "Linden Photographs", ...trade };
  const photo = await post<CreatedMerchant>(stage, adminKey, "/v1/merchants", named);
  const percent = { kind: "percent", bps: 2000, capMinor: 20_000 };
  const album = { title: "A family portrait", terms: { ...TERMS, discount: percent }, quota: 50 };
  const portrait = await post<Offer>(stage, photo.ownerKey, "/v1/offers", { ...album, budgetMinor: null });
  await post(stage, photo.ownerKey, `/v1/offers/${portrait.id}/publication`);
  const plain = await anOffer({ quantity: 0 });
  const rattle = { kind: "item", name: "Wooden rattle", retailValueMinor: 3900 };
  const item = await anOffer({
    title: "A rattle",
    terms: { discount: rattle, minSpendMinor: 0 },
    quantity: 0,
  });
  const asked = (body: object) =>
    post<RequestedAllotment>(stage, pram.key, "/v1/allotment-requests", { quantity: 100, ...body });
  const { id } = await asked({ offerId: item.id });
  const reason = "The rattles are nearly gone; please ask again in May.";
  await post(stage, toys.key, `/v1/allotment-requests/${id}/refusal`, { reason });
  const message = "About 40 families a month buy their first pram from us.";
  await asked({ offerId: plain.id, message });
}
