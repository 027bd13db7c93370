// An admin says that a payment did not come through: the whole amount returns to the next opening.
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import type { AdminContext } from "../../context.ts";
import { isFinal, statusOf } from "./instruction-rows.ts";
import { findInstruction, onlyApproved, takeStep } from "./step.ts";

/**
 * Ends an instruction that is planned, sent or of unknown outcome.
 *
 * @throws Problem `not_found`, `instruction_is_final`, `settlement_not_approved`.
 */
export async function failInstruction(
  ctx: AdminContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<Instruction> {
  const row = await findInstruction(ctx, id);
  if (isFinal(statusOf(row))) throw new Problem("instruction_is_final");
  onlyApproved(row);
  return takeStep(ctx, row, { status: "failed", reason });
}
