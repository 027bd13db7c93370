// Checks of bank lines: what was decided of a line is what became of its instruction, and no more.
import type { Check } from "./check.ts";

export const BANK_LINE_CHECKS: readonly Check[] = [
  {
    name: "confirmed_lines_are_payments",
    table: "bank_line_decisions",
    where: "decision = 'confirmed'",
    broken: `SELECT b.id AS subjectId, 'No payment of its amount is recorded under its reference.' AS detail
      FROM bank_line_decisions d
      JOIN bank_lines b ON b.alliance_id = d.alliance_id AND b.id = d.bank_line_id
      LEFT JOIN payments p ON p.alliance_id = b.alliance_id AND p.payee_id = b.owner_id
        AND p.bank_reference = b.bank_reference
      WHERE d.alliance_id = ?1 AND d.decision = 'confirmed' AND (b.kind <> 'credit'
        OR p.instruction_id IS NOT d.instruction_id OR p.amount_minor IS NOT b.amount_minor)`,
  },
  {
    name: "failed_lines_are_failures",
    table: "bank_line_decisions",
    where: "decision = 'failed'",
    broken: `SELECT b.id AS subjectId, 'Its payment has not failed, or it is no payment of that account.' AS detail
      FROM bank_line_decisions d
      JOIN bank_lines b ON b.alliance_id = d.alliance_id AND b.id = d.bank_line_id
      LEFT JOIN instructions i ON i.alliance_id = d.alliance_id AND i.id = d.instruction_id
      WHERE d.alliance_id = ?1 AND d.decision = 'failed' AND (b.kind NOT IN ('returned', 'rejected')
        OR i.payer_id IS NOT b.owner_id OR NOT EXISTS (SELECT 1 FROM instruction_steps s
          WHERE s.alliance_id = i.alliance_id AND s.instruction_id = i.id AND s.status = 'failed'))`,
  },
];
