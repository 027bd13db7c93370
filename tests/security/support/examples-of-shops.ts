// The examples about alliances and their shops: offers, gifts, redemptions, and the money that these move.
import type { CreatedGift } from "../../../schema/contract/gifts.ts";
import type { Settlement } from "../../../schema/contract/settlements.ts";
import { undoingDatabase } from "../../support/failing.ts";
import { approve, step } from "../../support/settling.ts";
import { ALLIANCE, aGift, anAllotment, anOffer, TERMS } from "../../support/world.ts";
import {
  aClosedSettlement,
  aCodeFor,
  anApplicant,
  aRedemption,
  aReservation,
  HOLDER,
  WORDS,
} from "./divided-world.ts";
import { type Asked, because, byId, type Example, type Scene } from "./example.ts";

const ORDER = { order: { reference: "another order", amountMinor: 26_800 } };
const anyCode = ({ partner, shop }: Scene) => aCodeFor(partner, shop.given);
/** A coupon of another shop is named as such by contract, one of another alliance is as if it did not exist. */
const aCoupon = {
  whose: "merchant",
  hiddenAs: { stranger: "wrong_redeemer", foreign: "coupon_not_found" },
} as const;
const draft = { title: "Draft", terms: TERMS, quota: 10, budgetMinor: null };

export const EXAMPLES_OF_SHOPS: Record<string, Example | readonly Example[]> = {
  postAlliances: { ask: () => ({ body: ALLIANCE }) },
  postAlliancesByIdAdmins: { ask: ({ world }) => byId(world.id, { name: "Another admin" }) },
  postTestAlliances: { stopsAt: "alliance_is_a_test", ask: () => ({ body: {} }) },
  getAlliancesByIdApplicationForm: { tells: ["alliance"], ask: ({ world }) => byId(world.id) },
  getAlliance: { ask: () => ({}) },
  patchAlliance: { ask: () => ({ body: {} }) },
  deleteAlliance: {
    stopsAt: "alliance_is_live",
    ask: () => ({ bindings: { DB: undoingDatabase("alliance_is_live") } }),
  },

  postMerchants: {
    ask: () => ({ body: { name: "M", category: "photo", priceTier: 1, monthlyOrders: 1, regions: [] } }),
  },
  postAlliancesByIdApplications: {
    ask: ({ world }) => {
      const shop = { name: "M", category: "photo", priceTier: 1, monthlyOrders: 1, regions: [] };
      return byId(world.id, { ...shop, contact: { name: "Somebody" } });
    },
  },
  getMerchantsTotals: { ask: () => ({}) },
  getMerchants: { tells: ["merchants"], ask: () => ({}) },
  getMerchantsById: { tells: ["merchants"], whose: "alliance", ask: ({ own }) => byId(own.id) },
  patchMerchantsById: { whose: "merchant", ask: ({ own }) => byId(own.id, { priceTier: 4 }) },
  postMerchantsByIdApproval: {
    whose: "alliance",
    ask: ({ applicantId }) => byId(applicantId, because),
    fresh: async ({ world }) => byId(await anApplicant(world), because),
  },
  postMerchantsByIdRefusal: {
    whose: "alliance",
    ask: ({ applicantId }) => byId(applicantId, because),
    fresh: async ({ world }) => byId(await anApplicant(world), because),
  },
  postMerchantsByIdSuspension: { whose: "alliance", ask: ({ bystander }) => byId(bystander.id, because) },
  postMerchantsByIdReinstatement: { whose: "alliance", ask: ({ bystander }) => byId(bystander.id, because) },
  postMerchantsByIdDeparture: { whose: "merchant", isLast: true, ask: ({ own }) => byId(own.id, because) },

  postStores: { ask: () => ({ body: { reference: crypto.randomUUID(), name: "A store" } }) },
  getStores: { ask: () => ({}) },
  patchStoresById: { whose: "merchant", ask: ({ shop }) => byId(shop.storeId, { address: null }) },

  postOffers: { ask: () => ({ body: draft }) },
  getOffers: [{ ask: () => ({}) }, { as: "a gifter", ask: () => ({ query: "?role=gifter" }) }],
  getOffersById: [
    { whose: "merchant", ask: ({ shop }) => byId(shop.offer.id) },
    { as: "its gifter", whose: "merchant", ask: ({ shop }) => byId(shop.taken.offerId) },
  ],
  getOffersByIdTerms: { whose: "merchant", ask: ({ shop }) => byId(shop.offer.id) },
  patchOffersById: { whose: "merchant", ask: ({ shop }) => byId(shop.offer.id, { quota: 101 }) },
  postOffersByIdTerms: { whose: "merchant", ask: ({ shop }) => byId(shop.offer.id, { terms: TERMS }) },
  postOffersByIdPublication: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.offer.id),
    fresh: async ({ own }) => byId((await own.made<{ id: string }>("/v1/offers", draft)).id),
  },
  postOffersByIdPause: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.offer.id),
    fresh: async ({ own }) => byId((await anOffer(own)).id),
  },
  postOffersByIdResumption: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.offer.id),
    fresh: async ({ own }) => {
      const { id } = await anOffer(own);
      await own.made(`/v1/offers/${id}/pause`);
      return byId(id);
    },
  },
  postOffersByIdEnd: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.offer.id),
    fresh: async ({ own }) => byId((await anOffer(own)).id),
  },

  postAllotments: {
    whose: "merchant",
    ask: ({ shop, partner }) => ({ body: { offerId: shop.offer.id, gifterId: partner.id, quantity: 1 } }),
  },
  getAllotmentsTotals: { ask: () => ({}) },
  getAllotments: { ask: () => ({}) },
  postAllotmentsByIdAcceptance: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.proposed.id, { termsVersion: 1 }),
  },
  postAllotmentsByIdWithdrawal: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.given.id),
    fresh: async ({ own, partner, shop }) => {
      const body = { offerId: shop.offer.id, gifterId: partner.id, quantity: 1 };
      return byId((await own.made<{ id: string }>("/v1/allotments", body)).id);
    },
  },

  postGifts: { whose: "merchant", ask: ({ shop }) => ({ body: { allotmentIds: [shop.taken.id] } }) },
  postGiftChecks: {
    whose: "merchant",
    ask: ({ shop }) => ({ body: { allotmentIds: [shop.taken.id], references: ["P-1"] } }),
  },
  getGifts: { ask: () => ({}) },
  getGiftsTotals: { ask: () => ({}) },
  getGiftsById: { whose: "merchant", ask: ({ shop }) => byId(shop.gift.id) },
  postGiftsByIdRevocation: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.gift.id, because),
    fresh: async ({ own, shop }) =>
      byId((await own.made<{ id: string }>("/v1/gifts", { allotmentIds: [shop.taken.id] })).id, because),
  },

  postGiftLinksByTokenTillCodes: { tells: ["alliance", "own"], ask: ({ shop }) => ofLink(shop.gift) },
  postGiftLinksByTokenPresentations: { tells: ["alliance", "own"], ask: ({ shop }) => ofLink(shop.gift) },
  getWellKnownJwksJson: { ask: () => ({}) },
  postGiftLinksByTokenPassingOn: {
    ask: ({ shop }) => ofLink(shop.gift),
    fresh: async ({ own, partner }) => {
      const offer = await anOffer(partner, { transferable: true });
      return ofLink(await aGift(own, [await anAllotment(partner, own, offer)]));
    },
  },
  postCouponsByCodeValidation: {
    ...aCoupon,
    ask: ({ shop }) => ({ path: { code: shop.code }, body: ORDER }),
  },
  postCouponsByCodeReservations: {
    ...aCoupon,
    ask: ({ shop }) => ({ path: { code: shop.code }, body: { ...ORDER, ttlSeconds: 600 } }),
    fresh: async (scene) => ({ path: { code: await anyCode(scene) }, body: { ...ORDER, ttlSeconds: 600 } }),
  },
  deleteReservationsById: {
    whose: "merchant",
    ask: ({ shop }) => byId(shop.reservationId),
    fresh: async (scene) => byId(await aReservation(scene.own, await anyCode(scene), WORDS.own)),
  },
  postRedemptions: {
    ...aCoupon,
    ask: ({ shop }) => ({ body: { code: shop.code, order: { amountMinor: 26_800 }, channel: "store" } }),
    fresh: async (scene) => ({
      body: { code: await anyCode(scene), order: { amountMinor: 26_800 }, channel: "store" },
    }),
  },
  getRedemptions: { ask: () => ({}) },
  getRedemptionsTotals: { ask: () => ({}) },
  getRedemptionsById: [
    { whose: "merchant", ask: ({ shop }) => byId(shop.redemption.id) },
    {
      as: "its gifter",
      whose: "merchant",
      // A cashier sees what was redeemed at its own shop.
      unless: { cashier: "not_found" },
      ask: ({ partners }) => byId(partners.id),
    },
  ],
  postRedemptionsByIdRefunds: {
    whose: "merchant",
    // A cashier undoes what it redeemed itself, and this was redeemed by the owner.
    unless: { cashier: "role_not_allowed" },
    ask: ({ shop }) => byId(shop.redemption.id, { reference: "undone", full: true }),
    fresh: async (scene) => {
      const { id } = await aRedemption(scene.own, await anyCode(scene), WORDS.own);
      return byId(id, { reference: "undone", full: true });
    },
  },

  postHoldersErasure: { ask: () => ({ body: { holder: { kind: "phone", value: "13900000000" } } }) },
  postHoldersExport: { ask: () => ({ body: { holder: HOLDER } }) },

  getPositions: { ask: () => ({}) },
  getPositionsByOwnerId: { whose: "merchant", ask: ({ own }) => ({ path: { ownerId: own.id } }) },
  getTransfers: { whose: "merchant", ask: ({ own }) => ({ query: `?ownerId=${own.id}` }) },
  getTransfersTotals: { whose: "merchant", ask: ({ own }) => ({ query: `?ownerId=${own.id}` }) },
  getHome: { tells: ["merchants"], ask: () => ({}) },
  getAllianceHome: { ask: () => ({}) },
  getReportsPerformance: { tells: ["merchants"], ask: () => ({ query: "?by=partner" }) },
  getExposures: { whose: "merchant", ask: ({ own }) => ({ query: `?merchantId=${own.id}` }) },
  getReportsFlows: { tells: ["merchants"], ask: () => ({}) },
  // The alliances of these scenes name no institution.
  postDeposits: {
    whose: "merchant",
    stopsAt: "clearing_needs_institution",
    ask: ({ own }) => ({
      body: { merchantId: own.id, kind: "deposit", amountMinor: 1, bankReference: crypto.randomUUID() },
    }),
  },
  getDeposits: { whose: "merchant", ask: ({ own }) => ({ query: `?merchantId=${own.id}` }) },
  getReportsPositionDays: {
    whose: "merchant",
    ask: ({ own }) => ({ query: `?ownerId=${own.id}&firstDay=2026-01-01&lastDay=2026-02-28` }),
  },

  postSettlements: { ask: () => ({ body: {} }) },
  getSettlements: { ask: () => ({}) },
  getSettlementCalendar: { ask: () => ({}) },
  getSettlementsById: { whose: "alliance", ask: ({ toSend }) => byId(toSend.settlementId) },
  getSettlementsByIdReview: { whose: "alliance", ask: ({ toSend }) => byId(toSend.settlementId) },
  getSettlementsByIdArchive: {
    whose: "alliance",
    ask: ({ toSend }) => byId(toSend.settlementId),
    fresh: async (scene) => byId(await aPaidSettlement(scene)),
  },
  postSettlementsByIdApproval: {
    whose: "alliance",
    ask: ({ toSend }) => byId(toSend.settlementId),
    fresh: async (scene) => byId((await aSettlementToDecide(scene)).id),
  },
  postSettlementsByIdReopening: {
    whose: "alliance",
    ask: ({ toSend }) => byId(toSend.settlementId, because),
    fresh: async (scene) => byId((await aSettlementToDecide(scene)).id, because),
  },
  getSettlementsByIdInvoiceLines: {
    whose: "merchant",
    ask: ({ toSend, own }) => ({ ...byId(toSend.settlementId), query: `?issuerId=${own.id}` }),
  },
  getSettlementsByIdStatementsByOwnerIdCsv: {
    whose: "merchant",
    ask: ({ toSend, own }) => ({ path: { id: toSend.settlementId, ownerId: own.id } }),
  },
  getSettlementsByIdStatementsByOwnerId: {
    whose: "merchant",
    ask: ({ toSend, own }) => ({ path: { id: toSend.settlementId, ownerId: own.id } }),
  },
  postInstructionsByIdSending: { whose: "merchant", ask: ({ toSend }) => byId(toSend.id) },
  postInstructionsByIdConfirmation: {
    whose: "merchant",
    ask: ({ toConfirm }) => byId(toConfirm.id, { bankReference: crypto.randomUUID(), amountMinor: 1 }),
  },
  postInstructionsByIdFailure: { whose: "alliance", ask: ({ toSend }) => byId(toSend.id, because) },
  postInstructionsByIdUnknown: {
    whose: "alliance",
    ask: ({ toSend }) => byId(toSend.id, because),
    fresh: async (scene) => byId(await aSentInstruction(scene), because),
  },

  getAuditEvents: { ask: () => ({}) },
  getAuditEventsCsv: { ask: () => ({}) },
  getAuditSeals: { ask: () => ({}) },
  getHealth: { ask: () => ({}) },
  getIntegrity: { ask: () => ({}) },
};

/** Whoever has a gift's link may do what it lets them with its first coupon. */
function ofLink({ url, coupons }: CreatedGift): Asked {
  const token = new URL(url).pathname.slice("/g/".length);
  return { path: { token }, body: { couponId: coupons[0]?.id } };
}

/** Something is redeemed first, so that there is something to settle. */
async function aSettlementToDecide(scene: Scene): Promise<Settlement> {
  await aRedemption(scene.own, await anyCode(scene), WORDS.own);
  return aClosedSettlement(scene.world);
}

/** Paid as far as anything will be: what failed is asked for again by the next one. */
async function aPaidSettlement(scene: Scene): Promise<string> {
  const { id, instructions } = await approve(scene.world, await aSettlementToDecide(scene));
  for (const it of instructions) await step(scene.world, it, "failure");
  return id;
}

async function aSentInstruction(scene: Scene): Promise<string> {
  const { instructions } = await approve(scene.world, await aSettlementToDecide(scene));
  const id = instructions[0]?.id ?? "";
  await scene.world.admin.made(`/v1/instructions/${id}/sending`);
  return id;
}
