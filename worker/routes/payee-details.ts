// Payee details: owners propose where their money goes, another person confirms, and either side stops what is wrong.
import { z } from "zod";
import { payeeDetails, payeeDetailsQuery, payeeDetailsRequest } from "../../schema/contract/payee-details.ts";
import { listOf, pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { confirmPayee } from "../domain/payees/confirm.ts";
import { proposePayee } from "../domain/payees/propose.ts";
import { listPayees } from "../domain/payees/read.ts";
import { refusePayee } from "../domain/payees/refuse.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Payments";
const params = z.object({ id: pathId });

export const payeeDetailsRoutes = [
  endpoint({
    method: "post",
    path: "/v1/payee-details",
    tag,
    summary: "Propose to whom and where money is sent: an owner for its merchant, an admin for the alliance",
    description:
      "Changes nothing by itself: another person confirms, and the change takes effect 72 hours later. Owners and admins are told by mail. Account numbers are stored sealed and never shown whole.",
    by: ["admin", "owner"],
    body: payeeDetailsRequest,
    status: 201,
    answer: payeeDetails,
    problems: ["not_found", "payee_account_differs", "payee_change_pending"],
    act: (ctx, { body }) => proposePayee(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/payee-details",
    tag,
    summary: "List payee details, masked: an owner its merchant's, an admin everybody's",
    by: ["admin", "owner"],
    query: payeeDetailsQuery,
    status: 200,
    answer: listOf(payeeDetails),
    problems: ["not_found"],
    act: (ctx, { query }) => listPayees(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/payee-details/{id}/confirmation",
    tag,
    summary: "Confirm: another person than the one who proposed; it takes effect 72 hours later",
    by: ["admin", "owner"],
    params,
    status: 200,
    answer: payeeDetails,
    problems: ["not_found", "confirmer_proposed_it", "payee_details_not_proposed"],
    act: (ctx, it) => confirmPayee(ctx, it.params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/payee-details/{id}/refusal",
    tag,
    summary: "Refuse or withdraw payee details before they take effect",
    by: ["admin", "owner"],
    params,
    body: reasonRequest,
    status: 200,
    answer: payeeDetails,
    problems: ["not_found", "payee_details_in_force", "payee_details_not_proposed"],
    act: (ctx, it) => refusePayee(ctx, it.params.id, it.body),
  }),
];
