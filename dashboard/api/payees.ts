// To whom and where money is sent, masked: a shop's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type PayeeDetails = Shapes["PayeeDetails"];
export type PayeeDetailsRequest = Shapes["PayeeDetailsRequest"];
export type BankAccount = Shapes["BankAccount"];

/** Of all that is read about payee details. */
export function payeesKey(membershipId: string) {
  return ["m", membershipId, "payee-details"] as const;
}

/** Newest first unless asked otherwise. */
export type PayeeSelection = { status?: PayeeDetails["status"]; ownerId?: string; order?: "oldest" };

export function payeesQuery(membershipId: string, selection: PayeeSelection) {
  return listQuery([...payeesKey(membershipId), selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/payee-details", { params: { query: { ...selection, ...cursor } } }),
    ),
  );
}
