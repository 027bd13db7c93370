// The examples about disputes and adjustments: of what `own` owes its partner.
import type { Adjustment } from "../../../schema/contract/adjustments.ts";
import { disputed, transferOf } from "../../support/disputing.ts";
import { aCodeFor, aRedemption, type DividedWorld, WORDS } from "./divided-world.ts";
import { because, byId, type Example, type Scene } from "./example.ts";

const outcome = { outcome: "rejected", note: `the ${WORDS.own} note` } as const;

export const EXAMPLES_OF_CORRECTIONS: Record<string, Example | readonly Example[]> = {
  postDisputes: {
    whose: "merchant",
    ask: ({ corrections }) => ({ body: { ...because, transferId: corrections.transferId } }),
    fresh: async (scene) => ({ body: { ...because, transferId: await aCommission(scene) } }),
  },
  getDisputes: { ask: () => ({}) },
  getDisputesTotals: { ask: () => ({}) },
  getDisputesById: { whose: "merchant", ask: ({ corrections }) => byId(corrections.disputeId) },
  postDisputesByIdNotes: {
    whose: "merchant",
    ask: ({ corrections }) => byId(corrections.disputeId, { text: `the ${WORDS.own} word` }),
  },
  postDisputesByIdResolution: {
    whose: "alliance",
    ask: ({ corrections }) => byId(corrections.disputeId, outcome),
    fresh: async (scene) => byId(await aDispute(scene), outcome),
  },
  postAdjustments: {
    whose: "alliance",
    ask: ({ own, partner }) => ({ body: anAdjustment({ own, partner }) }),
    hiddenAs: { foreign: "owner_unknown" },
  },
  getAdjustments: { ask: () => ({}) },
  getAdjustmentsById: { whose: "merchant", ask: ({ corrections }) => byId(corrections.adjustmentId) },
  postAdjustmentsByIdApproval: {
    whose: "alliance",
    ask: ({ corrections }) => byId(corrections.adjustmentId),
    fresh: async (scene) => byId(await aProposal(scene)),
  },
  postAdjustmentsByIdRefusal: {
    whose: "alliance",
    ask: ({ corrections }) => byId(corrections.adjustmentId, because),
    fresh: async (scene) => byId(await aProposal(scene), because),
  },
  postAdjustmentsByIdWithdrawal: {
    whose: "alliance",
    ask: ({ corrections }) => byId(corrections.adjustmentId, because),
    // Proposed by an admin who is none of the callers.
    stopsAt: "proposal_not_yours",
  },
};

/** A commission that `own` may dispute, an open dispute of another, and a proposed adjustment. */
export async function someCorrections(divided: DividedWorld): Promise<Scene["corrections"]> {
  return {
    transferId: await aCommission(divided),
    disputeId: await aDispute(divided),
    adjustmentId: await aProposal(divided),
  };
}

async function aCommission(divided: DividedWorld): Promise<string> {
  return (await transferOf(divided.own, await anotherRedemption(divided), "commission")).id;
}

async function aDispute(divided: DividedWorld): Promise<string> {
  return (await disputed(divided.own, await anotherRedemption(divided))).id;
}

async function anotherRedemption({ own, partner, shop }: DividedWorld) {
  return aRedemption(own, await aCodeFor(partner, shop.given), WORDS.own);
}

async function aProposal({ own, partner, world }: DividedWorld): Promise<string> {
  return (await world.admin.made<Adjustment>("/v1/adjustments", anAdjustment({ own, partner }))).id;
}

function anAdjustment({ own, partner }: Pick<DividedWorld, "own" | "partner">): object {
  return { debitId: own.id, creditId: partner.id, amountMinor: 7, ...because };
}
