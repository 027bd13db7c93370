// Two desks between which gifts come about: the pram shop's, which gifts, and the toy shop's, which has the offers.
import type { Page } from "playwright-core";
import type { Allotment } from "../../schema/contract/allotments.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import { TERMS } from "../support/worked-example.ts";
import { post } from "./api.ts";
import { aShop, type Shop } from "./shop.ts";
import type { Stage } from "./stage.ts";

/** Somebody's browser in the rooms of one shop. */
export type Desk = { page: Page; go: (room: string) => Promise<void> };

export type Shops = {
  shop: Shop;
  /** The owner of the pram shop, or of the toy shop, signed in. */
  atPram: () => Promise<Desk>;
  atToys: () => Promise<Desk>;
  /** A live offer of the toy shop, entrusted to the pram shop unless it is nobody's. */
  anOffer: (options?: {
    title?: string;
    terms?: object;
    quantity?: number;
    coFundingBps?: number;
  }) => Promise<Offer>;
  /** A gift of the pram shop's under such an offer, made by the API. */
  aGift: (reference: string, offer: Offer) => Promise<void>;
};

export async function aGiftDesk(stage: Stage, { language = "en" } = {}): Promise<Shops> {
  const shop = await aShop(stage);
  const init = `localStorage.setItem("jiehua.language", "${language}")`;
  const { pram, toys } = shop;
  const allotments = new Map<string, string>();
  return {
    shop,
    atPram: async () => seated(stage, (await shop.atPram("owner", { init })).page),
    atToys: async () => seated(stage, (await shop.atTill("owner", { init })).page),
    anOffer: async ({ title = "¥50 off toys", terms = {}, quantity = 50, coFundingBps = 0 } = {}) => {
      const draft = { title, terms: { ...TERMS, ...terms }, quota: 100, budgetMinor: null };
      const offer = await post<Offer>(stage, toys.key, "/v1/offers", draft);
      await post(stage, toys.key, `/v1/offers/${offer.id}/publication`);
      if (quantity === 0) return offer;
      const entrusted = { offerId: offer.id, gifterId: pram.id, quantity, coFundingBps };
      const { id } = await post<Allotment>(stage, toys.key, "/v1/allotments", entrusted);
      allotments.set(offer.id, id);
      return offer;
    },
    aGift: async (reference, { id }) => {
      const sourceOrder = { reference, amountMinor: 250_000, occurredAt: new Date().toISOString() };
      await post(stage, pram.key, "/v1/gifts", { allotmentIds: [allotments.get(id)], sourceOrder });
    },
  };
}

async function seated({ origin }: Stage, page: Page): Promise<Desk> {
  const asked = 'fetch("/v1/me").then((it) => it.json())';
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(asked);
  const base = `${origin}/m/${memberships[0]?.id}`;
  const go = async (room: string) => {
    await page.goto(`${base}/${room}`);
    await page.locator("h1").waitFor();
  };
  return { page, go };
}

/** Tab by Tab, as somebody without a mouse comes there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}
