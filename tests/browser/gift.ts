// A live alliance with a gift to look at: what a pram shop gives of a toy shop's, and the toy shop's till.
import type { Stage } from "./stage.ts";

export type GivenGift = {
  url: string;
  coupons: readonly { id: string; code: string }[];
  /** Redeems a code at the toy shop. */
  redeem: (code: string) => Promise<void>;
};

const ALLIANCE = {
  name: "Little Steps",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  test: false,
  policy: {
    holdDays: 14,
    feeBps: 1000,
    minPayoutMinor: 200,
    settlementMode: "direct",
    holderConsentRequired: false,
  },
  categories: [
    { key: "prams", name: "Prams" },
    { key: "toys", name: "Toys" },
  ],
};

const TERMS = {
  discount: { kind: "fixed", valueMinor: 5000 },
  minSpendMinor: 20_000,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: 4000 },
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
  transferable: true,
};

/** A gift of that many coupons; `names` are the gifter's and the redeemer's. */
export async function aGivenGift(
  stage: Stage,
  { coupons = 1, terms = {}, names = ["Pram & Co", "Toy House"] as readonly [string, string] } = {},
): Promise<GivenGift> {
  const { adminKey } = await post<{ adminKey: string }>(stage, stage.operatorKey, "/v1/alliances", ALLIANCE);
  const shop = (name: string, category: string) => {
    const merchant = { name, category, priceTier: 3, monthlyOrders: 100, regions: ["Shanghai"] };
    return post<{ id: string; ownerKey: string }>(stage, adminKey, "/v1/merchants", merchant);
  };
  const [pram, toys] = [await shop(names[0], "prams"), await shop(names[1], "toys")];
  const store = { reference: "xj", name: "Xujiahui", address: "1111 Zhaojiabang Road, Shanghai" };
  await post(stage, toys.ownerKey, "/v1/stores", store);
  const draft = {
    title: "Anything to play with",
    terms: { ...TERMS, ...terms },
    quota: 100,
    budgetMinor: null,
  };
  const offer = await post<{ id: string }>(stage, toys.ownerKey, "/v1/offers", draft);
  await post(stage, toys.ownerKey, `/v1/offers/${offer.id}/publication`);
  const entrusted = { offerId: offer.id, gifterId: pram.id, quantity: 50 };
  const allotment = await post<{ id: string }>(stage, toys.ownerKey, "/v1/allotments", entrusted);
  const allotmentIds = new Array<string>(coupons).fill(allotment.id);
  const gift = await post<Omit<GivenGift, "redeem">>(stage, pram.ownerKey, "/v1/gifts", { allotmentIds });
  const redeem = async (code: string) => {
    const order = { code, order: { amountMinor: 26_800 }, channel: "store" };
    await post(stage, toys.ownerKey, "/v1/redemptions", order);
  };
  return { ...gift, redeem };
}

async function post<Made>({ origin }: Stage, key: string, path: string, body: object = {}): Promise<Made> {
  const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
  const answer = await fetch(origin + path, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Made;
}
