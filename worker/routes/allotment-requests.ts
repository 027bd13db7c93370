// Allotment requests: a gifter asks for coupons of an offer, its redeemer approves or refuses.
import { z } from "zod";
import {
  askApprovalRequest,
  askQuery,
  askRequest,
  askTotals,
  askTotalsQuery,
  requestedAllotment,
} from "../../schema/contract/allotment-requests.ts";
import { listOf, pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { approveAsk, refuseAsk, withdrawAsk } from "../domain/asking/answer.ts";
import { askForAllotment } from "../domain/asking/ask.ts";
import { listAsks, totalAsks } from "../domain/asking/read.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Allotments";
const params = z.object({ id: pathId });

export const allotmentRequestRoutes = [
  endpoint({
    method: "post",
    path: "/v1/allotment-requests",
    tag,
    summary: "Ask a partner for coupons of its live offer; one request at a time for each offer",
    by: ["owner"],
    body: askRequest,
    status: 201,
    answer: requestedAllotment,
    problems: [
      "not_found",
      "gifter_is_redeemer",
      "allotment_request_open",
      "merchant_not_active",
      "competitors_cannot_partner",
      "offer_ended",
      "offer_not_live",
    ],
    act: (ctx, { body }) => askForAllotment(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/allotment-requests",
    tag,
    summary: "List the allotment requests of which one is either side; an admin sees all",
    by: ["admin", "staff"],
    query: askQuery,
    status: 200,
    answer: listOf(requestedAllotment),
    act: (ctx, { query }) => listAsks(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/allotment-requests/totals",
    tag,
    summary: "Sum up the allotment requests that a list's filters select",
    by: ["admin", "staff"],
    query: askTotalsQuery,
    status: 200,
    answer: askTotals,
    act: (ctx, { query }) => totalAsks(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/allotment-requests/{id}/approval",
    tag,
    summary: "Entrust the asking gifter, with all that it asked for or another number; as any allotment",
    by: ["owner"],
    params,
    body: askApprovalRequest,
    status: 200,
    answer: requestedAllotment,
    problems: [
      "not_found",
      "allotment_request_decided",
      "allotment_exceeds_quota",
      "merchant_not_active",
      "competitors_cannot_partner",
      "offer_ended",
    ],
    act: (ctx, it) => approveAsk(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/allotment-requests/{id}/refusal",
    tag,
    summary: "Refuse a request for coupons of one's own offer, with a reason that its gifter reads",
    by: ["owner"],
    params,
    body: reasonRequest,
    status: 200,
    answer: requestedAllotment,
    problems: ["not_found", "allotment_request_decided"],
    act: (ctx, it) => refuseAsk(ctx, it.params.id, it.body.reason),
  }),
  endpoint({
    method: "post",
    path: "/v1/allotment-requests/{id}/withdrawal",
    tag,
    summary: "Take back what one has asked for, while it has no answer",
    by: ["owner"],
    params,
    status: 200,
    answer: requestedAllotment,
    problems: ["not_found", "allotment_request_decided"],
    act: (ctx, it) => withdrawAsk(ctx, it.params.id),
  }),
];
