// Bank lines as they are stored and shown, and who may see them: a shop's statement is its own.
import { type SQL, sql } from "drizzle-orm";
import type { BankLine, BankLineStatus, ListedBankLine } from "../../../schema/contract/bank-lines.ts";
import type { bankLineDecisions, bankLines } from "../../../schema/tables/bank-lines.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { type NamedInstructionRow, toListedInstruction } from "../settlement/instruction-rows.ts";

export type LineRow = typeof bankLines.$inferSelect;
export type DecisionRow = typeof bankLineDecisions.$inferSelect;

/** A line with its decision, all null where there is none. */
export type DecidedLine = LineRow & {
  decision: DecisionRow["decision"] | null;
  decidedOf: string | null;
  reason: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
};

/** With what its owner and whoever decided are called. */
export type NamedLine = DecidedLine & { ownerName: string | null; decidedByName: string | null };

/** The lines `b` that meet a condition and that the actor may see. */
export function selectLines(ctx: MemberContext, condition: SQL): Statement<NamedLine> {
  return statement(sql`SELECT b.alliance_id AS allianceId, b.id, b.owner_id AS ownerId, b.fingerprint, b.kind,
      b.bank_reference AS bankReference, b.amount_minor AS amountMinor, b.currency, b.day, b.counterparty, b.text,
      b.instruction_id AS instructionId, b.matched_by AS matchedBy, b.proposes, b.imported_by AS importedBy,
      b.imported_at AS importedAt, d.decision, d.instruction_id AS decidedOf, d.reason, d.principal_id AS decidedBy,
      d.decided_at AS decidedAt, m.name AS ownerName, ${nameShownTo(ctx)} AS decidedByName
    FROM bank_lines b
    LEFT JOIN bank_line_decisions d ON d.alliance_id = b.alliance_id AND d.bank_line_id = b.id
    LEFT JOIN merchants m ON m.alliance_id = b.alliance_id AND m.id = b.owner_id
    LEFT JOIN principals w ON w.alliance_id = b.alliance_id AND w.id = d.principal_id
    WHERE b.alliance_id = ${ctx.alliance.id} AND ${isShownTo(ctx)} AND ${condition}`);
}

/** Which admin it was is for the admins: a shop reads the names of those who act for it. */
function nameShownTo(ctx: MemberContext): SQL {
  const merchantId = merchantOf(ctx);
  if (merchantId === undefined) return sql`w.name`;
  return sql`iif(EXISTS (SELECT 1 FROM memberships k WHERE k.alliance_id = w.alliance_id AND k.principal_id = w.id
    AND k.merchant_id = ${merchantId}), w.name, NULL)`;
}

/** An admin sees what concerns the alliance's own accounts and its instructions: whom else a shop does business with, not. */
function isShownTo(ctx: MemberContext): SQL {
  const merchantId = merchantOf(ctx);
  if (merchantId !== undefined) return sql`b.owner_id = ${merchantId}`;
  return sql`(b.owner_id IN ('alliance', 'clearing') OR b.instruction_id IS NOT NULL OR d.instruction_id IS NOT NULL)`;
}

/** SQL that is true of lines `b` with decision `d` of that status. */
export function hasStatus(status: BankLineStatus): SQL {
  if (status === "proposed") return sql`d.decision IS NULL AND b.proposes IS NOT NULL`;
  if (status === "unmatched") return sql`d.decision IS NULL AND b.proposes IS NULL`;
  return sql`d.decision = ${status}`;
}

/** A line that nobody has decided yet. */
export const UNDECIDED = {
  ...{ decision: null, decidedOf: null, reason: null, decidedBy: null, decidedAt: null },
} as const;

/** The line as it stands once that decision is made. */
export function decidedAs(line: LineRow, it: DecisionRow): DecidedLine {
  const { decision, instructionId: decidedOf, reason, principalId: decidedBy, decidedAt } = it;
  return { ...line, decision, decidedOf, reason, decidedBy, decidedAt };
}

/** Beside others, with its instruction where it has one. */
export function toListedBankLine(
  row: NamedLine,
  instructions: ReadonlyMap<string, NamedInstructionRow>,
): ListedBankLine {
  const instruction = instructions.get(instructionOf(row) ?? "");
  return {
    ...toBankLine(row),
    ...{ ownerName: row.ownerName, decidedByName: row.decidedByName },
    instruction: instruction === undefined ? null : toListedInstruction(instruction),
  };
}

/** What was decided, else what it was matched with. */
export function instructionOf({ decidedOf, instructionId }: DecidedLine): string | null {
  return decidedOf ?? instructionId;
}

export function toBankLine(row: DecidedLine): BankLine {
  const { id, ownerId, kind, amountMinor, currency, day, counterparty, text, bankReference } = row;
  return {
    ...{ id, ownerId, kind, status: statusOf(row) },
    ...{ amountMinor, currency, day, counterparty, text, bankReference },
    ...{ instructionId: row.instructionId, matchedBy: row.matchedBy, proposes: row.proposes },
    decision: decisionOf(row),
    ...{ importedBy: row.importedBy, importedAt: toIso(row.importedAt) },
  };
}

function statusOf({ decision, proposes }: DecidedLine): BankLineStatus {
  return decision ?? (proposes === null ? "unmatched" : "proposed");
}

function decisionOf({
  decision,
  decidedOf,
  reason,
  decidedBy,
  decidedAt,
}: DecidedLine): BankLine["decision"] {
  if (decision === null || decidedBy === null || decidedAt === null) return null;
  return { decision, instructionId: decidedOf, reason, principalId: decidedBy, decidedAt: toIso(decidedAt) };
}
