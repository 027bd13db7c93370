// Payee details as owners and admins of a small world agree on them.
import type { PayeeDetails } from "../../schema/contract/payee-details.ts";
import type { Caller } from "./api.ts";
import type { World } from "./world.ts";

/** Details of an account in China; the number is a sound one. */
export const A_CARD = { kind: "card", cardNumber: "6222 0200 0000 1234 566", branchNumber: "102100099996" };
export const AN_IBAN = { kind: "iban", iban: "DE89 3704 0044 0532 0130 00", bic: "COBADEFFXXX" };
export const ADDRESS = {
  street: "Nanjing Road",
  building: "1",
  postcode: "200001",
  town: "Shanghai",
  country: "CN",
};

/** What is proposed for a payee. */
export function detailsOf(holderName: string, account: object = A_CARD): object {
  return { holderName, address: ADDRESS, account };
}

/** Proposed by one and confirmed by another person; in force three days after. */
export async function agreedDetails(
  proposer: Caller,
  confirmer: Caller,
  details: object,
): Promise<PayeeDetails> {
  const { id } = await proposer.made<PayeeDetails>("/v1/payee-details", details);
  return confirmer.made<PayeeDetails>(`/v1/payee-details/${id}/confirmation`);
}

/** Details of everybody in the world, the alliance too, agreed on at the instant of the callers. */
export async function everybodysDetails(world: World, account: object = A_CARD): Promise<void> {
  const { admin, secondAdmin, pram, toys, photo } = world;
  await agreedDetails(admin, secondAdmin, detailsOf("The Alliance", account));
  await agreedDetails(admin, secondAdmin, { ...detailsOf("The Bank", account), ownerId: "clearing" });
  await agreedDetails(pram, admin, detailsOf("Pram & Co", account));
  await agreedDetails(toys, admin, detailsOf("Toy House <GmbH>", account));
  await agreedDetails(photo, admin, detailsOf("Photo Studio", account));
}
