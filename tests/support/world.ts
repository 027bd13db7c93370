// A small world for a test: an alliance of its own with merchants that complement each other.

import type { CreatedAdmin, CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { Allotment } from "../../schema/contract/allotments.ts";
import type { CreatedGift, GiftedCoupon } from "../../schema/contract/gifts.ts";
import type { CreatedMerchant } from "../../schema/contract/merchants.ts";
import type { Offer } from "../../schema/contract/offers.ts";
import { type Answer, Caller, operator } from "./api.ts";
import { ALLIANCE, TERMS } from "./worked-example.ts";

export { ALLIANCE, POLICY, TERMS } from "./worked-example.ts";

export type Member = Caller & { id: string };

export type World = {
  id: string;
  admin: Caller;
  secondAdmin: Caller;
  pram: Member;
  toys: Member;
  photo: Member;
  /** Moves every caller's clock. */
  at(now: string): void;
};

/** When most worlds live. */
export const START = "2026-01-05T02:00:00.000Z";

/** A test alliance with two admins and three merchants, its clock set to `START`. */
export async function aWorld(alliance: object = {}): Promise<World> {
  const created = await operator.made<CreatedAlliance>("/v1/alliances", { ...ALLIANCE, ...alliance });
  const second = await operator.made<CreatedAdmin>(`/v1/alliances/${created.id}/admins`, {
    name: "Second admin",
  });
  const admin = new Caller(shown(created.adminKey), START);
  const secondAdmin = new Caller(shown(second.adminKey), START);
  const pram = await aMerchant(admin, "Pram & Co", "prams");
  const toys = await aMerchant(admin, "Toy House", "toys");
  const photo = await aMerchant(admin, "Photo Studio", "photo");
  const callers = [admin, secondAdmin, pram, toys, photo];
  const at = (now: string) => {
    for (const caller of callers) caller.now = now;
  };
  return { id: created.id, admin, secondAdmin, pram, toys, photo, at };
}

/** An active merchant, speaking with its owner's key. */
export async function aMerchant(
  admin: Caller,
  name: string,
  category: string,
  more: object = {},
): Promise<Member> {
  const body = { name, category, priceTier: 3, monthlyOrders: 100, regions: ["Shanghai"], ...more };
  const made = await admin.made<CreatedMerchant>("/v1/merchants", body);
  return Object.assign(new Caller(shown(made.ownerKey), admin.now), { id: made.id });
}

/** A live offer of that redeemer. */
export async function anOffer(redeemer: Member, terms: object = {}, more: object = {}): Promise<Offer> {
  const offer = { title: "¥50 off", terms: { ...TERMS, ...terms }, quota: 100, budgetMinor: null, ...more };
  const made = await redeemer.made<Offer>("/v1/offers", offer);
  return redeemer.made<Offer>(`/v1/offers/${made.id}/publication`);
}

/** A live allotment from a redeemer's offer to a gifter; co-funded ones are accepted by the gifter. */
export async function anAllotment(
  redeemer: Member,
  gifter: Member,
  offer: Offer,
  more: object = {},
): Promise<Allotment> {
  const made = await redeemer.made<Allotment>("/v1/allotments", {
    offerId: offer.id,
    gifterId: gifter.id,
    quantity: 50,
    ...more,
  });
  if (made.status === "live") return made;
  return gifter.made<Allotment>(`/v1/allotments/${made.id}/acceptance`, { termsVersion: offer.termsVersion });
}

/** A gift of one coupon under each of the allotments. */
export async function aGift(
  gifter: Member,
  allotments: readonly Allotment[],
  more: object = {},
): Promise<CreatedGift> {
  return gifter.made("/v1/gifts", { allotmentIds: allotments.map((it) => it.id), ...more });
}

function shown(secret: string | null): string {
  if (secret === null) throw new Error("a new key is shown once");
  return secret;
}

/** A world in which the toy shop's offer is entrusted to the pram shop. */
export async function aPartnership(
  terms: object = {},
  more: { offer?: object; allotment?: object; alliance?: object } = {},
): Promise<World & { offer: Offer; allotment: Allotment }> {
  const world = await aWorld(more.alliance);
  const offer = await anOffer(world.toys, terms, more.offer);
  const allotment = await anAllotment(world.toys, world.pram, offer, more.allotment);
  return { ...world, offer, allotment };
}

/** A fresh coupon of that allotment, as its gift answered it. */
export async function aCoupon(
  gifter: Member,
  allotment: Allotment,
  more: object = {},
): Promise<GiftedCoupon> {
  const { coupons } = await aGift(gifter, [allotment], more);
  return only(coupons);
}

/** The body that redeems a coupon on an order of ¥268.00. */
export function anOrder(coupon: { code: string }, more: object = {}): object {
  return { code: coupon.code, order: { amountMinor: 26_800 }, channel: "store", ...more };
}

/** The one element of a list that must have one. */
export function only<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new Error(`expected one item, not ${items.length}`);
  return first;
}

/** How many times each status and code was answered, such as `{ "201": 1, "409 coupon_already_redeemed": 31 }`. */
export function countAnswers(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, json } of answers) {
    const name = json.code === undefined || status < 400 ? String(status) : `${status} ${json.code}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The same call that many times at once. */
export function atOnce(times: number, act: (index: number) => Promise<Answer>): Promise<Answer[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => act(index)));
}
