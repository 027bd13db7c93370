// Instructions: payers say what they sent, payees what arrived, admins what failed or cannot be told.
import { z } from "zod";
import { pathId, reasonRequest } from "../../schema/contract/scalars.ts";
import { confirmationRequest, instruction } from "../../schema/contract/settlements.ts";
import { confirmInstruction } from "../domain/settlement/confirm.ts";
import { failInstruction } from "../domain/settlement/fail.ts";
import { markUnknown } from "../domain/settlement/mark-unknown.ts";
import { sendInstruction } from "../domain/settlement/send.ts";
import { endpoint } from "../http/endpoint.ts";

const shared = {
  method: "post",
  tag: "Settlements",
  params: z.object({ id: pathId }),
  status: 200,
  answer: instruction,
} as const;

export const instructionRoutes = [
  endpoint({
    ...shared,
    path: "/v1/instructions/{id}/sending",
    summary: "Mark a payment sent: its payer's owner or an admin",
    by: ["admin", "owner"],
    problems: [
      "not_found",
      "instruction_is_final",
      "settlement_not_approved",
      "instruction_not_planned",
      "payout_needs_collections",
    ],
    act: (ctx, { params }) => sendInstruction(ctx, params.id),
  }),
  endpoint({
    ...shared,
    path: "/v1/instructions/{id}/confirmation",
    summary: "Confirm what arrived, in whole or in part: its payee's owner or an admin",
    description: "Once per bank reference. Money that arrives late on a final instruction is recorded too.",
    by: ["admin", "owner"],
    body: confirmationRequest,
    problems: [
      "not_found",
      "bank_reference_used",
      "instruction_is_final",
      "settlement_not_approved",
      "instruction_not_sent",
    ],
    act: (ctx, { params, body }) => confirmInstruction(ctx, params.id, body),
  }),
  endpoint({
    ...shared,
    path: "/v1/instructions/{id}/failure",
    summary: "Record that a payment failed; what it left unpaid returns to the next opening",
    by: ["admin"],
    body: reasonRequest,
    problems: ["not_found", "instruction_is_final", "settlement_not_approved"],
    act: (ctx, { params, body }) => failInstruction(ctx, params.id, body),
  }),
  endpoint({
    ...shared,
    path: "/v1/instructions/{id}/unknown",
    summary: "Record that a payment's outcome is unknown; it stays on its way until reconciled",
    by: ["admin"],
    body: reasonRequest,
    problems: ["not_found", "instruction_is_final", "settlement_not_approved", "instruction_not_sent"],
    act: (ctx, { params, body }) => markUnknown(ctx, params.id, body),
  }),
];
