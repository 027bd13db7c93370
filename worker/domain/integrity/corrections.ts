// Checks of disputes and adjustments: what was held was owed, what was let go was held, and two persons decided.
import type { Check } from "./check.ts";

/** What each dispute held of each original when it was opened, and what was let go of it since. */
const HELD = `held AS MATERIALIZED (
  SELECT dispute_id, reverses, coalesce(sum(amount_minor) FILTER (WHERE code = 'dispute_hold'), 0) AS held_minor,
    coalesce(sum(amount_minor) FILTER (WHERE code = 'dispute_release'), 0) AS released_minor,
    count(*) FILTER (WHERE code = 'dispute_hold') AS holds
  FROM transfers WHERE alliance_id = ?1 AND dispute_id IS NOT NULL GROUP BY dispute_id, reverses)`;

/** What was taken back of the original of each hold before that: no index leads to it, so all are added up at once. */
const REFUNDED_BEFORE = `opened AS MATERIALIZED (
  SELECT id, reverses, created_at FROM transfers WHERE alliance_id = ?1 AND code = 'dispute_hold'),
  refunded_before AS MATERIALIZED (
  SELECT h.id AS hold_id, sum(r.amount_minor) AS minor FROM transfers r JOIN opened h ON h.reverses = r.reverses
  WHERE r.alliance_id = ?1 AND r.code = 'reversal' AND r.created_at < h.created_at GROUP BY h.id)`;

/** SQL that is true where a correction `h` runs with the original `o` on the sides given, and is of the dispute `p`. */
const IS_OF = (debit: string, credit: string) => `h.debit_id = o.${debit} AND h.credit_id = o.${credit}
  AND h.unit = o.unit AND h.redemption_id IS o.redemption_id AND p.redemption_id IS o.redemption_id
  AND p.debtor_id = o.debit_id AND o.reverses IS NULL
  AND p.claim = CASE o.code WHEN 'fee' THEN 'commission' ELSE o.code END`;

/** SQL that is true where an instant is that of the original `o`, or one when something was done, or a cut-off. */
const IN_TIME = (effectiveAt: string, doneAt: string) => `(${effectiveAt} = max(${doneAt}, o.effective_at)
  OR (${effectiveAt} > max(${doneAt}, o.effective_at) AND EXISTS (SELECT 1 FROM settlements s
    WHERE s.alliance_id = o.alliance_id AND s.cutoff_at = ${effectiveAt})))`;

export const CORRECTION_CHECKS: readonly Check[] = [
  {
    // What is held is all that refunds before it left, in the original's own period, and once.
    name: "holds_stay_within_originals",
    table: "transfers",
    where: "code = 'dispute_hold'",
    broken: `WITH ${HELD}, ${REFUNDED_BEFORE}
      SELECT h.id AS subjectId, 'It is not what was left of its original, or runs otherwise, or not with its dispute.' AS detail
      FROM transfers h
      JOIN transfers o ON o.alliance_id = h.alliance_id AND o.id = h.reverses
      JOIN disputes p ON p.alliance_id = h.alliance_id AND p.id = h.dispute_id
      JOIN held k ON k.dispute_id = h.dispute_id AND k.reverses = h.reverses
      LEFT JOIN refunded_before b ON b.hold_id = h.id
      WHERE h.alliance_id = ?1 AND h.code = 'dispute_hold' AND NOT coalesce(
        ${IS_OF("credit_id", "debit_id")} AND k.holds = 1 AND h.refund_sequence IS NULL
        AND h.effective_at = o.effective_at AND h.created_at = p.opened_at
        AND h.amount_minor <= o.amount_minor - coalesce(b.minor, 0), 0)`,
  },
  {
    name: "disputes_are_held",
    table: "disputes",
    broken: `WITH ${HELD}
      SELECT p.id AS subjectId, printf('It says that it held %d, and the ledger %d.', p.held_minor, coalesce(sum(k.held_minor), 0)) AS detail
      FROM disputes p LEFT JOIN held k ON k.dispute_id = p.id
      WHERE p.alliance_id = ?1 GROUP BY p.id HAVING p.held_minor <> coalesce(sum(k.held_minor), 0)`,
  },
  {
    // Whatever was taken back and held, it never came to more than there was.
    name: "releases_stay_within_holds",
    table: "transfers",
    where: "code = 'dispute_release'",
    broken: `WITH ${HELD}, taken AS MATERIALIZED (
        SELECT reverses, sum(amount_minor) AS minor FROM transfers
        WHERE alliance_id = ?1 AND code = 'reversal' GROUP BY reverses)
      SELECT k.dispute_id AS subjectId,
        printf('Of %d held %d were let go, and %d taken back of %d.', k.held_minor, k.released_minor, coalesce(t.minor, 0), o.amount_minor) AS detail
      FROM held k
      JOIN transfers o ON o.alliance_id = ?1 AND o.id = k.reverses
      LEFT JOIN taken t ON t.reverses = o.id
      WHERE k.released_minor > k.held_minor
        OR k.held_minor - k.released_minor > o.amount_minor - coalesce(t.minor, 0)
      UNION ALL
      SELECT h.id, 'It runs otherwise than its original, or it is of no refund and no outcome.'
      FROM transfers h
      JOIN transfers o ON o.alliance_id = h.alliance_id AND o.id = h.reverses
      JOIN disputes p ON p.alliance_id = h.alliance_id AND p.id = h.dispute_id
      LEFT JOIN refunds f ON f.alliance_id = h.alliance_id AND f.redemption_id = h.redemption_id
        AND f.sequence = h.refund_sequence
      LEFT JOIN dispute_outcomes x ON h.refund_sequence IS NULL AND x.alliance_id = h.alliance_id AND x.dispute_id = p.id
      WHERE h.alliance_id = ?1 AND h.code = 'dispute_release' AND NOT coalesce(
        ${IS_OF("debit_id", "credit_id")}
        AND h.effective_at = coalesce(f.effective_at, x.effective_at)
        AND h.created_at = coalesce(f.created_at, x.decided_at), 0)`,
  },
  {
    name: "outcomes_match_their_releases",
    table: "dispute_outcomes",
    broken: `WITH released AS MATERIALIZED (
        SELECT dispute_id, sum(amount_minor) AS minor FROM transfers
        WHERE alliance_id = ?1 AND code = 'dispute_release' AND refund_sequence IS NULL GROUP BY dispute_id),
      left_then AS MATERIALIZED (
        SELECT x.dispute_id, sum(iif(h.code = 'dispute_hold', h.amount_minor, -h.amount_minor)) AS minor
        FROM transfers h JOIN dispute_outcomes x ON x.alliance_id = h.alliance_id AND x.dispute_id = h.dispute_id
        WHERE h.alliance_id = ?1 AND h.created_at <= x.decided_at GROUP BY x.dispute_id)
      SELECT x.dispute_id AS subjectId,
        printf('It allowed %d and released %d.', x.allowed_minor, coalesce(r.minor, 0)) AS detail
      FROM dispute_outcomes x
      JOIN disputes p ON p.alliance_id = x.alliance_id AND p.id = x.dispute_id
      JOIN redemptions o ON o.alliance_id = p.alliance_id AND o.id = p.redemption_id
      LEFT JOIN released r ON r.dispute_id = x.dispute_id
      LEFT JOIN left_then l ON l.dispute_id = x.dispute_id
      WHERE x.alliance_id = ?1 AND (x.allowed_minor <> coalesce(r.minor, 0) OR NOT ${IN_TIME("x.effective_at", "x.decided_at")}
        OR (x.principal_id = 'system' AND x.decided_at < p.answer_by)
        OR (x.outcome = 'rejected' AND coalesce(l.minor, 0) <> 0))`,
  },
  {
    name: "adjustments_have_two_persons",
    table: "adjustments",
    broken: `WITH posted AS MATERIALIZED (
        SELECT * FROM transfers WHERE alliance_id = ?1 AND code = 'adjustment')
      SELECT j.id AS subjectId, 'It is posted without an approval, or the wrong person decided, or it is not what was posted.' AS detail
      FROM adjustments j
      LEFT JOIN adjustment_decisions v ON v.alliance_id = j.alliance_id AND v.adjustment_id = j.id
      LEFT JOIN posted t ON t.adjustment_id = j.id
      WHERE j.alliance_id = ?1 AND ((v.decision IS 'approved') <> (t.id IS NOT NULL)
        OR (v.decision = 'withdrawn') <> (v.principal_id = j.proposed_by)
        OR (t.debit_id, t.credit_id, t.amount_minor, t.unit, t.created_at)
          <> (j.debit_id, j.credit_id, j.amount_minor, j.unit, v.decided_at)
        OR NOT (t.effective_at = v.decided_at OR EXISTS (SELECT 1 FROM settlements s
          WHERE s.alliance_id = j.alliance_id AND s.cutoff_at = t.effective_at AND s.cutoff_at > v.decided_at)))
      UNION ALL
      SELECT adjustment_id, 'It was posted more than once.' FROM posted GROUP BY adjustment_id HAVING count(*) > 1`,
  },
];
