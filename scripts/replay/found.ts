// Founds the alliance through the API: its two admins, its merchants, their offers and their allotments.
import { createdAdmin, createdAlliance } from "../../schema/contract/alliances.ts";
import { allotment } from "../../schema/contract/allotments.ts";
import { createdApiKey } from "../../schema/contract/api-keys.ts";
import { createdMerchant } from "../../schema/contract/merchants.ts";
import { type Offer, offer } from "../../schema/contract/offers.ts";
import { type Client, UnexpectedAnswer } from "../api/client.ts";
import { inParallel } from "../api/parallel.ts";
import type { Keyring } from "./keyring.ts";
import { known } from "./known.ts";
import type { Allotment, Plan } from "./plan.ts";
import type { Progress } from "./progress.ts";
import { CURRENCY, TIME_ZONE } from "./values.ts";

export type Setting = { client: Client; keyring: Keyring; progress: Progress; operatorKey: string };

/** The members of the alliance as the API knows them; shops are named by their id in the data. */
export type Members = {
  /** True where an earlier run on the same state founded it. */
  foundedBefore: boolean;
  closingAdminKey: string;
  approvingAdminKey: string;
  merchantIds: ReadonlyMap<string, string>;
  ownerKeyOf(shopId: string): string;
  /** The allotment of a gifter for a redeemer. */
  allotmentIdOf(gifterId: string, redeemerId: string): string;
};

/** How many requests that do not depend on each other are on their way at once. */
const WIDTH = 8;

/** Everything here happens at one instant, so what does not build on each other may overtake each other. */
export async function foundAlliance(plan: Plan, setting: Setting): Promise<Members> {
  const admins = await foundWithTwoAdmins(plan, setting);
  const merchantIds = await enrolMerchants(plan, admins.closingAdminKey, setting);
  const ownerKeyOf = (shopId: string) => known(setting.keyring.find(ownerOf(shopId)), `key of ${shopId}`);
  const offers = await publishOffers(plan, ownerKeyOf, setting);
  const allotmentIds = await allot(plan, { merchantIds, offers, ownerKeyOf }, setting);
  return {
    ...admins,
    merchantIds,
    ownerKeyOf,
    allotmentIdOf: (gifterId, redeemerId) =>
      known(allotmentIds.get(pairOf({ gifterId, redeemerId })), `allotment of ${redeemerId} to ${gifterId}`),
  };
}

const CLOSING_ADMIN = "admin who closes";
const APPROVING_ADMIN = "admin who approves";

function ownerOf(shopId: string): string {
  return `owner of ${shopId}`;
}

function pairOf({ gifterId, redeemerId }: Pick<Allotment, "gifterId" | "redeemerId">): string {
  return `${gifterId} ${redeemerId}`;
}

async function foundWithTwoAdmins(plan: Plan, { client, keyring, operatorKey }: Setting) {
  const { made: alliance } = await client.post({
    path: "/v1/alliances",
    key: operatorKey,
    idempotencyKey: "replay/alliance",
    body: {
      name: "Shops of real orders",
      currency: CURRENCY,
      timeZone: TIME_ZONE,
      test: true,
      policy: { ...plan.policy, settlementMode: "direct", holderConsentRequired: false },
      categories: plan.categories.map((key) => ({ key, name: key.replaceAll("_", " ") })),
      competing: plan.competing,
      complements: plan.complements,
    },
    answer: createdAlliance,
  });
  const { id, adminKey } = known(alliance, "alliance");
  if (adminKey !== null) {
    keyring.empty();
    keyring.keep(CLOSING_ADMIN, adminKey);
  }
  const { made: second } = await client.post({
    path: `/v1/alliances/${id}/admins`,
    key: operatorKey,
    idempotencyKey: "replay/second-admin",
    body: { name: "Second admin" },
    answer: createdAdmin,
  });
  if (second?.adminKey) keyring.keep(APPROVING_ADMIN, second.adminKey);
  const closingAdminKey = keyring.find(CLOSING_ADMIN);
  const approvingAdminKey = keyring.find(APPROVING_ADMIN);
  if (closingAdminKey === undefined || approvingAdminKey === undefined) {
    throw new UnexpectedAnswer(
      "The alliance was founded before, but its keys are not in this --state: " +
        "name the one of that run, or replay into an empty database.",
    );
  }
  return { foundedBefore: adminKey === null, closingAdminKey, approvingAdminKey };
}

async function enrolMerchants(plan: Plan, adminKey: string, setting: Setting): Promise<Map<string, string>> {
  const { client, keyring, progress } = setting;
  const merchantIds = new Map<string, string>();
  progress.start("merchants", plan.merchants.length);
  // One after the other: where two payments would do as well, netting decides by the order of ids, which is that of time.
  for (const { shopId, name, category, priceTier, monthlyOrders, regions } of plan.merchants) {
    const { made } = await client.post({
      path: "/v1/merchants",
      key: adminKey,
      atMs: plan.foundedAtMs,
      idempotencyKey: `replay/merchant/${shopId}`,
      body: { name, category, priceTier, monthlyOrders, regions, creditLimitMinor: null },
      answer: createdMerchant,
    });
    const { id, ownerKey } = known(made, "merchant");
    merchantIds.set(shopId, id);
    if (ownerKey !== null) keyring.keep(ownerOf(shopId), ownerKey);
    else if (!keyring.find(ownerOf(shopId))) await replaceOwnerKey(shopId, id);
    progress.step();
  }
  return merchantIds;

  /** An earlier run ended after the merchant was enrolled and before its key was on disk. */
  async function replaceOwnerKey(shopId: string, merchantId: string): Promise<void> {
    const { made } = await client.post({
      path: "/v1/api-keys",
      key: adminKey,
      atMs: plan.foundedAtMs,
      idempotencyKey: `replay/owner-key/${shopId}/${crypto.randomUUID()}`,
      body: { role: "owner", merchantId, label: "Replay" },
      answer: createdApiKey,
    });
    keyring.keep(ownerOf(shopId), known(made?.key, `new key of ${shopId}`));
  }
}

type OwnerKeyOf = (shopId: string) => string;

async function publishOffers(
  plan: Plan,
  ownerKeyOf: OwnerKeyOf,
  { client, progress }: Setting,
): Promise<Map<string, Offer>> {
  const offers = new Map<string, Offer>();
  progress.start("offers", plan.offers.length);
  await inParallel(plan.offers, WIDTH, async ({ shopId, title, terms, quota }) => {
    const request = { key: ownerKeyOf(shopId), atMs: plan.foundedAtMs, answer: offer };
    const { made } = await client.post({
      ...request,
      path: "/v1/offers",
      idempotencyKey: `replay/offer/${shopId}`,
      body: { title, terms, quota, budgetMinor: null },
    });
    const draft = known(made, "offer");
    await client.post({
      ...request,
      path: `/v1/offers/${draft.id}/publication`,
      idempotencyKey: `replay/publication/${shopId}`,
    });
    offers.set(shopId, draft);
    progress.step();
  });
  return offers;
}

type Partners = {
  merchantIds: ReadonlyMap<string, string>;
  offers: ReadonlyMap<string, Offer>;
  ownerKeyOf: OwnerKeyOf;
};

async function allot(
  plan: Plan,
  { merchantIds, offers, ownerKeyOf }: Partners,
  { client, progress }: Setting,
): Promise<Map<string, string>> {
  const allotmentIds = new Map<string, string>();
  progress.start("partnerships", plan.allotments.length);
  await inParallel(plan.allotments, WIDTH, async ({ redeemerId, gifterId, quantity, coFundingBps }) => {
    const { id: offerId, termsVersion } = known(offers.get(redeemerId), `offer of ${redeemerId}`);
    const request = { atMs: plan.foundedAtMs, answer: allotment };
    const { made } = await client.post({
      ...request,
      path: "/v1/allotments",
      key: ownerKeyOf(redeemerId),
      idempotencyKey: `replay/allotment/${gifterId}/${redeemerId}`,
      body: {
        offerId,
        gifterId: known(merchantIds.get(gifterId), `merchant ${gifterId}`),
        quantity,
        ...(coFundingBps === null ? {} : { coFundingBps }),
      },
    });
    const { id } = known(made, "allotment");
    if (coFundingBps !== null) {
      await client.post({
        ...request,
        path: `/v1/allotments/${id}/acceptance`,
        key: ownerKeyOf(gifterId),
        idempotencyKey: `replay/acceptance/${gifterId}/${redeemerId}`,
        body: { termsVersion },
      });
    }
    allotmentIds.set(pairOf({ gifterId, redeemerId }), id);
    progress.step();
  });
  return allotmentIds;
}
