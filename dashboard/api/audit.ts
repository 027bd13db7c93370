// The audit log, as the membership that its page acts as may read it.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type AuditEvent = Shapes["AuditEvent"];

/** Instants in UTC; `to` is not included. */
export type AuditSelection = {
  from?: string;
  to?: string;
  action?: string;
  subjectId?: string;
  principalId?: string;
};

export function auditQuery(
  membershipId: string,
  selection: AuditSelection,
  order: { order?: "oldest" } = {},
) {
  const query = { ...selection, ...order };
  return listQuery(["m", membershipId, "audit", query], (cursor) =>
    answered(actingAs(membershipId).GET("/v1/audit-events", { params: { query: { ...query, ...cursor } } })),
  );
}

/** All of the selection as the file that the API writes. */
export function auditFile(membershipId: string, selection: AuditSelection): Promise<Blob> {
  return answered(
    actingAs(membershipId).GET("/v1/audit-events.csv", { params: { query: selection }, parseAs: "blob" }),
  );
}
