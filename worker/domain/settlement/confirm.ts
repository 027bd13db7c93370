// The payee says what arrived, once per bank reference: the instruction is confirmed or, where less came, short.
import { sql } from "drizzle-orm";
import type { ConfirmationRequest, Instruction } from "../../../schema/contract/settlements.ts";
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { payments } from "../../../schema/tables/instructions.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { post, toTransfers } from "../ledger/post.ts";
import { isNoDeposit } from "./booked-once.ts";
import { type InstructionRow, isFinal, statusOf, toInstruction } from "./instruction-rows.ts";
import {
  type Deed,
  done,
  instructionById,
  merchantConcerned,
  onlyApproved,
  onlyFor,
  stepOf,
} from "./step.ts";

/**
 * Posts the payment. Both outcomes are final, and what is short returns to the next opening; money that arrives
 * after that is recorded all the same and changes no status.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `bank_reference_used`, `instruction_is_final`,
 * `settlement_not_approved`, `instruction_not_sent`.
 */
export async function confirmInstruction(
  ctx: MemberContext,
  id: string,
  { bankReference, amountMinor }: ConfirmationRequest,
): Promise<Instruction> {
  const [[row], [used], [period]] = await batchRead(ctx.d1, [
    instructionById(ctx, id),
    paymentByReference(ctx, id, bankReference),
    latestCutoff(ctx.alliance.id),
  ]);
  if (!row) throw new Problem("not_found");
  onlyFor(ctx, row.payeeId);
  if (used) throw new Problem("bank_reference_used");
  return done(ctx, confirmationOf(ctx, row, { bankReference, amountMinor, cutoffAt: period?.cutoffAt ?? 0 }));
}

/** What has arrived: an amount or, where none is said, all that is unpaid. `cutoffAt` is the latest. */
type Arrival = { bankReference: string; amountMinor: number | undefined; cutoffAt: number };

/** The same as a deed to be written with others. */
export function confirmationOf(
  ctx: MemberContext,
  row: InstructionRow,
  { bankReference, amountMinor, cutoffAt }: Arrival,
): Deed {
  const arrivedMinor = arrivedOf(row, amountMinor);
  // Clocks differ by a little: what arrives right after a close must not fall before its cut-off.
  const effectiveAt = Math.max(ctx.now, cutoffAt);
  const recorded = record(ctx, row, { bankReference, amountMinor: arrivedMinor, effectiveAt });
  const paid = { ...row, paidMinor: row.paidMinor + arrivedMinor };
  if (!isFinal(statusOf(row))) {
    const status = paid.paidMinor < row.amountMinor ? "short" : "confirmed";
    return stepOf(ctx, paid, { status, reason: null }, recorded);
  }
  const details = { amountMinor: arrivedMinor };
  const concerned = { merchantId: merchantConcerned(row, "confirmed") };
  const late = audit(ctx, ctx.alliance.id, "instruction.paid_late", row.id, details, concerned);
  return { instruction: toInstruction(paid), writes: [...recorded, late] };
}

/** What arrived where that is possible at all; all that is unpaid where nothing else is said. */
function arrivedOf(row: InstructionRow, amountMinor: number | undefined): number {
  const status = statusOf(row);
  const unpaidMinor = row.amountMinor - row.paidMinor;
  if (status === "withdrawn") throw new Problem("instruction_is_final");
  onlyApproved(row);
  // A payout that was never sent would go past the rule that collections cover it.
  if (status === "planned" && row.payerId === CLEARING_OWNER) throw new Problem("instruction_not_sent");
  if (amountMinor === undefined && unpaidMinor <= 0) throw new Problem("instruction_is_final");
  return amountMinor ?? unpaidMinor;
}

function record(
  ctx: MemberContext,
  row: InstructionRow,
  payment: { bankReference: string; amountMinor: number; effectiveAt: number },
): Statement[] {
  const { id: allianceId } = ctx.alliance;
  const { bankReference, amountMinor, effectiveAt } = payment;
  const { payerId, payeeId, unit } = row;
  const paid = sql`SELECT coalesce(sum(amount_minor), 0) FROM payments
    WHERE alliance_id = ${allianceId} AND instruction_id = ${row.id}`;
  const posting = { code: "payment", debitId: payeeId, creditId: payerId, amountMinor, unit } as const;
  const occasion = { allianceId, effectiveAt, createdAt: ctx.now, instructionId: row.id };
  const booked = { allianceId, bankReference };
  return [
    ...(payeeId === CLEARING_OWNER ? must([isNoDeposit(booked), "bank_reference_used"]) : []),
    insert(payments, {
      ...{ allianceId, payeeId, bankReference, instructionId: row.id, amountMinor },
      principalId: ctx.actor.principalId,
      confirmedAt: ctx.now,
    }),
    ...post(toTransfers([posting], occasion)),
    ...must([sql`(${paid}) = ${row.paidMinor + amountMinor}`, "settlement_is_as_read"]),
  ];
}

/** A payment that the payee of that instruction has received under the same reference. */
function paymentByReference(
  ctx: MemberContext,
  id: string,
  bankReference: string,
): Statement<{ used: number }> {
  return statement(sql`SELECT 1 AS used FROM instructions i
    JOIN payments p ON p.alliance_id = i.alliance_id AND p.payee_id = i.payee_id AND p.bank_reference = ${bankReference}
    WHERE i.alliance_id = ${ctx.alliance.id} AND i.id = ${id}`);
}
