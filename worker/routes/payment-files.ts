// Payment files: payers fetch what they hand to their bank, and everybody concerned can tell that it was not changed.
import { z } from "zod";
import { paymentFile, paymentFileQuery, paymentFilesQuery } from "../../schema/contract/payment-files.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { listPaymentFiles } from "../domain/payment-files/list.ts";
import { readPaymentFile } from "../domain/payment-files/make.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Payments";
const params = z.object({ id: pathId });

export const paymentFileRoutes = [
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/payment-file",
    tag,
    summary: "Read a payer's payment file of an approved settlement: its owner or an admin",
    description:
      "Made at the first request and the same bytes ever after. It holds the payments that were planned then, to the accounts in force then, whatever format is asked for; `pain.001` is pain.001.001.09, by the rules of SEPA in euro. It shows account numbers whole: it is for the bank.",
    by: ["admin", "owner"],
    params,
    query: paymentFileQuery,
    status: 200,
    answer: z.string(),
    formats: {
      csv: { media: "text/csv; charset=utf-8", file: "payments.csv" },
      "pain.001": { media: "application/xml; charset=utf-8", file: "payments.xml" },
    },
    problems: [
      "not_found",
      "settlement_not_approved",
      "nothing_to_pay",
      "payee_details_missing",
      "instruction_not_planned",
      "payout_needs_collections",
    ],
    act: (ctx, it) => readPaymentFile(ctx, { id: it.params.id, ...it.query }),
  }),
  endpoint({
    method: "get",
    path: "/v1/settlements/{id}/payment-files",
    tag,
    summary: "List the payment files that were made of a settlement, with control sums and fingerprints",
    by: ["admin", "owner"],
    params,
    query: paymentFilesQuery,
    status: 200,
    answer: listOf(paymentFile),
    problems: ["not_found"],
    act: (ctx, it) => listPaymentFiles(ctx, it.params.id, it.query),
  }),
];
