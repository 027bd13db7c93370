// Adjustments as the membership that a page acts as: a merchant's own, and for an admin everybody's.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Adjustment = Shapes["Adjustment"];
export type AdjustmentRequest = Shapes["AdjustmentRequest"];

export type AdjustmentSelection = { status?: Adjustment["status"]; order?: "oldest" };

/** Of all that is read about adjustments. */
export function adjustmentsKey(membershipId: string) {
  return ["m", membershipId, "adjustments"] as const;
}

/** Newest first unless another order is selected. */
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

/** The two ways in which one ends without being posted: by another admin, or by who proposed it. */
export type TurningDown = "refusal" | "withdrawal";

export function turnDown(membershipId: string, id: string, how: TurningDown, reason: string, again: Again) {
  const request = { params: { path: { id }, header: again }, body: { reason } };
  const client = actingAs(membershipId);
  return answered(
    how === "refusal"
      ? client.POST("/v1/adjustments/{id}/refusal", request)
      : client.POST("/v1/adjustments/{id}/withdrawal", request),
  );
}
