// The audit log: who did what to which thing, when and by which key or session, and the seals that fix it.
import { z } from "zod";
import { auditEvent, auditQuery, auditSeal, auditSelection } from "../../schema/contract/audit.ts";
import { listOf, pageQuery } from "../../schema/contract/scalars.ts";
import { exportAuditEvents } from "../domain/audit/csv.ts";
import { listAuditEvents } from "../domain/audit/list.ts";
import { listAuditSeals } from "../domain/audit/seals.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Audit log";

export const auditRoutes = [
  endpoint({
    method: "get",
    path: "/v1/audit-events",
    tag,
    summary: "List who did what",
    description:
      "By number, newest first by default: an admin reads all of the alliance, an owner what concerns its merchant. With a filter a page may be shorter than its limit, or empty, while `nextCursor` goes on. `from` is included, `to` is not.",
    by: ["admin", "owner"],
    query: auditQuery,
    status: 200,
    answer: listOf(auditEvent),
    act: (ctx, { query }) => listAuditEvents(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/audit-events.csv",
    tag,
    summary: "Export who did what as CSV",
    description:
      "The whole selection, oldest first, at most 50,000 rows. The column `mac` is that of the row: an admin's whole export gives the heads of the seals again.",
    by: ["admin", "owner"],
    query: auditSelection,
    status: 200,
    answer: z.string(),
    media: "text/csv; charset=utf-8",
    file: "audit-events.csv",
    problems: ["selection_too_large"],
    act: (ctx, { query }) => exportAuditEvents(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/audit-seals",
    tag,
    summary: "List the seals of the audit log",
    description:
      "Newest first. Compare them with the heads in the Worker's log, which is kept outside the database.",
    by: ["admin"],
    query: pageQuery,
    status: 200,
    answer: listOf(auditSeal),
    act: (ctx, { query }) => listAuditSeals(ctx, query),
  }),
];
