// A lived-in alliance whose shops must not see each other's, and a foreign one. A word says whose each text is.
import type { Allotment } from "../../../schema/contract/allotments.ts";
import type { CreatedGift } from "../../../schema/contract/gifts.ts";
import type { Offer } from "../../../schema/contract/offers.ts";
import type { Redemption } from "../../../schema/contract/redemptions.ts";
import type { Instruction, Settlement } from "../../../schema/contract/settlements.ts";
import { type Caller, call } from "../../support/api.ts";
import { aLivedInWorld } from "../../support/lived-in.ts";
import { approve, between } from "../../support/settling.ts";
import {
  aGift,
  aMerchant,
  anAllotment,
  anOffer,
  aPartnership,
  type Member,
  only,
  POLICY,
  type World,
} from "../../support/world.ts";

/** The word in every text that is private to one side; `alliance` is for what its members may all see. */
export const WORDS = {
  own: "quetzal",
  stranger: "narwhal",
  partner: "wombat",
  admins: "okapi",
  alliance: "pangolin",
  foreign: "axolotl",
} as const;
/** `merchants` are the alliance's other merchants, `offers` what these offer, by their ids. */
export type Realm = keyof typeof WORDS | "merchants" | "offers";

/** Amounts that nothing else comes to: a budget, a customer's order, a credit limit. */
export const AMOUNTS = {
  own: [76_543_211, 76_543_223, 76_543_237],
  stranger: [87_654_319, 87_654_329, 87_654_337],
  partner: [65_432_101, 65_432_111, 65_432_131],
  foreign: [98_765_431, 98_765_443, 98_765_453],
} as const;
type Side = keyof typeof AMOUNTS;

export const HOLDER = { kind: "phone", value: "13911112222" };

/** What one merchant has: an offer, a gift under a partner's offer, and things that ended in money. */
export type Shop = {
  storeId: string;
  offer: Offer;
  /** To the partner, and from it. */
  given: Allotment;
  taken: Allotment;
  /** From the partner, not accepted yet. */
  proposed: Allotment;
  gift: CreatedGift;
  /** Redeemable here, and held for a checkout. */
  code: string;
  reservationId: string;
  redemption: Redemption;
};

export type DividedWorld = {
  world: World;
  foreignWorld: World;
  /** Owns what the requests name. */
  own: Member;
  /** Gifts what `own` redeems, and the other way round. */
  partner: Member;
  /** Of the same alliance, and no party to any of it. */
  stranger: Member;
  foreign: Member;
  shop: Shop;
  toSend: Instruction;
  toConfirm: Instruction;
  /** At the partner, of a coupon that `own` gave. */
  partners: Redemption;
  /** Merchants whose status an admin changes. */
  applicantId: string;
  bystander: Member;
};

export async function aDividedWorld(): Promise<DividedWorld> {
  const world = await anAlliance(await aLivedInWorld(), WORDS.alliance);
  const foreignWorld = await anAlliance(
    await aPartnership({}, { alliance: { policy: { ...POLICY, holdDays: 0 } } }),
    WORDS.foreign,
  );
  const { toys: own, pram: partner, photo, admin } = world;
  const stranger = await aMerchant(admin, `The ${WORDS.alliance} bookshop`, "prams");
  const shop = await aShop(world, own, partner, "own");
  await aShop(world, stranger, photo, "stranger");
  await aShop(world, partner, photo, "partner");
  await aShop(foreignWorld, foreignWorld.toys, foreignWorld.pram, "foreign");
  return {
    ...{ world, foreignWorld, own, partner, stranger, foreign: foreignWorld.toys, shop },
    ...(await instructionsOf(world, own, partner, shop)),
    applicantId: await anApplicant(world),
    bystander: await aMerchant(admin, `The ${WORDS.alliance} bystander`, "photo"),
  };
}

/** An alliance that lives now, whose public names have the word in them. */
async function anAlliance<Of extends World>(world: Of, word: string): Promise<Of> {
  const { admin, secondAdmin, pram, toys, photo } = world;
  for (const caller of [admin, secondAdmin, pram, toys, photo]) caller.now = undefined;
  await admin.patch("/v1/alliance", { name: `The ${word} alliance`, policy: { holdDays: 0 } });
  for (const [index, { id }] of [pram, toys, photo].entries())
    await admin.patch(`/v1/merchants/${id}`, { name: `The ${word} shop ${index + 1}` });
  return world;
}

async function aShop(world: World, shop: Member, partner: Member, side: Side): Promise<Shop> {
  const word = WORDS[side];
  const [budgetMinor, , creditLimitMinor] = AMOUNTS[side];
  const partnersMinor = side === "own" ? AMOUNTS.partner[0] : null;
  await world.admin.patch(`/v1/merchants/${shop.id}`, { creditLimitMinor });
  const store = { reference: `${word}-store`, name: `The ${word} store`, address: `1 ${word} street` };
  const { id: storeId } = await shop.made<{ id: string }>("/v1/stores", store);
  const offer = await anOffer(shop, {}, { title: `The ${word} offer`, budgetMinor });
  const partners = await anOffer(partner, {}, { title: "An offer", budgetMinor: partnersMinor });
  const given = await anAllotment(shop, partner, offer);
  const taken = await anAllotment(partner, shop, partners);
  const toAccept = { offerId: partners.id, gifterId: shop.id, quantity: 5, coFundingBps: 1000 };
  return {
    ...{ storeId, offer, given, taken },
    proposed: await partner.made("/v1/allotments", toAccept),
    gift: await aMarkedGift(shop, taken, side),
    code: await aCodeFor(partner, given),
    reservationId: await aReservation(shop, await aCodeFor(partner, given), word),
    redemption: await aRedemption(shop, await aCodeFor(partner, given), word),
  };
}

function aMarkedGift(gifter: Member, allotment: Allotment, side: Side): Promise<CreatedGift> {
  const word = WORDS[side];
  const [, amountMinor] = AMOUNTS[side];
  const sourceOrder = { reference: `${word}-sale`, amountMinor, occurredAt: "2026-04-01T00:00:00.000Z" };
  const refs = { staffRef: `${word}-clerk`, ruleRef: `${word}-rule` };
  return aGift(gifter, [allotment], { sourceOrder, ...refs, holder: HOLDER });
}

/** The code of a fresh coupon. */
export async function aCodeFor(gifter: Member, allotment: Allotment): Promise<string> {
  return only((await aGift(gifter, [allotment])).coupons).code;
}

export async function aReservation(shop: Member, code: string, word: string): Promise<string> {
  const order = { reference: `${word}-checkout`, amountMinor: 26_800 };
  const made = await shop.made<{ id: string }>(`/v1/coupons/${code}/reservations`, {
    order,
    ttlSeconds: 1800,
  });
  return made.id;
}

/** A redemption, in part refunded. */
export async function aRedemption(shop: Member, code: string, word: string): Promise<Redemption> {
  const order = { reference: `${word}-${crypto.randomUUID()}`, amountMinor: 26_800 };
  const body = { code, order, staffRef: `${word}-till`, storeRef: `${word}-store`, channel: "store" };
  const made = await shop.made<Redemption>("/v1/redemptions", body);
  await shop.made(`/v1/redemptions/${made.id}/refunds`, { reference: `${word}-return`, amountMinor: 100 });
  return made;
}

/** One that the merchant is to pay, and one that is to be paid to it for what its partner redeemed. */
async function instructionsOf(world: World, own: Member, partner: Member, shop: Shop) {
  await aRedemption(own, await aCodeFor(partner, shop.given), WORDS.own);
  const owing = await approve(world, await aClosedSettlement(world));
  const partners = await partner.made<Redemption>("/v1/redemptions", {
    ...{ code: await aCodeFor(own, shop.taken), channel: "online" },
    order: { amountMinor: 26_801 },
  });
  const owed = await approve(world, await aClosedSettlement(world));
  return {
    toSend: between(owing, own.id, partner.id),
    toConfirm: between(owed, partner.id, own.id),
    partners,
  };
}

/** A settlement of what came since the last one, closed by the first admin and not decided. */
export async function aClosedSettlement({ admin }: { admin: Caller }): Promise<Settlement> {
  const { data } = await admin.read<{ data: Settlement[] }>("/v1/settlements?limit=1");
  const [latest] = data;
  if (latest?.status === "closed")
    await admin.made(`/v1/settlements/${latest.id}/reopening`, { reason: "another closed it" });
  // What happened in this very millisecond belongs to the next period.
  await scheduler.wait(2);
  return admin.made<Settlement>("/v1/settlements", {});
}

/** Somebody who asked to be admitted; only admins know of it. */
export async function anApplicant(world: World): Promise<string> {
  const contact = { name: `${WORDS.admins} contact`, email: `${WORDS.admins}@example.com` };
  const shop = { name: `The ${WORDS.admins} shop`, category: "photo", priceTier: 3, monthlyOrders: 1 };
  const answer = await call("POST", `/v1/alliances/${world.id}/applications`, {
    body: { ...shop, regions: [], contact },
    headers: { "CF-Connecting-IP": crypto.randomUUID() },
  });
  return String(answer.json.id);
}
