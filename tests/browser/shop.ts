// Shops for the stories at the till: made through the API by the operator's key, with people who sign in by mail.
import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import { aSignedIn, type Stage } from "./stage.ts";

type Role = "owner" | "staff" | "cashier";

export type Shop = {
  /** The toy shop's, which redeems. */
  ownersKey: string;
  toyId: string;
  storeRefs: readonly string[];
  /** A coupon's code, fresh; `discount` and the like may differ from ¥50 off from ¥200. */
  aCode: (terms?: object) => Promise<string>;
  /** The same as a phone shows it: six digits, or a text that is signed for the minute. */
  shown: (as: "till-codes" | "presentations") => Promise<string>;
  /** Somebody signed in at the toy shop's till, in a browser of their own. */
  atTill: (role?: Role, options?: AtTill) => Promise<{ context: BrowserContext; page: Page }>;
};

type AtTill = { init?: string; storeRef?: string };

const TERMS = {
  discount: { kind: "fixed", valueMinor: 5_000 },
  minSpendMinor: 20_000,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: 4_000 },
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
};

/** A pram shop that gifts and a toy shop that redeems, in an alliance of their own. */
export async function aShop(stage: Stage, { test = false } = {}): Promise<Shop> {
  const ask: Ask = (key, path, body) => asked(stage.origin, key, path, body);
  const alliance = await ask(stage.operatorKey, "/v1/alliances", {
    ...{ name: "Spring street", currency: "CNY", timeZone: "Asia/Shanghai", test },
    policy: { holdDays: 7, feeBps: 1_000, minPayoutMinor: 0, settlementMode: "direct" },
    categories: [
      { key: "prams", name: "Prams" },
      { key: "toys", name: "Toys" },
    ],
    competing: [],
    complements: [["prams", "toys", 80]],
  });
  const admit = (name: string, category: string) =>
    ask(alliance.adminKey, "/v1/merchants", {
      ...{ name, category, priceTier: 3, monthlyOrders: 200, regions: ["Shanghai"], creditLimitMinor: null },
    });
  const [pram, toy] = [await admit("Pram & Co", "prams"), await admit("Toy House", "toys")];
  const storeRefs = ["north", "south"];
  for (const reference of storeRefs)
    await ask(toy.ownerKey, "/v1/stores", { reference, name: `Toy House ${reference}`, address: null });
  return {
    ...{ ownersKey: toy.ownerKey, toyId: toy.id, storeRefs },
    aCode: async (terms = {}) => (await aGift(ask, { pram, toy }, { ...TERMS, ...terms })).coupon.code,
    shown: async (as) => {
      const { coupon, url } = await aGift(ask, { pram, toy }, TERMS);
      const token = new URL(url).pathname.split("/").at(-1);
      const { code, text } = await ask("", `/v1/gift-links/${token}/${as}`, { couponId: coupon.id });
      return as === "till-codes" ? code : text;
    },
    atTill: async (role = "cashier", { init = "", storeRef } = {}) => {
      const email = stage.anAddress();
      const bound = storeRef === undefined ? {} : { storeRef };
      const { url } = await ask(toy.ownerKey, "/v1/invitations", { email, role, ...bound });
      const { context, page } = await aSignedIn(stage, email);
      if (init !== "") await context.addInitScript(init);
      await join(page, new URL(url).hash.slice(1));
      return { context, page };
    },
  };
}

/** As the invitation's page does it once somebody accepts. */
async function join(page: Page, invitationToken: string): Promise<void> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
    body: JSON.stringify({ invitationToken }),
  };
  const script = `fetch("/v1/memberships", ${JSON.stringify(init)}).then(async (it) => it.ok || it.text())`;
  const joined: unknown = await page.evaluate(script);
  if (joined !== true) throw new Error(`nobody joined: ${joined}`);
}

type Answer = {
  id: string;
  adminKey: string;
  ownerKey: string;
  url: string;
  code: string;
  text: string;
  coupons: { id: string; code: string }[];
};
type Ask = (key: string, path: string, body?: object) => Promise<Answer>;

async function aGift(ask: Ask, { pram, toy }: Record<"pram" | "toy", Answer>, terms: object) {
  const { ownerKey } = toy;
  const offer = { title: "50 off from 200", terms, quota: 100, budgetMinor: null };
  const { id: offerId } = await ask(ownerKey, "/v1/offers", offer);
  await ask(ownerKey, `/v1/offers/${offerId}/publication`);
  const grant = { offerId, gifterId: pram.id, quantity: 10, coFundingBps: 0 };
  const { id: allotmentId } = await ask(ownerKey, "/v1/allotments", grant);
  const gifter = pram.ownerKey;
  await ask(gifter, `/v1/allotments/${allotmentId}/acceptance`, { termsVersion: 1 });
  const gift = await ask(gifter, "/v1/gifts", {
    allotmentIds: [allotmentId],
    sourceOrder: { reference: randomUUID(), amountMinor: 259_900, occurredAt: new Date().toISOString() },
  });
  const [coupon] = gift.coupons;
  if (coupon === undefined) throw new Error("the gift holds no coupon");
  return { coupon, url: gift.url };
}

async function asked(origin: string, key: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(new URL(path, origin), {
    method: "POST",
    headers: {
      ...(key === "" ? {} : { Authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      "Idempotency-Key": randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${answer}`);
  return JSON.parse(answer);
}
