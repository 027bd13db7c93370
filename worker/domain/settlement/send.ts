// The payer says that it has paid: what is planned becomes sent.
import { type SQL, sql } from "drizzle-orm";
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MemberContext } from "../../context.ts";
import { must } from "../../db/must.ts";
import type { Statement } from "../../db/statement.ts";
import { IS_IN_FLIGHT } from "./books.ts";
import { type InstructionRow, isFinal, statusOf } from "./instruction-rows.ts";
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
  return takeStep(ctx, row, { status: "sent", reason: null }, isCovered(ctx, row));
}

/** What others paid in must cover a payout beside those that are already on their way. */
function isCovered(ctx: MemberContext, { payerId, amountMinor, unit }: InstructionRow): Statement[] {
  if (payerId !== CLEARING_OWNER) return [];
  const held = sql`SELECT debits_minor - credits_minor FROM accounts
    WHERE alliance_id = ${ctx.alliance.id} AND owner_id = ${CLEARING_OWNER} AND unit = ${unit}`;
  return must([
    sql`(${held}) >= ${amountMinor} + (${payoutsSent(ctx.alliance.id)})`,
    "payout_needs_collections",
  ]);
}

function payoutsSent(allianceId: string): SQL {
  return sql`SELECT coalesce(sum(i.amount_minor), 0) FROM instructions i
    WHERE i.alliance_id = ${allianceId} AND i.payer_id = ${CLEARING_OWNER} AND ${IS_IN_FLIGHT}
      AND EXISTS (SELECT 1 FROM instruction_steps b
        WHERE b.alliance_id = i.alliance_id AND b.instruction_id = i.id)`;
}
