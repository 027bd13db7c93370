// An admin says that nobody knows what became of a payment: it stays on its way, and is not sent again, until somebody does.
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import type { AdminContext } from "../../context.ts";
import { isFinal, statusOf } from "./instruction-rows.ts";
import { findInstruction, onlyApproved, takeStep } from "./step.ts";

/**
 * Later findings are recorded as steps of their own; a confirmation or a failure ends it.
 *
 * @throws Problem `not_found`, `instruction_is_final`, `settlement_not_approved`, `instruction_not_sent`.
 */
export async function markUnknown(
  ctx: AdminContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<Instruction> {
  const row = await findInstruction(ctx, id);
  if (isFinal(statusOf(row))) throw new Problem("instruction_is_final");
  onlyApproved(row);
  if (statusOf(row) === "planned") throw new Problem("instruction_not_sent");
  return takeStep(ctx, row, { status: "unknown", reason });
}
