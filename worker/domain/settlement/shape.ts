// A settlement as it is shown. Its status follows from its decision and from whether a payment is still open.
import type {
  Due,
  Settlement,
  SettlementStatus,
  SettlementSummary,
} from "../../../schema/contract/settlements.ts";
import type { settlementDecisions, settlementDues, settlements } from "../../../schema/tables/settlements.ts";
import { toIso } from "../../../schema/time.ts";
import { merchantOf } from "../../context.ts";
import { type InstructionRow, isFinal, statusOf, toInstruction } from "./instruction-rows.ts";

/** Who looks at it. */
type Reader = Parameters<typeof merchantOf>[0];

export type SettlementRow = typeof settlements.$inferSelect;
export type DecisionRow = typeof settlementDecisions.$inferSelect;
export type DueRow = typeof settlementDues.$inferSelect;

/** A settlement with all that an actor may see of it. */
export type SettlementParts = {
  row: SettlementRow;
  decision: DecisionRow | null;
  dues: readonly Omit<DueRow, "allianceId" | "settlementId">[];
  instructions: readonly InstructionRow[];
  obligationCount: number;
  /** True while an instruction, anybody's, is not final. */
  isOpen: boolean;
  /** Who wrote the policy by which the clock closed it. */
  automatedBy: string | null;
  /** Who reopened the one in whose place the clock closed it. */
  afterReopeningBy: string | null;
};

export function toSettlement(ctx: Reader, parts: SettlementParts): Settlement {
  return {
    ...toSummary(ctx, parts),
    ...(merchantOf(ctx) === undefined ? { obligationCount: parts.obligationCount } : {}),
    dues: parts.dues.map(toDue),
    instructions: parts.instructions.map(toInstruction),
  };
}

/** The alliance's totals are its admins' to see. */
export function toSummary(
  ctx: Reader,
  {
    row,
    decision,
    isOpen,
    automatedBy,
    afterReopeningBy,
  }: Omit<SettlementParts, "dues" | "instructions" | "obligationCount">,
): SettlementSummary {
  const { id, number, mode, lineCount, grossMinor, instructedMinor, closedBy } = row;
  return {
    ...{ id, number, mode, currency: row.unit },
    status: standingOf(decision, isOpen),
    fromAt: row.fromAt === 0 ? null : toIso(row.fromAt),
    cutoffAt: toIso(row.cutoffAt),
    ...(merchantOf(ctx) === undefined
      ? { lineCount, grossMinor, instructedMinor, automatedBy, afterReopeningBy }
      : {}),
    closedAt: toIso(row.closedAt),
    closedBy,
    decision: decision && toDecision(ctx, decision),
  };
}

/** A dispute reopens in the name of who opened it, and who that is in another shop is no merchant's to know. */
function toDecision(
  ctx: Reader,
  { decision, principalId, reason, decidedAt }: DecisionRow,
): NonNullable<SettlementSummary["decision"]> {
  const isTold = decision === "approved" || merchantOf(ctx) === undefined;
  return { decision, principalId: isTold ? principalId : null, reason, decidedAt: toIso(decidedAt) };
}

/** Approved and every instruction final is paid; where nothing was instructed that is at once. */
export function standingOf(decision: DecisionRow | null, isOpen: boolean): SettlementStatus {
  if (decision === null) return "closed";
  if (decision.decision === "reopened") return "reopened";
  return isOpen ? "approved" : "paid";
}

export function toDue({
  ownerId,
  openingMinor,
  linesMinor,
  dueMinor,
  instructedMinor,
  carriedMinor,
  inFlightMinor,
}: SettlementParts["dues"][number]): Due {
  return { ownerId, openingMinor, linesMinor, dueMinor, instructedMinor, carriedMinor, inFlightMinor };
}

/** The settlement as it stands once that decision is made; its instructions are all of its own, none of them begun. */
export function decided(parts: SettlementParts, decision: DecisionRow): SettlementParts {
  const instructions = parts.instructions.map((it) => ({ ...it, decision: decision.decision }));
  return { ...parts, decision, instructions, isOpen: instructions.some((it) => !isFinal(statusOf(it))) };
}
