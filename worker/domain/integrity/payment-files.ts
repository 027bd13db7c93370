// Checks of payment files: what they pay is what was instructed, to accounts that were in force, and nothing twice.
import type { Check } from "./check.ts";

/** True where details `p` are of that owner and in force at that instant. */
const wasInForce = (p: string, ownerId: string, at: string) => `EXISTS (SELECT 1 FROM payee_details ${p}
  JOIN payee_confirmations c ON c.alliance_id = ${p}.alliance_id AND c.payee_details_id = ${p}.id
  WHERE ${p}.alliance_id = b.alliance_id AND ${p}.id = ${p === "d" ? "b.payer_details_id" : "l.payee_details_id"}
    AND ${p}.owner_id = ${ownerId} AND c.effective_at <= ${at})`;

export const PAYMENT_FILE_CHECKS: readonly Check[] = [
  {
    name: "payment_files_sum_to_their_instructions",
    table: "payment_batches",
    broken: `SELECT b.id AS subjectId, printf('It pays %d in %d, its instructions ask for %d in %d.', b.total_minor,
        b.transfer_count, coalesce(sum(i.amount_minor), 0), count(i.id)) AS detail
      FROM payment_batches b
      LEFT JOIN payment_batch_lines l ON l.alliance_id = b.alliance_id AND l.settlement_id = b.settlement_id
        AND l.payer_id = b.payer_id
      LEFT JOIN instructions i ON i.alliance_id = l.alliance_id AND i.id = l.instruction_id
        AND i.settlement_id = b.settlement_id AND i.payer_id = b.payer_id
      WHERE b.alliance_id = ?1 GROUP BY b.id
      HAVING b.total_minor <> coalesce(sum(i.amount_minor), 0) OR b.transfer_count <> count(i.id)`,
  },
  {
    name: "payment_files_pay_to_accounts_in_force",
    table: "payment_batch_lines",
    broken: `SELECT b.id AS subjectId, printf('%s is not paid to, or from, an account in force.', l.instruction_id) AS detail
      FROM payment_batches b
      JOIN payment_batch_lines l ON l.alliance_id = b.alliance_id AND l.settlement_id = b.settlement_id
        AND l.payer_id = b.payer_id
      JOIN instructions i ON i.alliance_id = l.alliance_id AND i.id = l.instruction_id
      WHERE b.alliance_id = ?1 AND NOT (${wasInForce("d", "b.payer_id", "b.made_at")}
        AND ${wasInForce("p", "i.payee_id", "b.made_at")})`,
  },
  {
    name: "payment_files_follow_the_approval",
    table: "payment_files",
    broken: `SELECT f.settlement_id AS subjectId, printf('The file of %s was made before it was approved.', f.payer_id) AS detail
      FROM payment_files f
      LEFT JOIN settlement_decisions d ON d.alliance_id = f.alliance_id AND d.settlement_id = f.settlement_id
      WHERE f.alliance_id = ?1 AND (d.decision IS NOT 'approved' OR f.made_at < d.decided_at)`,
  },
];
