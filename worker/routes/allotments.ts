// Allotments: given by a redeemer, accepted by a gifter that bears a share of the discount, withdrawn by either.
import { z } from "zod";
import {
  acceptanceRequest,
  allotment,
  allotmentQuery,
  allotmentRequest,
  allotmentTotals,
  allotmentTotalsQuery,
  listedAllotment,
} from "../../schema/contract/allotments.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { acceptAllotment } from "../domain/allotments/accept.ts";
import { allot } from "../domain/allotments/allot.ts";
import { listAllotments, totalAllotments } from "../domain/allotments/read.ts";
import { withdrawAllotment } from "../domain/allotments/withdraw.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Allotments";
const params = z.object({ id: pathId });

export const allotmentRoutes = [
  endpoint({
    method: "post",
    path: "/v1/allotments",
    tag,
    summary:
      "Entrust a quantity of one's offer to a gifter; proposed until accepted where the gifter co-funds",
    by: ["owner"],
    body: allotmentRequest,
    status: 201,
    answer: allotment,
    problems: [
      "not_found",
      "gifter_is_redeemer",
      "allotment_exceeds_quota",
      "merchant_not_active",
      "competitors_cannot_partner",
      "offer_ended",
    ],
    act: (ctx, { body }) => allot(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/allotments",
    tag,
    summary: "List the allotments in which one is either side; an admin sees all",
    by: ["admin", "staff"],
    query: allotmentQuery,
    status: 200,
    answer: listOf(listedAllotment),
    act: (ctx, { query }) => listAllotments(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/allotments/totals",
    tag,
    summary: "Sum up the allotments that a list's filters select",
    by: ["admin", "staff"],
    query: allotmentTotalsQuery,
    status: 200,
    answer: allotmentTotals,
    act: (ctx, { query }) => totalAllotments(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/allotments/{id}/acceptance",
    tag,
    summary: "Agree to bear one's share of the discount under a version of the terms",
    by: ["owner"],
    params,
    body: acceptanceRequest,
    status: 200,
    answer: allotment,
    problems: [
      "not_found",
      "allotment_not_live",
      "merchant_not_active",
      "competitors_cannot_partner",
      "offer_ended",
    ],
    act: (ctx, it) => acceptAllotment(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/allotments/{id}/withdrawal",
    tag,
    summary: "End an allotment from either side: it stops gifting, its coupons are honoured",
    by: ["owner"],
    params,
    status: 200,
    answer: allotment,
    problems: ["not_found", "allotment_not_live"],
    act: (ctx, it) => withdrawAllotment(ctx, it.params.id),
  }),
];
