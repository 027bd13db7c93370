// Checks of instructions and the audit log: steps in order, payments in the ledger, numbers without gaps.
import type { Check } from "./check.ts";

const isFinal = (status: string) => `${status} IN ('confirmed', 'short', 'failed')`;

export const INSTRUCTION_CHECKS: readonly Check[] = [
  {
    name: "steps_follow_each_other",
    table: "instruction_steps",
    broken: `SELECT instruction_id AS subjectId, printf('Step %d cannot be %s here.', sequence, status) AS detail FROM (
        SELECT b.instruction_id, b.sequence, b.status, d.decision,
          row_number() OVER taken AS place, lag(b.status, 1, 'planned') OVER taken AS earlier
        FROM instruction_steps b
        JOIN instructions i ON i.alliance_id = b.alliance_id AND i.id = b.instruction_id
        LEFT JOIN settlement_decisions d ON d.alliance_id = i.alliance_id AND d.settlement_id = i.settlement_id
        WHERE b.alliance_id = ?1 WINDOW taken AS (PARTITION BY b.instruction_id ORDER BY b.sequence))
      WHERE place <> sequence OR ${isFinal("earlier")} OR decision IS NOT 'approved'
        OR status = 'sent' AND earlier <> 'planned' OR status = 'unknown' AND earlier = 'planned'`,
  },
  {
    name: "steps_are_what_was_paid",
    table: "instructions",
    broken: `SELECT id AS subjectId, printf('It is %s, and %d of %d was paid.', status, paid_minor, amount_minor) AS detail
      FROM (
        SELECT i.id, i.amount_minor, (SELECT coalesce(sum(p.amount_minor), 0) FROM payments p
            WHERE p.alliance_id = i.alliance_id AND p.instruction_id = i.id) AS paid_minor,
          coalesce((SELECT b.status FROM instruction_steps b
            WHERE b.alliance_id = i.alliance_id AND b.instruction_id = i.id AND ${isFinal("b.status")}), 'open') AS status
        FROM instructions i WHERE i.alliance_id = ?1)
      WHERE status = 'open' AND paid_minor > 0 OR status = 'confirmed' AND paid_minor < amount_minor
        OR status = 'short' AND paid_minor = 0`,
  },
  {
    name: "payments_are_in_the_ledger",
    table: "payments",
    broken: `WITH moved AS MATERIALIZED (
        SELECT instruction_id, debit_id, credit_id, unit, count(*) AS times, sum(amount_minor) AS minor FROM transfers
        WHERE alliance_id = ?1 AND code = 'payment' GROUP BY instruction_id, debit_id, credit_id, unit),
      paid AS MATERIALIZED (
        SELECT instruction_id, count(*) AS times, sum(amount_minor) AS minor FROM payments
        WHERE alliance_id = ?1 GROUP BY instruction_id)
      SELECT i.id AS subjectId, printf('%d was paid, and %d is in the ledger.', coalesce(p.minor, 0),
        coalesce(m.minor, 0)) AS detail
      FROM instructions i
      JOIN settlements s ON s.alliance_id = i.alliance_id AND s.id = i.settlement_id
      LEFT JOIN moved m ON m.instruction_id = i.id
      LEFT JOIN paid p ON p.instruction_id = i.id
      WHERE i.alliance_id = ?1 AND (p.minor IS NOT m.minor OR p.times IS NOT m.times
        OR m.debit_id <> i.payee_id OR m.credit_id <> i.payer_id OR m.unit <> s.unit
        OR EXISTS (SELECT 1 FROM payments x WHERE x.alliance_id = i.alliance_id AND x.instruction_id = i.id
          AND x.payee_id <> i.payee_id))`,
  },
  {
    name: "retries_ask_again_for_a_rest",
    table: "instructions",
    where: "retries IS NOT NULL",
    broken: `SELECT r.id AS subjectId, 'What it asks for again is paid, is another pair''s, or is asked for twice.' AS detail
      FROM instructions r JOIN instructions i ON i.alliance_id = r.alliance_id AND i.id = r.retries
      WHERE r.alliance_id = ?1 AND r.retries IS NOT NULL AND (
        r.payer_id <> i.payer_id OR r.payee_id <> i.payee_id OR r.amount_minor > i.amount_minor
        OR NOT EXISTS (SELECT 1 FROM instruction_steps b WHERE b.alliance_id = i.alliance_id AND b.instruction_id = i.id
          AND b.status IN ('short', 'failed'))
        OR (SELECT count(*) FROM instructions o
          LEFT JOIN settlement_decisions d ON d.alliance_id = o.alliance_id AND d.settlement_id = o.settlement_id
          WHERE o.alliance_id = r.alliance_id AND o.retries = r.retries AND d.decision IS NOT 'reopened') > 1)`,
  },
];
