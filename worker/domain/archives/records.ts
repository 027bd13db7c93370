// All that a settlement's archive holds, read in two trips however many owners it has.
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import type { AuditRow } from "../../../schema/audit-chain.ts";
import { Problem } from "../../../schema/problems.ts";
import type { auditSeals } from "../../../schema/tables/audit.ts";
import type { instructionSteps, payments as paymentsTable } from "../../../schema/tables/instructions.ts";
import { transfers as transfersTable } from "../../../schema/tables/ledger.ts";
import type { settlementObligations } from "../../../schema/tables/settlements.ts";
import type { AdminContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "../ledger/post.ts";
import { type NamedInstructionRow, selectInstructions } from "../settlement/instruction-rows.ts";
import { selectDues, selectSettlements, standing } from "../settlement/read.ts";
import { type DecisionRow, type DueRow, type SettlementRow, standingOf } from "../settlement/shape.ts";

/** Of a paid settlement: everything is final, but for money that may still arrive late. */
export type Records = {
  row: SettlementRow;
  decision: DecisionRow;
  allianceName: string;
  dues: DueRow[];
  obligations: ObligationRow[];
  instructions: NamedInstructionRow[];
  steps: StepRow[];
  payments: PaymentRow[];
  transfers: ArchivedTransfer[];
  merchants: { id: string; name: string }[];
  events: SealedRow[];
};

/** With the number of the order, where it came of one. */
export type ArchivedTransfer = TransferRow & { orderReference: string | null };

type ObligationRow = Omit<typeof settlementObligations.$inferSelect, "allianceId" | "settlementId">;
type StepRow = Omit<typeof instructionSteps.$inferSelect, "allianceId">;
type PaymentRow = Omit<typeof paymentsTable.$inferSelect, "allianceId">;
type SealRow = typeof auditSeals.$inferSelect;
/** An audit row with the first seal that covers it, all null where none does yet. */
type SealedRow = Omit<AuditRow, "allianceId"> & {
  [Name in "throughSeq" | "head" | "sealedAt"]: SealRow[Name] | null;
};

/** So many lines fit into the memory of a Worker: each stands in five texts, and these in one. */
export const MOST_LINES = 10_000;

/** @throws Problem `not_found`, `settlement_not_paid`, `selection_too_large`. */
export async function readRecords(ctx: AdminContext, id: string): Promise<Records> {
  const [[found]] = await batchRead(ctx.d1, [selectSettlements(ctx, sql`s.id = ${id}`)]);
  if (!found) throw new Problem("not_found");
  const { row, decision, isOpen } = standing(found);
  if (decision === null || standingOf(decision, isOpen) !== "paid") throw new Problem("settlement_not_paid");
  if (row.lineCount > MOST_LINES) throw tooLarge();
  const of = { allianceId: ctx.alliance.id, settlementId: id };
  const [dues, obligations, instructions, steps, payments, transfers, merchants, [alliance], events] =
    await batchRead(ctx.d1, [
      selectDues(ctx, sql`settlement_id = ${id}`),
      obligationsOf(of),
      selectInstructions(ctx, sql`i.settlement_id = ${id}`),
      stepsOf(of),
      paymentsOf(of),
      transfersOf(of),
      statement<Records["merchants"][number]>(
        sql`SELECT id, name FROM merchants WHERE alliance_id = ${of.allianceId}`,
      ),
      statement<{ name: string }>(sql`SELECT name FROM alliances WHERE id = ${of.allianceId}`),
      eventsOf(of),
    ]);
  const allianceName = alliance?.name ?? "";
  return {
    ...{ row, decision, allianceName, dues, obligations, instructions, steps, payments },
    ...{ transfers, merchants, events },
  };
}

function tooLarge(): Problem {
  const detail = `An archive has at most ${MOST_LINES} lines; export the statements one by one.`;
  return new Problem("selection_too_large", { mostRows: MOST_LINES, detail });
}

export type Of = { allianceId: string; settlementId: string };

function obligationsOf(of: Of): Statement<ObligationRow> {
  return statement(sql`SELECT debtor_id AS debtorId, creditor_id AS creditorId, amount_minor AS amountMinor
    FROM settlement_obligations WHERE alliance_id = ${of.allianceId} AND settlement_id = ${of.settlementId}
    ORDER BY debtor_id, creditor_id`);
}

function stepsOf(of: Of): Statement<StepRow> {
  return statement(sql`SELECT f.instruction_id AS instructionId, f.sequence, f.status, f.reason,
      f.principal_id AS principalId, f.at
    FROM instructions i
    JOIN instruction_steps f ON f.alliance_id = i.alliance_id AND f.instruction_id = i.id
    WHERE i.alliance_id = ${of.allianceId} AND i.settlement_id = ${of.settlementId}
    ORDER BY f.instruction_id, f.sequence`);
}

function paymentsOf(of: Of): Statement<PaymentRow> {
  return statement(sql`SELECT p.payee_id AS payeeId, p.bank_reference AS bankReference,
      p.instruction_id AS instructionId, p.amount_minor AS amountMinor, p.principal_id AS principalId,
      p.confirmed_at AS confirmedAt
    FROM instructions i
    JOIN payments p ON p.alliance_id = i.alliance_id AND p.instruction_id = i.id
    WHERE i.alliance_id = ${of.allianceId} AND i.settlement_id = ${of.settlementId}
    ORDER BY p.instruction_id, p.confirmed_at, p.bank_reference`);
}

/** The lines of all owners at once, each from the side that it debits. CROSS JOIN fixes the order: no index begins with a time. */
export function transfersOf(of: Of): Statement<ArchivedTransfer> {
  return statement(sql`SELECT ${TRANSFER_COLUMNS}, r.order_reference AS orderReference
    FROM settlements s
    CROSS JOIN accounts a ON a.alliance_id = s.alliance_id AND a.unit = s.unit
    CROSS JOIN transfers t ON t.alliance_id = s.alliance_id AND t.debit_id = a.owner_id AND t.unit = s.unit
      AND t.effective_at >= s.from_at AND t.effective_at < s.cutoff_at AND t.code <> 'payment'
    LEFT JOIN redemptions r ON r.alliance_id = t.alliance_id AND r.id = t.redemption_id
    WHERE s.alliance_id = ${of.allianceId} AND s.id = ${of.settlementId}
    ORDER BY t.effective_at, t.id`);
}

const TRANSFER_COLUMNS: SQL = sql.join(
  Object.entries(getTableColumns(transfersTable)).map(
    ([name, column]) => sql`t.${sql.identifier(column.name)} AS ${sql.identifier(name)}`,
  ),
  sql`, `,
);

/** What was done to the settlement and its instructions, by an index that holds nothing but such deeds. */
export function eventsOf(of: Of): Statement<SealedRow> {
  return statement(sql`SELECT e.seq, e.at, e.principal_id AS principalId, e.key_id AS keyId,
      e.session_id AS sessionId, e.merchant_id AS merchantId, e.action, e.subject_id AS subjectId, e.details, e.mac,
      l.through_seq AS throughSeq, l.head, l.sealed_at AS sealedAt
    FROM audit_events e INDEXED BY audit_events_of_settlements
    LEFT JOIN audit_seals l ON l.alliance_id = e.alliance_id AND l.through_seq = (
      SELECT min(through_seq) FROM audit_seals WHERE alliance_id = e.alliance_id AND through_seq >= e.seq)
    WHERE e.alliance_id = ${of.allianceId} AND substr(e.subject_id, 1, 4) IN ('ins_', 'stl_')
      AND e.subject_id IN (SELECT ${of.settlementId} UNION ALL SELECT i.id FROM instructions i
        WHERE i.alliance_id = ${of.allianceId} AND i.settlement_id = ${of.settlementId})
    ORDER BY e.seq`);
}
