// Founds the demo alliance through the API: admins, shops with their stores and keys, offers, and who may gift them.
import { createdAdmin, createdAlliance } from "../../schema/contract/alliances.ts";
import { allotment } from "../../schema/contract/allotments.ts";
import { createdApiKey } from "../../schema/contract/api-keys.ts";
import { application, createdMerchant, store } from "../../schema/contract/merchants.ts";
import { offer } from "../../schema/contract/offers.ts";
import { inParallel } from "../api/parallel.ts";
import { ALLIANCE, APPLICANT } from "./alliance.ts";
import { type Api, made, shownOnce } from "./api.ts";
import { MERCHANTS, type Merchant, type MerchantKey } from "./merchants.ts";
import type { Offer, OfferKey } from "./offers.ts";
import { PARTNERSHIPS, type Partnership } from "./partnerships.ts";
import { ADMINS, type Door, employ, PEOPLE, takeOver } from "./people.ts";
import type { Story } from "./story.ts";

/** A shop as the API knows it, with a key for each role. */
export type Member = { id: string; owner: string; staff: string; cashier: string };

export type Members = {
  allianceId: string;
  adminKey: string;
  secondAdminKey: string;
  merchants: ReadonlyMap<MerchantKey, Member>;
  /** By `allotmentName`. */
  allotmentIds: ReadonlyMap<string, string>;
};

export function allotmentName(gifter: MerchantKey, offerKey: OfferKey): string {
  return `${gifter} ${offerKey}`;
}

/** Everything here happens at one instant, so its requests may overtake each other, but for the shops' own admission. */
export async function foundAlliance(door: Door, operatorKey: string, story: Story): Promise<Members> {
  const { api } = door;
  const atMs = story.calendar.foundedAtMs;
  const admins = await foundWithTwoAdmins(door, operatorKey);
  const admitted = new Map<MerchantKey, Admitted>();
  // One after the other: where two payments would do as well, netting decides by the order of ids, which is that of time.
  for (const it of MERCHANTS)
    admitted.set(it.key, await admit(it, { door, atMs, adminKey: admins.adminKey }));
  const merchants = new Map<MerchantKey, Member>();
  await inParallel(MERCHANTS, WIDTH, async (it) => {
    merchants.set(it.key, await equip(it, made(admitted, it.key), { door, atMs }));
  });
  const scene = { api, atMs, merchants };
  const offers = new Map<OfferKey, MadeOffer>();
  await inParallel(story.offers, WIDTH, async (it) => {
    offers.set(it.key, await publish(it, scene));
  });
  const allotmentIds = new Map<string, string>();
  await inParallel(PARTNERSHIPS, WIDTH, async (it) => {
    allotmentIds.set(allotmentName(it.gifter, it.offer), await entrust(it, made(offers, it.offer), scene));
  });
  return { ...admins, merchants, allotmentIds };
}

/** How many requests that do not depend on each other are on their way at once. */
const WIDTH = 8;

/** The operator's clock and the applicant's are the real ones. */
async function foundWithTwoAdmins({ api, language }: Door, operatorKey: string) {
  const founded = await api.post({
    path: "/v1/alliances",
    key: operatorKey,
    idempotencyKey: "demo/alliance",
    body: { ...ALLIANCE, admin: { ...ADMINS.first, language } },
    answer: createdAlliance,
  });
  const adminKey = shownOnce(founded.adminKey);
  const second = await api.post({
    path: `/v1/alliances/${founded.id}/admins`,
    key: operatorKey,
    idempotencyKey: "demo/second-admin",
    body: { ...ADMINS.second, language },
    answer: createdAdmin,
  });
  await api.post({
    path: `/v1/alliances/${founded.id}/applications`,
    key: operatorKey,
    idempotencyKey: "demo/application",
    body: APPLICANT,
    answer: application,
  });
  return { allianceId: founded.id, adminKey, secondAdminKey: shownOnce(second.adminKey) };
}

type Admitted = Pick<Member, "id" | "owner">;

async function admit(
  { key: shop, name, category, priceTier, monthlyOrders, regions, creditLimitMinor }: Merchant,
  { door, atMs, adminKey }: { door: Door; atMs: number; adminKey: string },
): Promise<Admitted> {
  const owner = PEOPLE[shop]?.owner;
  const named = owner === undefined ? undefined : { ...owner, language: door.language };
  const { id, ownerKey } = await door.api.post({
    path: "/v1/merchants",
    key: adminKey,
    atMs,
    idempotencyKey: `demo/merchant/${shop}`,
    body: { name, category, priceTier, monthlyOrders, regions, creditLimitMinor, owner: named },
    answer: createdMerchant,
  });
  return { id, owner: owner === undefined ? shownOnce(ownerKey) : await takeOver(door, owner, atMs) };
}

/** Opens a shop's stores, and makes a key each for those who gift and those who stand at the till; some come in person. */
async function equip(
  { key: shop, stores }: Merchant,
  { id, owner }: Admitted,
  { door, atMs }: { door: Door; atMs: number },
): Promise<Member> {
  const { api } = door;
  for (const body of stores) {
    const idempotencyKey = `demo/store/${shop}/${body.reference}`;
    await api.post({ path: "/v1/stores", key: owner, atMs, idempotencyKey, body, answer: store });
  }
  const issue = async (role: "staff" | "cashier", label: string) => {
    const body = { role, label };
    const idempotencyKey = `demo/key/${shop}/${role}`;
    const post = { path: "/v1/api-keys", key: owner, atMs, idempotencyKey, body, answer: createdApiKey };
    return shownOnce((await api.post(post)).key);
  };
  const people = PEOPLE[shop];
  if (people !== undefined) {
    const post = { ownerKey: owner, atMs };
    await employ(door, people.staff, { ...post, role: "staff", storeRef: null });
    await employ(door, people.cashier, { ...post, role: "cashier", storeRef: stores[0]?.reference ?? null });
  }
  const staff = await issue("staff", "Shop floor 店员");
  return { id, owner, staff, cashier: await issue("cashier", "Till 收银台") };
}

type Scene = { api: Api; atMs: number; merchants: ReadonlyMap<MerchantKey, Member> };
type MadeOffer = { id: string; redeemer: MerchantKey; termsVersion: number };

async function publish(
  { key: name, redeemer, title, terms, quota, budgetMinor }: Offer,
  { api, atMs, merchants }: Scene,
): Promise<MadeOffer> {
  const request = { key: made(merchants, redeemer).owner, atMs, answer: offer };
  const { id, termsVersion } = await api.post({
    ...request,
    path: "/v1/offers",
    idempotencyKey: `demo/offer/${name}`,
    body: { title, terms, quota, budgetMinor },
  });
  await api.post({
    ...request,
    path: `/v1/offers/${id}/publication`,
    idempotencyKey: `demo/publication/${name}`,
  });
  return { id, redeemer, termsVersion };
}

/** The allotment's id; one that its gifter co-funds waits for the gifter's word. */
async function entrust(
  { gifter, offer: name, quantity, coFundingBps, accepted }: Partnership,
  { id: offerId, redeemer, termsVersion }: MadeOffer,
  { api, atMs, merchants }: Scene,
): Promise<string> {
  const { id, status } = await api.post({
    path: "/v1/allotments",
    key: made(merchants, redeemer).owner,
    atMs,
    idempotencyKey: `demo/allotment/${gifter}/${name}`,
    body: { offerId, gifterId: made(merchants, gifter).id, quantity, coFundingBps },
    answer: allotment,
  });
  if (status === "proposed" && accepted) {
    await api.post({
      path: `/v1/allotments/${id}/acceptance`,
      key: made(merchants, gifter).owner,
      atMs,
      idempotencyKey: `demo/acceptance/${gifter}/${name}`,
      body: { termsVersion },
      answer: allotment,
    });
  }
  return id;
}
