// The planned alliance as it is made through the API, and the names that the model has for what the API gave ids.
import type { CreatedAdmin, CreatedAlliance } from "../../../schema/contract/alliances.ts";
import type { Allotment } from "../../../schema/contract/allotments.ts";
import type { Offer } from "../../../schema/contract/offers.ts";
import { Caller, operator } from "../api.ts";
import { aMerchant, type Member } from "../world.ts";
import { MERCHANTS, type Plan, START_MS } from "./plan.ts";
import { iso } from "./state.ts";

export type ModelWorld = {
  admins: [Caller, Caller];
  merchants: Map<string, Member>;
  /** Names of owners by their ids. */
  names: Map<string, string>;
  offers: string[];
  allotments: string[];
  gifts: string[];
  coupons: { id: string; code: string }[];
  reservations: string[];
  redemptions: string[];
  adjustments: string[];
  settlements: string[];
  instructions: string[];
};

export async function makeWorld(plan: Plan): Promise<ModelWorld> {
  const admins = await makeAlliance(plan);
  const merchants = new Map<string, Member>();
  for (const name of MERCHANTS) {
    const more = { creditLimitMinor: plan.limits[name] ?? null };
    merchants.set(name, await aMerchant(admins[0], name, name.toLowerCase(), more));
  }
  const names = new Map([...merchants].map(([name, { id }]) => [id, name]));
  for (const account of ["alliance", "clearing"]) names.set(account, account);
  const things = {
    gifts: [],
    coupons: [],
    reservations: [],
    redemptions: [],
    adjustments: [],
    settlements: [],
    instructions: [],
  };
  const offers = await makeOffers(plan, merchants);
  const allotments = await makeAllotments(plan, merchants, offers);
  return { admins, merchants, names, offers, allotments, ...things };
}

async function makeAlliance({ policy }: Plan): Promise<[Caller, Caller]> {
  const alliance = await operator.made<CreatedAlliance>("/v1/alliances", {
    ...{ name: "Model", currency: "CNY", timeZone: "Asia/Shanghai", test: true },
    policy: { ...policy, holderConsentRequired: false },
    categories: MERCHANTS.map((name) => ({ key: name.toLowerCase(), name })),
  });
  const second = await operator.made<CreatedAdmin>(`/v1/alliances/${alliance.id}/admins`, { name: "Second" });
  return [
    new Caller(alliance.adminKey ?? "", iso(START_MS)),
    new Caller(second.adminKey ?? "", iso(START_MS)),
  ];
}

async function makeOffers(plan: Plan, merchants: ModelWorld["merchants"]): Promise<string[]> {
  const ids: string[] = [];
  for (const [no, { redeemer, terms, quota, budgetMinor }] of plan.offers.entries()) {
    const owner = memberOf(merchants, redeemer);
    const offer = { title: `Offer ${no}`, terms, quota, budgetMinor };
    const { id } = await owner.made<Offer>("/v1/offers", offer);
    await owner.made(`/v1/offers/${id}/publication`);
    ids.push(id);
  }
  return ids;
}

async function makeAllotments(
  plan: Plan,
  merchants: ModelWorld["merchants"],
  offers: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const { offer, gifter, quantity, coFundingBps } of plan.allotments) {
    const giver = memberOf(merchants, gifter);
    const redeemer = memberOf(merchants, plan.offers[offer]?.redeemer ?? "");
    const wanted = { offerId: offers[offer], gifterId: giver.id, quantity, coFundingBps };
    const { id } = await redeemer.made<Allotment>("/v1/allotments", wanted);
    if (coFundingBps > 0) await giver.made(`/v1/allotments/${id}/acceptance`, { termsVersion: 1 });
    ids.push(id);
  }
  return ids;
}

export function memberOf(merchants: ModelWorld["merchants"], name: string): Member {
  const member = merchants.get(name);
  if (member === undefined) throw new RangeError(`there is no merchant ${name}`);
  return member;
}

/** Moves every caller's clock. */
export function setClock({ admins, merchants }: ModelWorld, now: number): void {
  for (const caller of [...admins, ...merchants.values()]) caller.now = iso(now);
}
