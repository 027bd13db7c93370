// The examples about shops that find each other's offers and ask for coupons.
import { anOffer, type Member } from "../../support/world.ts";
import { type DividedWorld, WORDS } from "./divided-world.ts";
import { because, byId, type Example } from "./example.ts";

/** One that waits for `own`'s answer, and one of `own`'s that waits for its partner's. */
export async function someAsks({ own, partner, shop }: DividedWorld) {
  const offerIds = { toOwn: shop.offer.id, byOwn: shop.taken.offerId };
  return { toOwn: await anAsk(partner, offerIds.toOwn), byOwn: await anAsk(own, offerIds.byOwn) };
}

export const EXAMPLES_OF_ASKING: Record<string, Example | readonly Example[]> = {
  // A live offer is there for every shop of the alliance to find.
  getMatches: { tells: ["merchants", "offers", "own", "partner", "stranger"], ask: () => ({}) },
  postAllotmentRequests: {
    whose: "alliance",
    tells: ["merchants"],
    ask: ({ shop }) => ({ body: { offerId: shop.taken.offerId, quantity: 1 } }),
    fresh: async ({ bystander }) => ({ body: { offerId: (await anOffer(bystander)).id, quantity: 1 } }),
  },
  getAllotmentRequestsTotals: { ask: () => ({}) },
  // Whom one asks, or is asked by, is told by name.
  getAllotmentRequests: { tells: ["merchants"], ask: () => ({}) },
  postAllotmentRequestsByIdApproval: {
    whose: "merchant",
    ask: ({ asks }) => byId(asks.toOwn, {}),
    fresh: async ({ own, partner }) => byId(await anAsk(partner, (await anOffer(own)).id), {}),
  },
  postAllotmentRequestsByIdRefusal: {
    whose: "merchant",
    ask: ({ asks }) => byId(asks.toOwn, because),
    fresh: async ({ own, partner }) => byId(await anAsk(partner, (await anOffer(own)).id), because),
  },
  postAllotmentRequestsByIdWithdrawal: {
    whose: "merchant",
    ask: ({ asks }) => byId(asks.byOwn),
    fresh: async ({ own, partner }) => byId(await anAsk(own, (await anOffer(partner)).id)),
  },
};

async function anAsk(gifter: Member, offerId: string): Promise<string> {
  const body = { offerId, quantity: 3, message: `the ${WORDS.own} message` };
  return (await gifter.made<{ id: string }>("/v1/allotment-requests", body)).id;
}
