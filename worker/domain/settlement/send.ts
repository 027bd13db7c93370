// The payer says that it has paid: what is planned becomes sent.
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { areCovered } from "./cover.ts";
import { isFinal, statusOf } from "./instruction-rows.ts";
import { findInstruction, onlyApproved, onlyFor, takeStep } from "./step.ts";

/**
 * One whose outcome is unknown is not sent again until that is known.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `instruction_is_final`, `settlement_not_approved`,
 * `instruction_not_planned`, `payout_needs_collections`.
 */
export async function sendInstruction(ctx: MemberContext, id: string): Promise<Instruction> {
  const row = await findInstruction(ctx, id);
  onlyFor(ctx, row.payerId);
  if (isFinal(statusOf(row))) throw new Problem("instruction_is_final");
  onlyApproved(row);
  if (statusOf(row) !== "planned") throw new Problem("instruction_not_planned");
  return takeStep(ctx, row, { status: "sent", reason: null }, areCovered(ctx, row, [id]));
}
