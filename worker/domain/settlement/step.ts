// One step of an instruction: who may take it, from which state, and the row whose number settles every race.
import { sql } from "drizzle-orm";
import type { Instruction } from "../../../schema/contract/settlements.ts";
import { ALLIANCE_OWNER, CLEARING_OWNER } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { instructionSteps } from "../../../schema/tables/instructions.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { batchRead } from "../../db/read.ts";
import { insert, type Statement } from "../../db/statement.ts";
import { type InstructionRow, selectInstructions, toInstruction } from "./instruction-rows.ts";

export type Step = { status: NonNullable<InstructionRow["step"]>; reason: string | null };

/** An instruction that the actor is a party of, or any for an admin. @throws Problem `not_found`. */
export async function findInstruction(ctx: MemberContext, id: string): Promise<InstructionRow> {
  const [[row]] = await batchRead(ctx.d1, [instructionById(ctx, id)]);
  if (!row) throw new Problem("not_found");
  return row;
}

export function instructionById(ctx: MemberContext, id: string): Statement<InstructionRow> {
  return selectInstructions(ctx, sql`i.id = ${id}`);
}

/** Only an admin and that owner itself may go on. @throws Problem `role_not_allowed`. */
export function onlyFor(ctx: MemberContext, ownerId: string): void {
  const merchantId = merchantOf(ctx);
  if (merchantId !== undefined && merchantId !== ownerId) throw new Problem("role_not_allowed");
}

/** Before its settlement is approved nothing is paid; once approved it stays so. @throws Problem `settlement_not_approved`. */
export function onlyApproved({ decision }: InstructionRow): void {
  if (decision === null) throw new Problem("settlement_not_approved");
}

/** A deed that is decided and not written yet: what it answers, and what it writes. */
export type Deed = { instruction: Instruction; writes: readonly Write[] };

/** Takes the step, with what else it takes, and answers the instruction as it is then. */
export function takeStep(
  ctx: MemberContext,
  row: InstructionRow,
  step: Step,
  writes: readonly Statement[] = [],
): Promise<Instruction> {
  return done(ctx, stepOf(ctx, row, step, writes));
}

export function done(ctx: MemberContext, { instruction, writes }: Deed): Promise<Instruction> {
  return commit(ctx, instruction, writes);
}

export function stepOf(
  ctx: MemberContext,
  row: InstructionRow,
  step: Step,
  writes: readonly Statement[] = [],
): Deed {
  const sequence = row.sequence + 1;
  const written = [
    ...writes,
    // The number is taken where the instruction is no longer as it was read: the request decides again.
    insert(instructionSteps, {
      allianceId: ctx.alliance.id,
      instructionId: row.id,
      sequence,
      ...step,
      principalId: ctx.actor.principalId,
      at: ctx.now,
    }),
    audit(
      ctx,
      ctx.alliance.id,
      `instruction.${step.status}`,
      row.id,
      { reason: step.reason },
      { merchantId: merchantConcerned(row, step.status) },
    ),
  ];
  return { instruction: toInstruction({ ...row, ...step, step: step.status, sequence }), writes: written };
}

/** Whose event an admin's step is: of what arrived the payee's, of all else the payer's, where those are merchants. */
export function merchantConcerned(
  { payerId, payeeId }: InstructionRow,
  status: Step["status"],
): string | null {
  const arrived = status === "confirmed" || status === "short";
  const sides = arrived ? [payeeId, payerId] : [payerId, payeeId];
  return sides.find((it) => it !== ALLIANCE_OWNER && it !== CLEARING_OWNER) ?? null;
}
