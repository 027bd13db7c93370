// An admin says that a payment did not come through: the whole amount returns to the next opening.
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import type { AdminContext } from "../../context.ts";
import { type InstructionRow, isFinal, statusOf } from "./instruction-rows.ts";
import { type Deed, done, findInstruction, onlyApproved, stepOf } from "./step.ts";

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
  return done(ctx, failureOf(ctx, await findInstruction(ctx, id), reason));
}

/** The same as a deed to be written with others. */
export function failureOf(ctx: AdminContext, row: InstructionRow, reason: string): Deed {
  if (isFinal(statusOf(row))) throw new Problem("instruction_is_final");
  onlyApproved(row);
  return stepOf(ctx, row, { status: "failed", reason });
}
