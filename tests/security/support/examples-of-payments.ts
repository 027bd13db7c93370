// The examples about payments: to whom `own` has its money sent.
import type { PayeeDetails } from "../../../schema/contract/payee-details.ts";
import { detailsOf } from "../../support/payees.ts";
import { type DividedWorld, WORDS } from "./divided-world.ts";
import { because, byId, type Example } from "./example.ts";

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
};

/** Details that `own` proposes; what is pending before is refused. */
export async function aProposal({ own }: DividedWorld): Promise<string> {
  const { data } = await own.read<{ data: PayeeDetails[] }>("/v1/payee-details?limit=1");
  const [latest] = data;
  if (latest?.status === "proposed" || latest?.status === "confirmed")
    await own.made(`/v1/payee-details/${latest.id}/refusal`, because);
  return (await own.made<PayeeDetails>("/v1/payee-details", details)).id;
}
