// Disputes: the debited side opens one, both sides and an admin speak, an admin decides.
import { z } from "zod";
import {
  dispute,
  disputeNoteRequest,
  disputeQuery,
  disputeRequest,
  disputeResolutionRequest,
  disputeSummary,
  disputeTotals,
  disputeTotalsQuery,
} from "../../schema/contract/disputes.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { noteDispute } from "../domain/disputes/note.ts";
import { openDispute } from "../domain/disputes/open.ts";
import { listDisputes, readDispute, totalDisputes } from "../domain/disputes/read.ts";
import { resolveDispute } from "../domain/disputes/resolve.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Disputes";
const params = z.object({ id: pathId });

export const disputeRoutes = [
  endpoint({
    method: "post",
    path: "/v1/disputes",
    tag,
    summary: "Dispute a commission with its fee, or a subsidy, until its settlement is approved",
    description: `What is left of it is held in reverse, in the same period. Where that period is closed and not
approved, the settlement is reopened and closed again without the amount.`,
    by: ["owner"],
    body: disputeRequest,
    status: 201,
    answer: dispute,
    problems: [
      "not_found",
      "transfer_is_disputable",
      "something_left_to_dispute",
      "disputed_once",
      "dispute_in_time",
    ],
    act: (ctx, { body }) => openDispute(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/disputes",
    tag,
    summary: "List disputes: a merchant those it is a side of, an admin all",
    by: ["admin", "staff"],
    query: disputeQuery,
    status: 200,
    answer: listOf(disputeSummary),
    act: (ctx, { query }) => listDisputes(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/disputes/totals",
    tag,
    summary: "Sum up the disputes that a list's filters select",
    by: ["admin", "staff"],
    query: disputeTotalsQuery,
    status: 200,
    answer: disputeTotals,
    act: (ctx, { query }) => totalDisputes(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/disputes/{id}",
    tag,
    summary: "Read a dispute with its thread and its transfers",
    by: ["admin", "staff"],
    params,
    status: 200,
    answer: dispute,
    problems: ["not_found"],
    act: (ctx, it) => readDispute(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/disputes/{id}/notes",
    tag,
    summary: "Say something in a dispute, with a link to what proves it",
    by: ["admin", "owner"],
    params,
    body: disputeNoteRequest,
    status: 201,
    answer: dispute,
    problems: ["not_found", "dispute_is_open"],
    act: (ctx, it) => noteDispute(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/disputes/{id}/resolution",
    tag,
    summary: "Decide a dispute once",
    description: `\`rejected\` releases the hold; \`upheld\` leaves it as the correction, less \`allowedMinor\`.`,
    by: ["admin"],
    params,
    body: disputeResolutionRequest,
    status: 200,
    answer: dispute,
    problems: ["not_found", "dispute_is_open", "allowance_within_hold"],
    act: (ctx, it) => resolveDispute(ctx, it.params.id, it.body),
  }),
];
