// Checks of the ledger: it balances, its accounts are its transfers, and what is closed stayed closed.

import { keptSql } from "../ledger/half-up.ts";
import { type Check, STANDS } from "./check.ts";

export const LEDGER_CHECKS: readonly Check[] = [
  {
    name: "positions_sum_to_zero",
    table: "accounts",
    broken: `SELECT unit AS subjectId, printf('Positions sum to %d.', sum(credits_minor - debits_minor)) AS detail
      FROM accounts WHERE alliance_id = ?1 GROUP BY unit HAVING sum(credits_minor - debits_minor) <> 0`,
  },
  {
    name: "accounts_are_their_transfers",
    table: "transfers",
    broken: `WITH moved AS MATERIALIZED (
        SELECT owner_id, unit, sum(debits) AS debits, sum(credits) AS credits FROM (
          SELECT debit_id AS owner_id, unit, sum(amount_minor) AS debits, 0 AS credits
          FROM transfers WHERE alliance_id = ?1 GROUP BY debit_id, unit
          UNION ALL
          SELECT credit_id, unit, 0, sum(amount_minor) FROM transfers WHERE alliance_id = ?1 GROUP BY credit_id, unit)
        GROUP BY owner_id, unit)
      SELECT a.owner_id AS subjectId, printf('%s: debits %d and credits %d, by its transfers %d and %d.', a.unit,
        a.debits_minor, a.credits_minor, coalesce(m.debits, 0), coalesce(m.credits, 0)) AS detail
      FROM accounts a LEFT JOIN moved m ON m.owner_id = a.owner_id AND m.unit = a.unit
      WHERE a.alliance_id = ?1
        AND (a.debits_minor <> coalesce(m.debits, 0) OR a.credits_minor <> coalesce(m.credits, 0))`,
  },
  {
    // Made in the very millisecond of the close it may have come before; the lines of the period tell those.
    name: "closed_periods_stay_closed",
    table: "transfers",
    broken: `SELECT t.id AS subjectId, 'It takes effect in a period that had been closed before it was made.' AS detail
      FROM transfers t WHERE t.alliance_id = ?1 AND t.effective_at < (
        SELECT max(s.cutoff_at) FROM settlements s
        WHERE s.alliance_id = t.alliance_id AND s.closed_at < t.created_at AND ${STANDS})`,
  },
  {
    name: "transfers_are_of_their_redemption",
    table: "transfers",
    where: "reverses IS NULL",
    broken: `SELECT t.id AS subjectId, 'It differs from its redemption in time or in sides, or it has none.' AS detail
      FROM transfers t
      LEFT JOIN redemptions d ON d.alliance_id = t.alliance_id AND d.id = t.redemption_id
      WHERE t.alliance_id = ?1 AND t.reverses IS NULL AND (
        (t.code IN ('payment', 'adjustment')) <> (t.redemption_id IS NULL) OR t.refund_sequence IS NOT NULL
        OR t.effective_at <> d.effective_at OR t.created_at <> d.redeemed_at
        OR d.redeemer_id NOT IN (t.debit_id, t.credit_id))`,
  },
  {
    name: "reversals_undo_their_original",
    table: "transfers",
    where: "code = 'reversal'",
    broken: `SELECT r.id AS subjectId, 'It does not run against its original, or not with its refund.' AS detail
      FROM transfers r
      JOIN transfers o ON o.alliance_id = r.alliance_id AND o.id = r.reverses
      LEFT JOIN refunds f ON f.alliance_id = r.alliance_id AND f.redemption_id = r.redemption_id
        AND f.sequence = r.refund_sequence
      WHERE r.alliance_id = ?1 AND r.code = 'reversal' AND (
        o.reverses IS NOT NULL OR o.code IN ('payment', 'adjustment') OR r.debit_id <> o.credit_id OR r.credit_id <> o.debit_id
        OR r.unit <> o.unit OR r.redemption_id IS NOT o.redemption_id OR r.effective_at < o.effective_at
        OR f.effective_at IS NOT r.effective_at OR f.created_at IS NOT r.created_at)`,
  },
  {
    // After every refund, not only after the last: an original keeps halfUp(amount × (N − R) / N).
    name: "originals_keep_their_share",
    table: "refunds",
    broken: `WITH taken AS MATERIALIZED (
        SELECT reverses, refund_sequence, sum(amount_minor) AS amount_minor FROM transfers
        WHERE alliance_id = ?1 AND code = 'reversal' GROUP BY reverses, refund_sequence)
      SELECT o.id AS subjectId,
        printf('It keeps %d after refund %d of its redemption.', o.amount_minor - coalesce(sum(k.amount_minor), 0), f.sequence) AS detail
      FROM transfers o
      JOIN refunds f ON f.alliance_id = o.alliance_id AND f.redemption_id = o.redemption_id
      LEFT JOIN taken k ON k.reverses = o.id AND k.refund_sequence <= f.sequence
      WHERE o.alliance_id = ?1 AND o.reverses IS NULL
      GROUP BY o.id, f.sequence
      HAVING o.amount_minor - coalesce(sum(k.amount_minor), 0) <> CASE WHEN o.code = 'new_customer'
        THEN 1 - f.completes ELSE ${keptSql("o.amount_minor", "f.net_minor", "f.refunded_minor")} END`,
  },
];
