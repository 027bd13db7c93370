// Coupons at the till: asked about, held for a checkout, let go.
import { z } from "zod";
import {
  release as releaseAnswer,
  reservation,
  reservationRequest,
  validation,
  validationRequest,
} from "../../schema/contract/coupons.ts";
import { shownCode } from "../../schema/contract/presenting.ts";
import { pathId } from "../../schema/contract/scalars.ts";
import type { ProblemCode } from "../../schema/problems.ts";
import { couponFacts } from "../domain/redemption/facts.ts";
import { release, reserve } from "../domain/redemption/reserve.ts";
import { validateCoupon } from "../domain/redemption/validate.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Coupons";
const params = z.object({ code: shownCode });

/** What a till may meet, in the order of checks. */
export const TILL_PROBLEMS = [
  "store_not_yours",
  "coupon_not_found",
  "wrong_redeemer",
  "wrong_store",
  "coupon_already_redeemed",
  "coupon_revoked",
  "coupon_passed_on",
  "coupon_not_yet_valid",
  "coupon_expired",
  "coupon_reserved",
  "reservation_differs",
  "presentation_needed",
  "presentation_stale",
  "minimum_spend_not_met",
] as const satisfies readonly ProblemCode[];

export const couponRoutes = [
  endpoint({
    method: "post",
    path: "/v1/coupons/{code}/validation",
    tag,
    summary: "Ask whether a coupon would be honoured for an order",
    by: ["cashier"],
    params,
    body: validationRequest,
    status: 200,
    answer: validation,
    problems: [...TILL_PROBLEMS, "order_already_has_coupon"],
    missLimit: "coupons",
    foresee: async (it, secrets) => [await couponFacts(it.params.code, secrets)],
    act: (ctx, it) => validateCoupon(ctx, it.params.code, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/coupons/{code}/reservations",
    tag,
    summary: "Hold a coupon while a checkout is in progress",
    by: ["cashier"],
    params,
    body: reservationRequest,
    status: 201,
    answer: reservation,
    problems: TILL_PROBLEMS,
    missLimit: "coupons",
    foresee: async (it, secrets) => [await couponFacts(it.params.code, secrets)],
    act: (ctx, it) => reserve(ctx, it.params.code, it.body),
  }),
  endpoint({
    method: "delete",
    path: "/v1/reservations/{id}",
    tag,
    summary: "Let a reservation go",
    by: ["cashier"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: releaseAnswer,
    problems: ["not_found"],
    act: (ctx, it) => release(ctx, it.params.id),
  }),
];
