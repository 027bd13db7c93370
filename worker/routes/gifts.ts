// Gifts: a gifter's staff give, look after and revoke them.
import { z } from "zod";
import {
  createdGift,
  gift,
  giftCheck,
  giftCheckRequest,
  giftQuery,
  giftRequest,
  giftTotals,
  giftTotalsQuery,
  revocation,
  revocationRequest,
} from "../../schema/contract/gifts.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { checkGifts } from "../domain/gifting/check.ts";
import { give } from "../domain/gifting/give.ts";
import { listGifts, readGift } from "../domain/gifting/read.ts";
import { revoke } from "../domain/gifting/revoke.ts";
import { totalGifts } from "../domain/gifting/totals.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Gifts";
const params = z.object({ id: pathId });

export const giftRoutes = [
  endpoint({
    method: "post",
    path: "/v1/gifts",
    tag,
    summary: "Gift partners' coupons to a customer",
    by: ["staff"],
    body: giftRequest,
    status: 201,
    answer: createdGift,
    problems: [
      "not_found",
      "holder_consent_missing",
      "merchant_not_active",
      "competitors_cannot_partner",
      "offer_not_live",
      "funder_has_not_consented",
      "allotment_not_live",
      "percentage_needs_cap",
      "allotment_exhausted",
      "offer_quota_exhausted",
      "holder_limit_reached",
      "offer_budget_exhausted",
      "exposure_limit_reached",
      "source_order_already_gifted",
    ],
    act: (ctx, { body }) => give(ctx, body),
  }),
  endpoint({
    method: "post",
    path: "/v1/gift-checks",
    tag,
    summary:
      "Ask before gifting to many: what would stop it, and which source orders have their gift already",
    by: ["staff"],
    body: giftCheckRequest,
    status: 200,
    answer: giftCheck,
    problems: ["not_found"],
    act: (ctx, { body }) => checkGifts(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/gifts",
    tag,
    summary: "List gifts with what became of them, by state, by the time they were given, by source order",
    by: ["admin", "staff"],
    query: giftQuery,
    status: 200,
    answer: listOf(gift),
    act: (ctx, { query }) => listGifts(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/gifts/totals",
    tag,
    summary: "Count the gifts that a list's filters select, and what became of their coupons",
    by: ["admin", "staff"],
    query: giftTotalsQuery,
    status: 200,
    answer: giftTotals,
    act: (ctx, { query }) => totalGifts(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/gifts/{id}",
    tag,
    summary: "Read a gift; codes as their last four",
    by: ["admin", "staff"],
    params,
    status: 200,
    answer: gift,
    problems: ["not_found"],
    act: (ctx, it) => readGift(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/gifts/{id}/revocation",
    tag,
    summary: "Revoke what is unredeemed of a gift",
    by: ["admin", "staff"],
    params,
    body: revocationRequest,
    status: 200,
    answer: revocation,
    problems: ["not_found"],
    act: (ctx, it) => revoke(ctx, it.params.id, it.body),
  }),
];
