// What a member reads about money: how it stands, its settlements and statements, transfers, and payments with their deeds.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type PositionDetail = Shapes["PositionDetail"];
export type ListedSettlement = Shapes["ListedSettlement"];
export type Statement = Shapes["Statement"];
export type StatementLine = Statement["lines"][number];
export type ListedTransfer = Shapes["ListedTransfer"];
export type Instruction = Shapes["Instruction"];
export type ListedInstruction = Shapes["ListedInstruction"];

/** Of all that is read about money. */
export function moneyKey(membershipId: string) {
  return ["m", membershipId, "money"] as const;
}

export function positionQuery(membershipId: string, ownerId: string) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "position", ownerId],
    queryFn: () =>
      answered(actingAs(membershipId).GET("/v1/positions/{ownerId}", { params: { path: { ownerId } } })),
  });
}

export type SettlementSelection = { order?: "oldest" };

export function settlementsQuery(membershipId: string, selection: SettlementSelection = {}) {
  return listQuery([...moneyKey(membershipId), "settlements", selection], (cursor) =>
    settlementsPage(membershipId, selection, cursor),
  );
}

export function settlementsPage(
  membershipId: string,
  selection: SettlementSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/settlements", { params: { query }, signal }));
}

/** Whose statement of which settlement. */
export type StatementOf = { id: string; ownerId: string };

export function statementQuery(membershipId: string, path: StatementOf) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "statement", path],
    queryFn: () =>
      answered(actingAs(membershipId).GET("/v1/settlements/{id}/statements/{ownerId}", { params: { path } })),
  });
}

/** The statement as the file that the API writes. */
export function statementFile(membershipId: string, path: StatementOf): Promise<Blob> {
  return answered(
    actingAs(membershipId).GET("/v1/settlements/{id}/statements/{ownerId}.csv", {
      params: { path },
      parseAs: "blob",
    }),
  );
}

/** By the instants at which they take effect, in UTC; `effectiveTo` is not included. */
export type TransferSelection = {
  ownerId: string;
  effectiveFrom?: string;
  effectiveTo?: string;
  order?: "oldest";
};

export type TransferSums = NonNullable<Shapes["TransferTotals"]["sums"]>;

/** Of all that is selected, in whatever order it is shown. */
export function transferTotalsQuery(membershipId: string, { order: _, ...query }: TransferSelection) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "transfer-totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/transfers/totals", { params: { query } })),
  });
}

export function transfersQuery(membershipId: string, selection: TransferSelection) {
  return listQuery([...moneyKey(membershipId), "transfers", selection], (cursor) =>
    transfersPage(membershipId, selection, cursor),
  );
}

export function transfersPage(
  membershipId: string,
  selection: TransferSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/transfers", { params: { query }, signal }));
}

type Again = { "Idempotency-Key": string };

export function markSent(membershipId: string, id: string, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/instructions/{id}/sending", {
      params: { path: { id }, header: again },
    }),
  );
}

export type Arrival = { bankReference: string; amountMinor?: number };

export function confirmArrival(membershipId: string, id: string, body: Arrival, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/instructions/{id}/confirmation", {
      params: { path: { id }, header: again },
      body,
    }),
  );
}
