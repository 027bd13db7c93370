// The live alliance that is redeemed in: one gifter, ten redeemers, and as many gifted coupons as are asked for.
/// <reference types="node" />
import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import type { CreatedAlliance } from "../schema/contract/alliances.ts";
import type { Allotment } from "../schema/contract/allotments.ts";
import type { CreatedGift } from "../schema/contract/gifts.ts";
import type { CreatedMerchant } from "../schema/contract/merchants.ts";
import type { Offer } from "../schema/contract/offers.ts";
import { ALLIANCE, TERMS } from "../tests/support/worked-example.ts";
import { type Shot, send } from "./load.ts";

/** One gift carries a coupon of each, so its holder is new to all of their redeemers. */
const REDEEMERS = 20;
const GIFTS_AT_ONCE = 8;

/** The gifter bears 40 % of the discount. */
const CO_FUNDING_BPS = 4000;
/** What an order of ¥268.00 must come to under the terms of the worked example. */
export const EXPECTED = { discountMinor: 5000, netMinor: 21_800, commissionMinor: 1744, feeMinor: 174 };
const ORDER_MINOR = 26_800;

export type World = {
  /** Redemptions of that many new coupons, each on an order of its own under an idempotency key of its own. */
  redemptions(count: number, kind: Kind): Promise<Shot[]>;
};

/** `newCustomer`: gifted to a customer whom the redeemer has never seen; `unnamed`: gifted to nobody in particular. */
export type Kind = "newCustomer" | "unnamed";

type Post = <Made>(key: string, path: string, body?: unknown) => Promise<Made>;

/** Sets everything up through the API, as the members of an alliance would. */
export async function found(url: string, operatorKey: string): Promise<World> {
  const post = poster(url);
  const live = { ...ALLIANCE, test: false };
  const { adminKey } = await post<CreatedAlliance>(operatorKey, "/v1/alliances", live);
  const gifter = await admit(post, shown(adminKey), "prams");
  const keys = new Map<string, string>();
  const allotmentIds: string[] = [];
  for (let index = 0; index < REDEEMERS; index++) {
    const redeemer = await admit(post, shown(adminKey), "toys");
    keys.set(redeemer.id, redeemer.key);
    allotmentIds.push(await entrust(post, redeemer, gifter));
  }
  return {
    redemptions: async (count, kind) => {
      const shots: Shot[] = [];
      const give = async () => {
        while (shots.length < count) {
          const holder = kind === "newCustomer" ? { kind: "external", value: randomUUID() } : null;
          const gift = await post<CreatedGift>(gifter.key, "/v1/gifts", { allotmentIds, holder });
          shots.push(...gift.coupons.map((it) => redemption(shown(keys.get(it.redeemerId)), it.code)));
        }
      };
      await Promise.all(Array.from({ length: GIFTS_AT_ONCE }, give));
      return shots.slice(0, count);
    },
  };
}

function redemption(key: string, code: string): Shot {
  const order = { reference: randomUUID(), amountMinor: ORDER_MINOR };
  const headers = { ...headersOf(key), "idempotency-key": randomUUID() };
  return { path: "/v1/redemptions", headers, body: JSON.stringify({ code, order, channel: "store" }) };
}

type Merchant = { id: string; key: string };

async function admit(post: Post, adminKey: string, category: string): Promise<Merchant> {
  const merchant = { name: "A shop", category, priceTier: 3, monthlyOrders: 100, regions: ["Shanghai"] };
  const { id, ownerKey } = await post<CreatedMerchant>(adminKey, "/v1/merchants", merchant);
  return { id, key: shown(ownerKey) };
}

/** A live offer of the redeemer, entrusted to the gifter, which agrees to bear its share. */
async function entrust(post: Post, redeemer: Merchant, gifter: Merchant): Promise<string> {
  const draft = { title: "¥50 off", terms: TERMS, quota: 1_000_000, budgetMinor: null };
  const { id: offerId, termsVersion } = await post<Offer>(redeemer.key, "/v1/offers", draft);
  await post(redeemer.key, `/v1/offers/${offerId}/publication`);
  const wanted = { offerId, gifterId: gifter.id, quantity: 1_000_000, coFundingBps: CO_FUNDING_BPS };
  const { id } = await post<Allotment>(redeemer.key, "/v1/allotments", wanted);
  await post(gifter.key, `/v1/allotments/${id}/acceptance`, { termsVersion });
  return id;
}

function poster(url: string): Post {
  const agent = new Agent({ keepAlive: true });
  return async (key, path, body) => {
    const shot = { path, headers: headersOf(key), body: body === undefined ? "" : JSON.stringify(body) };
    const { status, body: text } = await send(agent, url, shot);
    if (status > 299) throw new Error(`POST ${path} was answered ${status}: ${text}`);
    return JSON.parse(text);
  };
}

export function headersOf(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}`, "content-type": "application/json" };
}

function shown(secret: string | null | undefined): string {
  if (!secret) throw new Error("A new key is shown once.");
  return secret;
}
