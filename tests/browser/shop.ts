// Two shops for a story, in an alliance of their own: a pram shop that gives a toy shop's coupons, and the toy shop's till.
import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import type { CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { Allotment } from "../../schema/contract/allotments.ts";
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import type { CreatedInvitation } from "../../schema/contract/invitations.ts";
import type { CreatedMerchant } from "../../schema/contract/merchants.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import type { Presentation, TillCode } from "../../schema/contract/presenting.ts";
import { ALLIANCE, TERMS } from "../support/worked-example.ts";
import { post } from "./api.ts";
import { aSignedIn, type Stage } from "./stage.ts";

type Role = "admin" | "owner" | "staff" | "cashier";

export type Shop = {
  adminKey: string;
  /** The one that gives, and the one that redeems, in its stores `north` and `south`. */
  pram: Member;
  toys: Member;
  /** A gift of that many coupons; `discount` and the like may differ from ¥50 off from ¥200. */
  aGift: (options?: { coupons?: number; terms?: object }) => Promise<CreatedGift>;
  /** The code of a fresh coupon. */
  aCode: (terms?: object) => Promise<string>;
  /** The same as a phone shows it: six digits, or a text that is signed for the minute. */
  shown: (as: "till-codes" | "presentations", terms?: object) => Promise<string>;
  /** Redeems a code at the toy shop, on an order of ¥268.00. */
  redeem: (code: string) => Promise<void>;
  /** Somebody signed in at the toy shop's till, in a browser of their own; all but owners work in the first store. */
  atTill: (role?: Role, options?: AtTill) => Promise<{ context: BrowserContext; page: Page }>;
  /** Somebody of the pram shop, likewise. */
  atPram: (role?: Role, options?: AtTill) => Promise<{ context: BrowserContext; page: Page }>;
  /** An admin of their alliance, likewise. */
  asAdmin: () => Promise<{ context: BrowserContext; page: Page }>;
};

type Member = { id: string; key: string };
/** A `storeRef` of null binds to no store. */
type AtTill = { init?: string; storeRef?: string | null };

export type GivenGift = CreatedGift & Pick<Shop, "redeem">;

const NAMES: readonly [string, string] = ["Pram & Co", "Toy House"];

/** A live gift and how its codes are redeemed; its coupons may be passed on. `names` are the gifter's and the redeemer's. */
export async function aGivenGift(
  stage: Stage,
  { coupons = 1, terms = {}, names = NAMES } = {},
): Promise<GivenGift> {
  const { aGift, redeem } = await aShop(stage, { names });
  return { ...(await aGift({ coupons, terms: { transferable: true, ...terms } })), redeem };
}

/** Both shops, live unless `test`; `names` are the gifter's and the redeemer's. */
export async function aShop(stage: Stage, { test = false, names = NAMES } = {}): Promise<Shop> {
  const founded = { ...ALLIANCE, test };
  const alliance = await post<CreatedAlliance>(stage, stage.operatorKey, "/v1/alliances", founded);
  const adminKey = once(alliance.adminKey);
  const pram = await aMember(stage, adminKey, { name: names[0], category: "prams" });
  const toys = await aMember(stage, adminKey, { name: names[1], category: "toys" });
  const address = "1111 Zhaojiabang Road, Shanghai";
  for (const store of [
    { reference: "north", name: `${names[1]} north`, address },
    { reference: "south", name: `${names[1]} south`, address: null },
  ])
    await post(stage, toys.key, "/v1/stores", store);
  let orders = 0;
  const aGift: Shop["aGift"] = (options) => give(stage, { pram, toys }, options);
  return {
    ...{ adminKey, pram, toys, aGift },
    aCode: async (terms = {}) => firstOf(await aGift({ terms })).code,
    shown: async (as, terms = {}) => showOnPhone(stage, await aGift({ terms }), as),
    redeem: async (code) => {
      const reference = `S-${1001 + orders++}`;
      const order = { code, order: { reference, amountMinor: 26_800 }, channel: "store" };
      await post(stage, toys.key, "/v1/redemptions", order);
    },
    atTill: (role, options) =>
      comeToTill(stage, toys, role, { storeRef: role === "owner" ? null : "north", ...options }),
    atPram: (role, options) => comeToTill(stage, pram, role, options),
    asAdmin: () => comeToTill(stage, { key: adminKey }, "admin"),
  };
}

async function aMember(stage: Stage, adminKey: string, named: object): Promise<Member> {
  const merchant = { ...named, priceTier: 3, monthlyOrders: 100, regions: ["Shanghai"] };
  const { id, ownerKey } = await post<CreatedMerchant>(stage, adminKey, "/v1/merchants", merchant);
  return { id, key: once(ownerKey) };
}

/** A gift under an offer of its own. */
async function give(
  stage: Stage,
  { pram, toys }: Pick<Shop, "pram" | "toys">,
  { coupons = 1, terms = {} } = {},
): Promise<CreatedGift> {
  const draft = {
    title: "Anything to play with",
    terms: { ...TERMS, ...terms },
    quota: 100,
    budgetMinor: null,
  };
  const offer = await post<Offer>(stage, toys.key, "/v1/offers", draft);
  await post(stage, toys.key, `/v1/offers/${offer.id}/publication`);
  const entrusted = { offerId: offer.id, gifterId: pram.id, quantity: 50 };
  const allotment = await post<Allotment>(stage, toys.key, "/v1/allotments", entrusted);
  const allotmentIds = new Array<string>(coupons).fill(allotment.id);
  return post(stage, pram.key, "/v1/gifts", { allotmentIds });
}

async function showOnPhone(stage: Stage, gift: CreatedGift, as: "till-codes" | "presentations") {
  const token = new URL(gift.url).pathname.split("/").at(-1);
  const path = `/v1/gift-links/${token}/${as}`;
  const shown = await post<TillCode | Presentation>(stage, null, path, { couponId: firstOf(gift).id });
  return "code" in shown ? shown.code : shown.text;
}

async function comeToTill(
  stage: Stage,
  { key }: Pick<Member, "key">,
  role: Role = "cashier",
  { init = "", storeRef = null }: AtTill = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const email = stage.anAddress();
  const bound = storeRef === null ? {} : { storeRef };
  const invitation = { email, role, ...bound };
  const { url } = await post<CreatedInvitation>(stage, key, "/v1/invitations", invitation);
  const { context, page } = await aSignedIn(stage, email);
  if (init !== "") await context.addInitScript(init);
  await join(page, new URL(once(url)).hash.slice(1));
  return { context, page };
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

function firstOf({ coupons: [coupon] }: CreatedGift) {
  if (coupon === undefined) throw new Error("the gift holds no coupon");
  return coupon;
}

function once(secret: string | null): string {
  if (secret === null) throw new Error("a secret is shown once");
  return secret;
}
