// A person takes a bank's line for a payment: what came in is confirmed, what came back or was rejected has failed.
import { sql } from "drizzle-orm";
import type { BankLine, BankLineConfirmationRequest } from "../../../schema/contract/bank-lines.ts";
import { Problem } from "../../../schema/problems.ts";
import { bankLineDecisions } from "../../../schema/tables/bank-lines.ts";
import type { AdminContext, MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { actorStands } from "../membership/standing.ts";
import { merchantIdOf } from "../payees/shape.ts";
import { confirmationOf } from "../settlement/confirm.ts";
import { failureOf } from "../settlement/fail.ts";
import { type InstructionRow, selectInstructions } from "../settlement/instruction-rows.ts";
import type { Deed } from "../settlement/step.ts";
import { findOpenLine } from "./list.ts";
import { type DecidedLine, type DecisionRow, decidedAs, toBankLine } from "./shape.ts";

/**
 * The whole amount is recorded, short or beyond what was asked for. What failed is an admin's to say.
 *
 * @throws Problem `not_found`, `bank_line_decided`, `bank_line_not_matched`, `role_not_allowed`, `bank_reference_used`,
 * `instruction_is_final`, `settlement_not_approved`, `instruction_not_sent`.
 */
export async function confirmBankLine(
  ctx: MemberContext,
  id: string,
  request: BankLineConfirmationRequest,
): Promise<BankLine> {
  const line = await findOpenLine(ctx, id);
  const instructionId = request.instructionId ?? (line.proposes === null ? null : line.instructionId);
  if (instructionId === null) throw new Problem("bank_line_not_matched");
  const [[instruction], [period]] = await batchRead(ctx.d1, [
    selectInstructions(ctx, sql`i.id = ${instructionId}`),
    latestCutoff(ctx.alliance.id),
  ]);
  if (!instruction) throw new Problem("not_found");
  const { writes } = deedOf(ctx, line, instruction, period?.cutoffAt ?? 0);
  const decision: DecisionRow = {
    ...{ allianceId: ctx.alliance.id, bankLineId: id, instructionId },
    decision: line.kind === "credit" ? "confirmed" : "failed",
    ...{ reason: null, principalId: ctx.actor.principalId, decidedAt: ctx.now },
  };
  return commit(ctx, toBankLine(decidedAs(line, decision)), [
    ...must(actorStands(ctx)),
    insert(bankLineDecisions, decision),
    ...writes,
    audit(
      ctx,
      ctx.alliance.id,
      `bank_line.${decision.decision}`,
      id,
      { instructionId },
      { merchantId: merchantIdOf(line.ownerId) },
    ),
  ]);
}

function deedOf(ctx: MemberContext, line: DecidedLine, instruction: InstructionRow, cutoffAt: number): Deed {
  const { kind, ownerId, bankReference, amountMinor, currency } = line;
  if (kind === "credit") {
    const isToOwner = instruction.payeeId === ownerId && instruction.unit === currency;
    if (!isToOwner || amountMinor === null) throw new Problem("bank_line_not_matched");
    return confirmationOf(ctx, instruction, { bankReference, amountMinor, cutoffAt });
  }
  // What was taken back had been recorded as paid: that is set right by two admins, as an adjustment.
  if (kind === "taken_back" || instruction.payerId !== ownerId) throw new Problem("bank_line_not_matched");
  if (!isAdmin(ctx)) throw new Problem("role_not_allowed");
  return failureOf(ctx, instruction, (line.text ?? "The bank sent it back.").slice(0, 500));
}

function isAdmin(ctx: MemberContext): ctx is AdminContext {
  return ctx.actor.role === "admin";
}
