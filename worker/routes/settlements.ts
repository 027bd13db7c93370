// Settlements: admins close, approve and reopen them; every member reads its own figures and statement.
import { z } from "zod";
import { settlementArchive } from "../../schema/contract/archives.ts";
import { listOf, pathId, reasonRequest, timedPageQuery } from "../../schema/contract/scalars.ts";
import { settlementReview } from "../../schema/contract/settlement-review.ts";
import {
  approvalRequest,
  invoiceLinesQuery,
  listedSettlement,
  settlement,
  settlementCalendarView,
  settlementRequest,
  statement,
} from "../../schema/contract/settlements.ts";
import { makeArchive } from "../domain/archives/make.ts";
import { reviewSettlement } from "../domain/insight/settlement-review.ts";
import { approveSettlement } from "../domain/settlement/approve.ts";
import { readCalendar } from "../domain/settlement/calendar.ts";
import { closeSettlement } from "../domain/settlement/close.ts";
import { readInvoiceLines } from "../domain/settlement/invoice-lines.ts";
import { invoiceLinesCsv } from "../domain/settlement/invoice-lines-csv.ts";
import { listSettlements, readSettlement } from "../domain/settlement/read.ts";
import { reopenSettlement } from "../domain/settlement/reopen.ts";
import { readStatement } from "../domain/settlement/statement.ts";
import { statementCsv } from "../domain/settlement/statement-csv.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Settlements";
const params = z.object({ id: pathId });
const statementParams = z.object({ id: pathId, ownerId: pathId });

export const settlementRoutes = [
  endpoint({
    method: "post",
    path: "/v1/settlements",
    tag,
    summary: "Close the period up to a cut-off",
    by: ["admin"],
    body: settlementRequest,
    status: 201,
    answer: settlement,
    problems: [
      "cutoff_in_future",
      "cutoff_already_passed",
      "previous_settlement_not_approved",
      "nothing_to_settle",
    ],
    act: (ctx, { body }) => closeSettlement(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements",
    tag,
    summary: "List settlements",
    by: ["admin", "staff"],
    query: timedPageQuery,
    status: 200,
    answer: listOf(listedSettlement),
    act: (ctx, { query }) => listSettlements(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlement-calendar",
    tag,
    summary: "When periods end, and whether one awaits its closing",
    by: ["admin", "staff"],
    status: 200,
    answer: settlementCalendarView,
    act: (ctx) => readCalendar(ctx),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}",
    tag,
    summary: "Read a settlement with dues and instructions",
    by: ["admin", "staff"],
    params,
    status: 200,
    answer: settlement,
    problems: ["not_found"],
    act: (ctx, it) => readSettlement(ctx, it.params.id),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/review",
    tag,
    summary: "Look through a settlement before it is approved",
    description: `What changed since the one before, the largest lines, who is beyond a credit limit, and what is out of
the ordinary: an owner that is new, a due of more than four times the median of up to six earlier ones, half or more of
what somebody owed reversed, a line of more than ten times the average of its code.`,
    by: ["admin"],
    params,
    status: 200,
    answer: settlementReview,
    problems: ["not_found"],
    act: (ctx, it) => reviewSettlement(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/settlements/{id}/approval",
    tag,
    summary: "Approve: another person than the one who closed, with a reason where there is one to give",
    by: ["admin"],
    params,
    body: approvalRequest,
    status: 200,
    answer: settlement,
    problems: ["not_found", "settlement_not_closed", "approver_closed_it", "review_not_over"],
    act: (ctx, it) => approveSettlement(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/settlements/{id}/reopening",
    tag,
    summary: "Reopen the latest settlement while it is not approved; its instructions are withdrawn",
    by: ["admin"],
    params,
    body: reasonRequest,
    status: 200,
    answer: settlement,
    problems: ["not_found", "settlement_not_latest", "settlement_not_closed"],
    act: (ctx, it) => reopenSettlement(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/archive",
    tag,
    summary: "Export a paid settlement as one signed file that a stranger can verify",
    description: `Everybody's statement as JSON and CSV, the transfers of the period, what all owed each other,
instructions with their steps and payments, and what the audit log says of them. The same records give the same bytes;
money that arrives late is a new record. \`scripts/verify-archive.ts\` verifies it. At most 10,000 lines.`,
    by: ["admin"],
    params,
    status: 200,
    answer: settlementArchive,
    file: "settlement-archive.json",
    problems: ["not_found", "settlement_not_paid", "selection_too_large"],
    act: (ctx, it) => makeArchive(ctx, it.params.id),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/invoice-lines",
    tag,
    summary: "Export as CSV what an owner may invoice of an approved settlement",
    description: `From gifter to redeemer its commissions, from the alliance its fees: partner by partner what was earned in
the period, what refunds and disputes took back in it, and the net; what is negative is for a credit note. It holds the
fields that an invoice needs and is no tax invoice.`,
    by: ["admin", "staff"],
    params,
    query: invoiceLinesQuery,
    status: 200,
    answer: z.string(),
    media: "text/csv; charset=utf-8",
    file: "invoice-lines.csv",
    problems: ["not_found", "settlement_not_approved"],
    act: async (ctx, it) =>
      invoiceLinesCsv(await readInvoiceLines(ctx, { id: it.params.id, ...it.query }), ctx.alliance.timeZone),
  }),
  // Before its twin without a suffix, which would take the suffix for a part of the owner's id.
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/statements/{ownerId}.csv",
    tag,
    summary: "Read an owner's statement as CSV",
    by: ["admin", "staff"],
    params: statementParams,
    status: 200,
    answer: z.string(),
    media: "text/csv; charset=utf-8",
    file: "statement.csv",
    problems: ["not_found"],
    act: async (ctx, it) => {
      const ownerId = it.params.ownerId.replace(/\.csv$/, "");
      return statementCsv(await readStatement(ctx, { id: it.params.id, ownerId }), ctx.alliance.timeZone);
    },
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/statements/{ownerId}",
    tag,
    summary: "Read an owner's statement",
    by: ["admin", "staff"],
    params: statementParams,
    status: 200,
    answer: statement,
    problems: ["not_found"],
    act: (ctx, it) => readStatement(ctx, it.params),
  }),
];
