// Adjustments as the membership that a page acts as: a merchant's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Adjustment = Shapes["Adjustment"];
export type AdjustmentRequest = Shapes["AdjustmentRequest"];

export type AdjustmentSelection = { status?: Adjustment["status"] };

/** Of all that is read about adjustments. */
export function adjustmentsKey(membershipId: string) {
  return ["m", membershipId, "adjustments"] as const;
}

/** Newest first. */
export function adjustmentsQuery(membershipId: string, selection: AdjustmentSelection) {
  return listQuery([...adjustmentsKey(membershipId), "list", selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/adjustments", { params: { query: { ...selection, ...cursor } } }),
    ),
  );
}

type Again = { "Idempotency-Key": string };

export function propose(membershipId: string, body: AdjustmentRequest, again: Again) {
  return answered(actingAs(membershipId).POST("/v1/adjustments", { params: { header: again }, body }));
}

export function approve(membershipId: string, id: string, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/adjustments/{id}/approval", {
      params: { path: { id }, header: again },
    }),
  );
}
