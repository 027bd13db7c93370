// What banks answer: imported by whose account it is, matched, and decided by people where it is not certain.
import { z } from "zod";
import {
  bankImport,
  bankImportRequest,
  bankLine,
  bankLineConfirmationRequest,
  bankLineQuery,
  listedBankLine,
} from "../../schema/contract/bank-lines.ts";
import { listOf, pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { confirmBankLine } from "../domain/reconciliation/confirm.ts";
import { dismissBankLine } from "../domain/reconciliation/dismiss.ts";
import { importBankFile } from "../domain/reconciliation/import.ts";
import { listBankLines } from "../domain/reconciliation/list.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Payments";
const params = z.object({ id: pathId });

export const bankLineRoutes = [
  endpoint({
    method: "post",
    path: "/v1/bank-imports",
    tag,
    summary: "Import a bank's statement, notification or status report of one's own account",
    description:
      "Each line is taken once, however often it is imported. Money that carries an instruction's end-to-end id and its whole amount is confirmed at once; what differs, comes by amount and counterparty alone, or was rejected, is proposed.",
    by: ["admin", "owner"],
    body: bankImportRequest,
    status: 201,
    answer: bankImport,
    problems: ["not_found", "bank_file_not_readable", "bank_reference_used"],
    act: (ctx, { body }) => importBankFile(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/bank-lines",
    tag,
    summary: "List what banks answered, newest first",
    description:
      "An owner sees its merchant's lines. An admin sees those of the alliance's accounts and, of a merchant's, those that name an instruction.",
    by: ["admin", "owner"],
    query: bankLineQuery,
    status: 200,
    answer: listOf(listedBankLine),
    problems: ["not_found"],
    act: (ctx, { query }) => listBankLines(ctx, query),
  }),
  endpoint({
    method: "post",
    path: "/v1/bank-lines/{id}/confirmation",
    tag,
    summary: "Take a line for a payment: as arrived, or as failed where it came back or was rejected",
    by: ["admin", "owner"],
    params,
    body: bankLineConfirmationRequest,
    status: 200,
    answer: bankLine,
    problems: [
      "not_found",
      "bank_line_decided",
      "bank_line_not_matched",
      "bank_reference_used",
      "instruction_is_final",
      "settlement_not_approved",
      "instruction_not_sent",
    ],
    act: (ctx, it) => confirmBankLine(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/bank-lines/{id}/dismissal",
    tag,
    summary: "Put a line aside that concerns no instruction",
    by: ["admin", "owner"],
    params,
    body: reasonRequest,
    status: 200,
    answer: bankLine,
    problems: ["not_found", "bank_line_decided"],
    act: (ctx, it) => dismissBankLine(ctx, it.params.id, it.body),
  }),
];
