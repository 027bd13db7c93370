// Merchants: admitted by admins, changed by themselves in what is their own, taken from status to status with a reason.
import { z } from "zod";
import {
  application,
  applicationRequest,
  createdMerchant,
  merchant,
  merchantPatch,
  merchantQuery,
  merchantRequest,
  merchantTotals,
  merchantTotalsQuery,
  suspensionRequest,
} from "../../schema/contract/merchants.ts";
import { listOf, pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { apply, approve, createMerchant } from "../domain/partners/admit.ts";
import { reviseMerchant, type Step, step } from "../domain/partners/change.ts";
import { listMerchants, readMerchant, totalMerchants } from "../domain/partners/read.ts";
import { suspend } from "../domain/partners/suspend.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Merchants";
const params = z.object({ id: pathId });

/** A step from one status to another; only leaving is also the merchant's own to take. */
const stepRoute = (name: Exclude<Step, "suspension">, summary: string) => {
  const declared = {
    method: "post",
    path: `/v1/merchants/{id}/${name}`,
    tag,
    summary,
    params,
    body: reasonRequest,
    status: 200,
    answer: merchant,
    problems: ["not_found", "merchant_status_differs", "invited_too_often"],
  } as const;
  return name === "departure"
    ? endpoint({
        ...declared,
        by: ["admin", "owner"],
        act: (ctx, it) => step(ctx, it.params.id, name, it.body),
      })
    : endpoint({ ...declared, by: ["admin"], act: (ctx, it) => step(ctx, it.params.id, name, it.body) });
};

export const merchantRoutes = [
  endpoint({
    method: "post",
    path: "/v1/merchants",
    tag,
    summary: "Admit a merchant; its owner's key is shown once",
    by: ["admin"],
    body: merchantRequest,
    status: 201,
    answer: createdMerchant,
    problems: ["category_unknown", "invited_too_often"],
    secrets: ["ownerKey"],
    act: (ctx, { body }) => createMerchant(ctx, body),
  }),
  endpoint({
    method: "post",
    path: "/v1/alliances/{id}/applications",
    tag,
    summary: "Ask to be admitted",
    by: ["public"],
    params,
    body: applicationRequest,
    status: 201,
    answer: application,
    problems: ["not_found", "category_unknown", "too_many_requests"],
    limit: "APPLICATIONS_LIMIT",
    act: (ctx, it) => apply(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "get",
    path: "/v1/merchants",
    tag,
    summary: "List the alliance's merchants",
    by: ["admin", "cashier"],
    query: merchantQuery,
    status: 200,
    answer: listOf(merchant),
    act: (ctx, { query }) => listMerchants(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/merchants/totals",
    tag,
    summary: "Sum up the merchants that a list's filters select",
    by: ["admin", "cashier"],
    query: merchantTotalsQuery,
    status: 200,
    answer: merchantTotals,
    act: (ctx, { query }) => totalMerchants(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/merchants/{id}",
    tag,
    summary: "Read a merchant",
    by: ["admin", "cashier"],
    params,
    status: 200,
    answer: merchant,
    problems: ["not_found"],
    act: (ctx, it) => readMerchant(ctx, it.params.id),
  }),
  endpoint({
    method: "patch",
    path: "/v1/merchants/{id}",
    tag,
    summary: "Change a merchant; category and credit limit are the admin's",
    by: ["admin", "owner"],
    params,
    body: merchantPatch,
    status: 200,
    answer: merchant,
    problems: ["not_found", "category_unknown"],
    act: (ctx, it) => reviseMerchant(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/merchants/{id}/approval",
    tag,
    summary: "Admit an applicant; its owner's key is shown once",
    by: ["admin"],
    params,
    body: reasonRequest,
    status: 200,
    answer: createdMerchant,
    problems: ["not_found", "merchant_status_differs"],
    secrets: ["ownerKey"],
    act: (ctx, it) => approve(ctx, it.params.id, it.body),
  }),
  stepRoute("refusal", "Refuse an applicant"),
  endpoint({
    method: "post",
    path: "/v1/merchants/{id}/suspension",
    tag,
    summary: "Suspend a merchant: it stops gifting and being gifted, its coupons are honoured",
    description: `With \`fraud\`, all that credits it is held until an admin decides: what the open period has at once,
what is redeemed from then on with its redemption. A merchant that is suspended already may be suspended for fraud too, and
so may one that is leaving, which goes on leaving. Asked again it holds what a period has that was reopened since.`,
    by: ["admin"],
    params,
    body: suspensionRequest,
    status: 200,
    answer: merchant,
    problems: ["not_found", "merchant_status_differs"],
    act: (ctx, it) => suspend(ctx, it.params.id, it.body),
  }),
  stepRoute("reinstatement", "Reinstate a suspended merchant"),
  stepRoute("departure", "Start leaving the alliance: the tail settles, coupons are honoured"),
];
