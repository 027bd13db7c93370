// Exposures and deposits: how far a merchant could fall behind, its limit, and the money that raises it.
import { deposit, depositRequest, depositsQuery, listedDeposit } from "../../schema/contract/deposits.ts";
import { exposuresQuery, listedExposure } from "../../schema/contract/exposures.ts";
import { listOf } from "../../schema/contract/scalars.ts";
import { listDeposits } from "../domain/deposits/list.ts";
import { recordDeposit } from "../domain/deposits/record.ts";
import { listExposures } from "../domain/insight/exposure.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Exposure";

export const exposureRoutes = [
  endpoint({
    method: "get",
    path: "/v1/exposures",
    tag,
    summary: "Tell how far each merchant could fall behind, against its limit",
    description: `exposure = −position + what open disputes hold + worst case of the live coupons that it would pay × the
policy's weight; limit = credit limit + deposits. Those nearest to their limit come first, then those without one; each with
what it owes by the days since that was approved. A merchant reads its own, an admin all.`,
    by: ["admin", "staff"],
    query: exposuresQuery,
    status: 200,
    answer: listOf(listedExposure),
    problems: ["not_found"],
    act: (ctx, { query }) => listExposures(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/deposits",
    tag,
    summary: "Record money that the institution received for a merchant, or paid back to it",
    description: `Once per bank reference. A deposit raises the merchant's credit limit and does nothing else: it stands in
no position and pays no instruction. Only where the policy names a clearing institution; what is held is paid back also
after that.`,
    by: ["admin"],
    body: depositRequest,
    status: 201,
    answer: deposit,
    problems: [
      "not_found",
      "clearing_needs_institution",
      "bank_reference_used",
      "withdrawal_exceeds_deposit",
    ],
    act: (ctx, { body }) => recordDeposit(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/deposits",
    tag,
    summary: "List deposits: a merchant its own, an admin all",
    by: ["admin", "owner"],
    query: depositsQuery,
    status: 200,
    answer: listOf(listedDeposit),
    problems: ["not_found"],
    act: (ctx, { query }) => listDeposits(ctx, query),
  }),
];
