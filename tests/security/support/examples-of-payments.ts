// The examples about payments: to whom `own` has its money sent.
import type { PayeeDetails } from "../../../schema/contract/payee-details.ts";
import { arrivalOf, camt053, imported } from "../../support/banking.ts";
import { detailsOf } from "../../support/payees.ts";
import { approve } from "../../support/settling.ts";
import { only } from "../../support/world.ts";
import { aClosedSettlement, aCodeFor, aRedemption, type DividedWorld, WORDS } from "./divided-world.ts";
import { type Asked, because, byId, type Example, type Scene } from "./example.ts";

const details = detailsOf(`The ${WORDS.own} holder`);

export const EXAMPLES_OF_PAYMENTS: Record<string, Example> = {
  postPayeeDetails: { ask: () => ({ body: detailsOf("A holder") }) },
  getPayeeDetails: { whose: "merchant", ask: ({ own }) => ({ query: `?ownerId=${own.id}` }) },
  postPayeeDetailsByIdConfirmation: {
    whose: "merchant",
    ask: ({ payeeDetailsId }) => byId(payeeDetailsId),
    fresh: async (scene) => byId(await aProposal(scene)),
  },
  postPayeeDetailsByIdRefusal: {
    whose: "merchant",
    ask: ({ payeeDetailsId }) => byId(payeeDetailsId, because),
    fresh: async (scene) => byId(await aProposal(scene), because),
  },
  getSettlementsByIdPaymentFile: {
    whose: "merchant",
    ask: ({ toSend, own }) => fileOf(toSend.settlementId, own.id),
    fresh: async (scene) => fileOf(await anApprovedSettlement(scene), scene.own.id),
  },
  postBankImports: { ask: () => ({ body: { format: "camt.053", content: camt053({ amount: "1.00" }) } }) },
  getBankLines: { whose: "merchant", ask: ({ own }) => ({ query: `?ownerId=${own.id}` }) },
  postBankLinesByIdConfirmation: {
    whose: "merchant",
    ask: ({ bankLineId }) => byId(bankLineId),
    fresh: async (scene) => byId(await aBankLine(scene)),
  },
  postBankLinesByIdDismissal: {
    whose: "merchant",
    ask: ({ bankLineId }) => byId(bankLineId, because),
    fresh: async (scene) => byId(await aBankLine(scene), because),
  },
  getSettlementsByIdPaymentFiles: { whose: "alliance", ask: ({ toSend }) => byId(toSend.settlementId) },
};

function fileOf(settlementId: string, payerId: string): Asked {
  return { ...byId(settlementId), query: `?format=csv&payerId=${payerId}` };
}

/** One in which `own` owes its partner for what it redeemed. */
async function anApprovedSettlement({ world, own, partner, shop }: Scene): Promise<string> {
  await aRedemption(own, await aCodeFor(partner, shop.given), WORDS.own);
  return (await approve(world, await aClosedSettlement(world))).id;
}

/** A line of `own`'s bank that proposes a payment to it. */
export async function aBankLine({ own, toConfirm }: DividedWorld): Promise<string> {
  const arrival = { amount: "0.01", reference: crypto.randomUUID(), text: `for the ${WORDS.own} shop` };
  const { lines } = await imported(own, camt053(arrivalOf(toConfirm, arrival)));
  return only(lines).id;
}

/** Details that `own` proposes; what is pending before is refused. */
export async function aProposal({ own }: DividedWorld): Promise<string> {
  const { data } = await own.read<{ data: PayeeDetails[] }>("/v1/payee-details?limit=1");
  const [latest] = data;
  if (latest?.status === "proposed" || latest?.status === "confirmed")
    await own.made(`/v1/payee-details/${latest.id}/refusal`, because);
  return (await own.made<PayeeDetails>("/v1/payee-details", details)).id;
}
