// What the institution holds for merchants: a shop's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Deposit = Shapes["ListedDeposit"];
export type DepositRequest = Shapes["DepositRequest"];

/** Of all that is read about deposits. */
export function depositsKey(membershipId: string) {
  return ["m", membershipId, "deposits"] as const;
}

/** Of one merchant where it is named; newest first unless asked otherwise. */
export type DepositSelection = { merchantId?: string; order?: "oldest" };

export function depositsQuery(membershipId: string, selection: DepositSelection) {
  return listQuery([...depositsKey(membershipId), selection], (cursor) =>
    depositsPage(membershipId, selection, cursor),
  );
}

export function depositsPage(
  membershipId: string,
  selection: DepositSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/deposits", { params: { query }, signal }));
}

export function recordDeposit(
  membershipId: string,
  body: DepositRequest,
  again: { "Idempotency-Key": string },
) {
  return answered(actingAs(membershipId).POST("/v1/deposits", { params: { header: again }, body }));
}
