// To whom and where money is sent, masked: a shop's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type PayeeDetails = Shapes["PayeeDetails"];
export type PayeeDetailsRequest = Shapes["PayeeDetailsRequest"];
export type BankAccount = Shapes["BankAccount"];

/** Newest first. */
export function payeesQuery(membershipId: string) {
  return listQuery(["m", membershipId, "payee-details"], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/payee-details", { params: { query: cursor } })),
  );
}
