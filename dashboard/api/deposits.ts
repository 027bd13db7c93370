// What the institution holds for merchants: a shop's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Deposit = Shapes["ListedDeposit"];
export type DepositRequest = Shapes["DepositRequest"];

/** Of all that is read about deposits. */
export function depositsKey(membershipId: string) {
  return ["m", membershipId, "deposits"] as const;
}

/** Newest first; of one merchant where it is named. */
export function depositsQuery(membershipId: string, merchantId?: string) {
  return listQuery([...depositsKey(membershipId), merchantId ?? "all"], (cursor) =>
    depositsPage(membershipId, { ...cursor, ...(merchantId === undefined ? {} : { merchantId }) }),
  );
}

export function depositsPage(
  membershipId: string,
  query: { merchantId?: string; cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  return answered(actingAs(membershipId).GET("/v1/deposits", { params: { query }, signal }));
}

export function recordDeposit(
  membershipId: string,
  body: DepositRequest,
  again: { "Idempotency-Key": string },
) {
  return answered(actingAs(membershipId).POST("/v1/deposits", { params: { header: again }, body }));
}
