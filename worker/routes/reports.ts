// Reports: what came of gifting, what flows between merchants, and a position day by day.
import {
  flows,
  flowsQuery,
  performance,
  performanceQuery,
  positionDays,
  positionDaysQuery,
} from "../../schema/contract/reports.ts";
import { readFlows } from "../domain/insight/flows.ts";
import { readPerformance } from "../domain/insight/performance.ts";
import { readPositionDays } from "../domain/insight/position-days.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Reports";

export const reportRoutes = [
  endpoint({
    method: "get",
    path: "/v1/reports/performance",
    tag,
    summary: "Tell what came of gifting, by partner, offer, staff or rule",
    description:
      "The coupons gifted in the period and what has become of them by now; without `from` and `to` of all time. A merchant sees those in which it took part on that side, an admin all. `from` is included, `to` is not.",
    by: ["admin", "staff"],
    query: performanceQuery,
    status: 200,
    answer: performance,
    act: (ctx, { query }) => readPerformance(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/reports/flows",
    tag,
    summary: "Tell what flows between merchants, pair by pair",
    description:
      "From gifter to redeemer, by the same figures. A merchant sees the pairs in which it is a side, an admin all.",
    by: ["admin", "staff"],
    query: flowsQuery,
    status: 200,
    answer: flows,
    act: (ctx, { query }) => readFlows(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/reports/position-days",
    tag,
    summary: "Tell a position day by day",
    description:
      "What had taken effect by the end of each local day, payments included; for days ahead what is known to, so that what is pending is seen to lock. A merchant asks for its own, an admin names an owner.",
    by: ["admin", "staff"],
    query: positionDaysQuery,
    status: 200,
    answer: positionDays,
    problems: ["not_found"],
    act: (ctx, { query }) => readPositionDays(ctx, query),
  }),
];
