// Redemptions: a redeemer's cashiers redeem, its staff refund, both sides look them up.
import { z } from "zod";
import {
  listedRedemption,
  redemption,
  redemptionDetail,
  redemptionQuery,
  redemptionRequest,
  redemptionTotals,
  redemptionTotalsQuery,
  refund as refundAnswer,
  refundRequest,
} from "../../schema/contract/redemptions.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { couponFacts } from "../domain/redemption/facts.ts";
import { listRedemptions, readRedemption } from "../domain/redemption/read.ts";
import { redeem } from "../domain/redemption/redeem.ts";
import { refund } from "../domain/redemption/refund.ts";
import { totalRedemptions } from "../domain/redemption/totals.ts";
import { endpoint } from "../http/endpoint.ts";
import { TILL_PROBLEMS } from "./coupons.ts";

const tag = "Redemptions";
const params = z.object({ id: pathId });

export const redemptionRoutes = [
  endpoint({
    method: "post",
    path: "/v1/redemptions",
    tag,
    summary: "Redeem a coupon on an order",
    by: ["cashier"],
    body: redemptionRequest,
    status: 201,
    answer: redemption,
    problems: [...TILL_PROBLEMS, "order_already_has_coupon"],
    missLimit: "coupons",
    foresee: async ({ body }, secrets) => [await couponFacts(body.code, secrets)],
    act: (ctx, { body }) => redeem(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/redemptions",
    tag,
    summary: "List redemptions that one took part in",
    by: ["admin", "cashier"],
    query: redemptionQuery,
    status: 200,
    answer: listOf(listedRedemption),
    problems: ["store_not_yours"],
    act: (ctx, { query }) => listRedemptions(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/redemptions/totals",
    tag,
    summary: "Sum up the redemptions that a list's filters select",
    by: ["admin", "cashier"],
    query: redemptionTotalsQuery,
    status: 200,
    answer: redemptionTotals,
    problems: ["store_not_yours"],
    act: (ctx, { query }) => totalRedemptions(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/redemptions/{id}",
    tag,
    summary: "Read a redemption with its transfers and refunds",
    by: ["admin", "cashier"],
    params,
    status: 200,
    answer: redemptionDetail,
    problems: ["not_found"],
    act: (ctx, it) => readRedemption(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/redemptions/{id}/refunds",
    tag,
    summary: "Refund an order in part or in full",
    by: ["cashier"],
    params,
    body: refundRequest,
    status: 201,
    answer: refundAnswer,
    problems: ["not_found", "undo_too_late", "refund_reference_reused", "refund_exceeds_payment"],
    act: (ctx, it) => refund(ctx, it.params.id, it.body),
  }),
];
