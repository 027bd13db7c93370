// Disputes as the membership that a page acts as: those it is a side of, and what it may do in them.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Dispute = Shapes["Dispute"];
export type DisputeSummary = Shapes["DisputeSummary"];
export type DisputeNote = Shapes["DisputeNote"];
export type Claim = Shapes["Claim"];

export type DisputeSums = NonNullable<Shapes["DisputeTotals"]["sums"]>;

export type DisputeSelection = {
  status?: DisputeSummary["status"];
  /** Of an admin. */
  merchantId?: string;
  /** One's own side. */
  role?: "debtor" | "creditor";
  waitsFor?: "answer" | "decision";
  order?: "oldest";
};

/** Of all that is read about disputes. */
export function disputesKey(membershipId: string) {
  return ["m", membershipId, "disputes"] as const;
}

export function disputesQuery(membershipId: string, selection: DisputeSelection) {
  return listQuery([...disputesKey(membershipId), "list", selection], (cursor) =>
    disputesPage(membershipId, selection, cursor),
  );
}

/** Of all that is selected, in whatever order it is shown. */
export function disputeTotalsQuery(membershipId: string, { order: _, ...query }: DisputeSelection) {
  return queryOptions({
    queryKey: [...disputesKey(membershipId), "totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/disputes/totals", { params: { query } })),
  });
}

export function disputesPage(
  membershipId: string,
  selection: DisputeSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/disputes", { params: { query }, signal }));
}

export function disputeQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...disputesKey(membershipId), id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/disputes/{id}", { params: { path: { id } } })),
  });
}

type Again = { "Idempotency-Key": string };

export function openDispute(membershipId: string, body: Shapes["DisputeRequest"], again: Again) {
  return answered(actingAs(membershipId).POST("/v1/disputes", { params: { header: again }, body }));
}

export function speak(membershipId: string, id: string, body: Shapes["DisputeNoteRequest"], again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/disputes/{id}/notes", {
      params: { path: { id }, header: again },
      body,
    }),
  );
}

export type Decision = Shapes["DisputeResolutionRequest"];

export function decide(membershipId: string, id: string, body: Decision, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/disputes/{id}/resolution", {
      params: { path: { id }, header: again },
      body,
    }),
  );
}
