// Instructions with what became of them: no step yet means planned, and a reopened settlement withdraws all of its own.
import { type SQL, sql } from "drizzle-orm";
import type {
  Instruction,
  InstructionStatus,
  ListedInstruction,
} from "../../../schema/contract/settlements.ts";
import type { instructionSteps, instructions } from "../../../schema/tables/instructions.ts";
import type { settlementDecisions } from "../../../schema/tables/settlements.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** An instruction with its latest step; `sequence` is 0 before the first. */
export type InstructionRow = Omit<typeof instructions.$inferSelect, "allianceId"> & {
  unit: string;
  decision: (typeof settlementDecisions.$inferSelect)["decision"] | null;
  sequence: number;
  step: (typeof instructionSteps.$inferSelect)["status"] | null;
  reason: string | null;
  paidMinor: number;
};

/** With what its two sides are called where they are merchants. */
export type NamedInstructionRow = InstructionRow & { payerName: string | null; payeeName: string | null };

/** The instructions `i` that meet a condition and that the actor may see, in the order in which they are shown. */
export function selectInstructions(ctx: MemberContext, condition: SQL): Statement<NamedInstructionRow> {
  return statement(sql`SELECT i.id, i.settlement_id AS settlementId, i.payer_id AS payerId, i.payee_id AS payeeId,
      i.amount_minor AS amountMinor, i.retries, s.unit, d.decision,
      coalesce(l.sequence, 0) AS sequence, l.status AS step, l.reason,
      (SELECT coalesce(sum(p.amount_minor), 0) FROM payments p
        WHERE p.alliance_id = i.alliance_id AND p.instruction_id = i.id) AS paidMinor,
      payer.name AS payerName, payee.name AS payeeName
    FROM instructions i
    JOIN settlements s ON s.alliance_id = i.alliance_id AND s.id = i.settlement_id
    LEFT JOIN settlement_decisions d ON d.alliance_id = i.alliance_id AND d.settlement_id = i.settlement_id
    LEFT JOIN instruction_steps l ON l.alliance_id = i.alliance_id AND l.instruction_id = i.id
      AND l.sequence = (SELECT max(sequence) FROM instruction_steps
        WHERE alliance_id = i.alliance_id AND instruction_id = i.id)
    LEFT JOIN merchants payer ON payer.alliance_id = i.alliance_id AND payer.id = i.payer_id
    LEFT JOIN merchants payee ON payee.alliance_id = i.alliance_id AND payee.id = i.payee_id
    WHERE i.alliance_id = ${ctx.alliance.id} AND ${condition} AND ${isParty(ctx)}
    ORDER BY i.payer_id, i.payee_id, i.retries IS NULL`);
}

function isParty(ctx: MemberContext): SQL {
  const merchantId = merchantOf(ctx);
  return merchantId === undefined ? sql`true` : sql`${merchantId} IN (i.payer_id, i.payee_id)`;
}

export function statusOf({ decision, step }: InstructionRow): InstructionStatus {
  return decision === "reopened" ? "withdrawn" : (step ?? "planned");
}

/** True once nothing more is asked for under it; money that arrives late is recorded all the same. */
export function isFinal(status: InstructionStatus): boolean {
  return status === "confirmed" || status === "short" || status === "failed" || status === "withdrawn";
}

export function toInstruction(row: InstructionRow): Instruction {
  const { id, settlementId, payerId, payeeId, amountMinor, paidMinor, reason, retries } = row;
  return {
    ...{ id, settlementId, payerId, payeeId, amountMinor },
    status: statusOf(row),
    ...{ paidMinor, reason, retries },
  };
}

export function toListedInstruction(row: NamedInstructionRow): ListedInstruction {
  const { payerName, payeeName } = row;
  return { ...toInstruction(row), approved: row.decision === "approved", payerName, payeeName };
}
