// Adjustments: one admin proposes, another approves or refuses, the first may withdraw; both sides read.
import { z } from "zod";
import { adjustment, adjustmentQuery, adjustmentRequest } from "../../schema/contract/adjustments.ts";
import { listOf, pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { approveAdjustment, refuseAdjustment, withdrawAdjustment } from "../domain/adjustments/decide.ts";
import { proposeAdjustment } from "../domain/adjustments/propose.ts";
import { listAdjustments, readAdjustment } from "../domain/adjustments/read.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Adjustments";
const params = z.object({ id: pathId });

export const adjustmentRoutes = [
  endpoint({
    method: "post",
    path: "/v1/adjustments",
    tag,
    summary: "Propose that one owner owes another an amount, with the reason",
    description: `For what no dispute can correct: a claim for more, or one after approval. Nothing moves until another
person approves.`,
    by: ["admin"],
    body: adjustmentRequest,
    status: 201,
    answer: adjustment,
    problems: ["owner_unknown"],
    act: (ctx, { body }) => proposeAdjustment(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/adjustments",
    tag,
    summary: "List adjustments: a merchant those it is a side of, an admin all",
    by: ["admin", "staff"],
    query: adjustmentQuery,
    status: 200,
    answer: listOf(adjustment),
    act: (ctx, { query }) => listAdjustments(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/adjustments/{id}",
    tag,
    summary: "Read an adjustment",
    by: ["admin", "staff"],
    params,
    status: 200,
    answer: adjustment,
    problems: ["not_found"],
    act: (ctx, it) => readAdjustment(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/adjustments/{id}/approval",
    tag,
    summary: "Approve an adjustment by another person: it is posted once, in the open period",
    by: ["admin"],
    params,
    status: 200,
    answer: adjustment,
    problems: ["not_found", "approver_proposed_it", "adjustment_is_proposed"],
    act: (ctx, it) => approveAdjustment(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/adjustments/{id}/refusal",
    tag,
    summary: "Refuse an adjustment by another person, with a reason that both sides read; nothing is posted",
    by: ["admin"],
    params,
    body: reasonRequest,
    status: 200,
    answer: adjustment,
    problems: ["not_found", "approver_proposed_it", "adjustment_is_proposed"],
    act: (ctx, it) => refuseAdjustment(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/adjustments/{id}/withdrawal",
    tag,
    summary: "Withdraw an adjustment that one proposed oneself, with a reason that both sides read",
    by: ["admin"],
    params,
    body: reasonRequest,
    status: 200,
    answer: adjustment,
    problems: ["not_found", "proposal_not_yours", "adjustment_is_proposed"],
    act: (ctx, it) => withdrawAdjustment(ctx, it.params.id, it.body),
  }),
];
