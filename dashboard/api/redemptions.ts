// Redemptions that a member took part in, and their refunds.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type ListedRedemption = Shapes["ListedRedemption"];
export type RedemptionDetail = Shapes["RedemptionDetail"];
export type Refund = Shapes["Refund"];
export type Transfer = Shapes["Transfer"];

/** Instants in UTC; `to` is not included. */
export type RedemptionSelection = {
  orderReference?: string;
  storeRef?: string;
  role?: "gifter" | "redeemer";
  partnerId?: string;
  from?: string;
  to?: string;
  order?: "oldest";
};

export function redemptionsQuery(membershipId: string, selection: RedemptionSelection) {
  return listQuery([...redemptionsKey(membershipId), "list", selection], (cursor) =>
    redemptionsPage(membershipId, selection, cursor),
  );
}

export type RedemptionSums = NonNullable<Shapes["RedemptionTotals"]["sums"]>;

/** Of all that is selected, in whatever order it is shown. */
export function redemptionTotalsQuery(membershipId: string, { order: _, ...query }: RedemptionSelection) {
  return queryOptions({
    queryKey: [...redemptionsKey(membershipId), "totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/redemptions/totals", { params: { query } })),
  });
}

/** Of all that is read about redemptions. */
export function redemptionsKey(membershipId: string) {
  return ["m", membershipId, "redemptions"] as const;
}

export function redemptionsPage(
  membershipId: string,
  selection: RedemptionSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/redemptions", { params: { query }, signal }));
}

export function redemptionQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...redemptionsKey(membershipId), id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/redemptions/{id}", { params: { path: { id } } })),
  });
}

/** A part, or all that is left. */
export type RefundRequest = { reference: string } & ({ amountMinor: number } | { full: true });

export function refund(membershipId: string, id: string, body: RefundRequest, again: Again): Promise<Refund> {
  return answered(
    actingAs(membershipId).POST("/v1/redemptions/{id}/refunds", {
      params: { path: { id }, header: again },
      body,
    }),
  );
}

type Again = { "Idempotency-Key": string };
