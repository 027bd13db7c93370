// Checks of settlements: periods join, everybody's figures are its transfers, and every opening follows from before.
import { type Check, DECIDED_BY_ITS_CLOSER, STANDS } from "./check.ts";

/** The standing settlements of the alliance. */
const STANDING = `(SELECT s.* FROM settlements s WHERE s.alliance_id = ?1 AND ${STANDS})`;

/** What was debited in a standing period, by creditor and whether it reverses; `payment` is no line. */
const FLOWS = `flows AS MATERIALIZED (
  SELECT s.id AS settlement_id, t.debit_id, t.credit_id, t.code IN ('reversal', 'dispute_hold') AS reverses,
    sum(t.amount_minor) AS minor, count(*) AS lines
  FROM ${STANDING} s
  JOIN accounts a ON a.alliance_id = s.alliance_id AND a.unit = s.unit
  JOIN transfers t ON t.alliance_id = a.alliance_id AND t.debit_id = a.owner_id AND t.unit = a.unit
    AND t.effective_at >= s.from_at AND t.effective_at < s.cutoff_at AND t.code <> 'payment'
  GROUP BY s.id, t.debit_id, t.credit_id, reverses)`;

/** The movements of some rows as what each owner gets and gives, in one column. */
const signed = (rows: string, to: string, from: string, columns: string) => `(
  SELECT ${columns}, ${to} AS owner_id, minor FROM ${rows}
  UNION ALL SELECT ${columns}, ${from}, -minor FROM ${rows})`;

/** Audit events are numbered in the order of the writes themselves, which the instants of a test's clock do not tell. */
const WRITTEN = `written AS MATERIALIZED (
  SELECT subject_id, action, seq FROM audit_events
  WHERE alliance_id = ?1 AND (action = 'settlement.closed' OR action GLOB 'instruction.*'))`;

/** Each standing settlement with the place of its close among all writes, and that of the one before. */
const CLOSES = `closes AS MATERIALIZED (
  SELECT s.id, s.number, w.seq, lag(s.id) OVER joined AS previous_id, lag(w.seq, 1, 0) OVER joined AS previous_seq
  FROM ${STANDING} s JOIN written w ON w.subject_id = s.id AND w.action = 'settlement.closed'
  WINDOW joined AS (ORDER BY s.number))`;

export const SETTLEMENT_CHECKS: readonly Check[] = [
  {
    name: "periods_join",
    table: "settlements",
    broken: `SELECT id AS subjectId, 'Its period does not begin where the one before ended.' AS detail FROM (
        SELECT s.id, s.from_at, s.cutoff_at, lag(s.cutoff_at, 1, 0) OVER (ORDER BY s.number) AS previous_at
        FROM ${STANDING} s)
      WHERE from_at <> previous_at OR cutoff_at <= previous_at`,
  },
  {
    name: "settlements_are_approved_by_another",
    table: "settlements",
    broken: `SELECT s.id AS subjectId, 'At whose will it was closed approved it, or a later one was closed before its approval.' AS detail
      FROM settlements s
      LEFT JOIN settlement_decisions d ON d.alliance_id = s.alliance_id AND d.settlement_id = s.id
      WHERE s.alliance_id = ?1 AND (d.decision = 'approved' AND ${DECIDED_BY_ITS_CLOSER}
        OR d.decision IS NULL AND s.number < (SELECT max(n.number) FROM settlements n WHERE n.alliance_id = s.alliance_id))`,
  },
  {
    // Closings from before the log said which policy they were made under are held to none.
    name: "settlements_are_closed_as_logged",
    table: "settlements",
    broken: `WITH logged AS MATERIALIZED (
        SELECT subject_id AS id, principal_id, details ->> '$.policyVersion' AS version FROM audit_events
        WHERE alliance_id = ?1 AND action = 'settlement.closed')
      SELECT s.id AS subjectId, 'It was closed by another, or under another policy, than was logged.' AS detail
      FROM settlements s LEFT JOIN logged l ON l.id = s.id
      WHERE s.alliance_id = ?1 AND (s.closed_by IS NOT l.principal_id
        OR l.version IS NOT NULL AND s.policy_version IS NOT l.version)`,
  },
  {
    name: "dues_sum_to_zero",
    table: "settlement_dues",
    broken: `SELECT settlement_id AS subjectId, 'A column does not sum to zero, or a row does not add up.' AS detail
      FROM settlement_dues WHERE alliance_id = ?1 GROUP BY settlement_id
      HAVING sum(opening_minor) <> 0 OR sum(lines_minor) <> 0 OR sum(due_minor) <> 0 OR sum(instructed_minor) <> 0
        OR sum(carried_minor) <> 0 OR sum(in_flight_minor) <> 0 OR max(opening_minor + lines_minor <> due_minor
          OR instructed_minor + carried_minor <> due_minor)`,
  },
  {
    name: "lines_are_the_transfers_of_the_period",
    table: "settlement_dues",
    broken: `WITH ${FLOWS}, summed AS MATERIALIZED (
        SELECT settlement_id, owner_id, sum(minor) AS minor
        FROM ${signed("flows", "credit_id", "debit_id", "settlement_id")} GROUP BY settlement_id, owner_id)
      SELECT subjectId, detail FROM (
        SELECT s.id AS subjectId, printf('%s: lines of %d, by the transfers %d.', a.owner_id,
          coalesce(u.lines_minor, 0), coalesce(f.minor, 0)) AS detail,
          coalesce(u.lines_minor, 0) <> coalesce(f.minor, 0) AS differs
        FROM ${STANDING} s JOIN accounts a ON a.alliance_id = s.alliance_id AND a.unit = s.unit
        LEFT JOIN settlement_dues u ON u.alliance_id = s.alliance_id AND u.settlement_id = s.id
          AND u.owner_id = a.owner_id
        LEFT JOIN summed f ON f.settlement_id = s.id AND f.owner_id = a.owner_id)
      WHERE differs
      UNION ALL
      SELECT s.id, printf('It counts %d lines, and its transfers are %d.', s.line_count, coalesce(sum(f.lines), 0))
      FROM ${STANDING} s LEFT JOIN flows f ON f.settlement_id = s.id
      GROUP BY s.id HAVING s.line_count <> coalesce(sum(f.lines), 0)`,
  },
  {
    // A pair's debits less their reversals; where more was reversed than owed, the rest is owed back.
    name: "obligations_are_the_transfers_of_the_period",
    table: "settlement_obligations",
    broken: `WITH ${FLOWS}, owed AS (
        SELECT settlement_id, iif(reverses, credit_id, debit_id) AS debtor, iif(reverses, debit_id, credit_id) AS creditor,
          sum(iif(reverses, -minor, minor)) AS minor FROM flows GROUP BY settlement_id, debtor, creditor),
      turned AS (
        SELECT settlement_id, iif(minor < 0, creditor, debtor) AS debtor_id,
          iif(minor < 0, debtor, creditor) AS creditor_id, sum(abs(minor)) AS minor, 0 AS stated
        FROM owed WHERE minor <> 0 GROUP BY settlement_id, debtor_id, creditor_id),
      both AS (
        SELECT * FROM turned UNION ALL
        SELECT o.settlement_id, o.debtor_id, o.creditor_id, 0, o.amount_minor FROM settlement_obligations o
        JOIN ${STANDING} s ON s.id = o.settlement_id WHERE o.alliance_id = ?1)
      SELECT settlement_id AS subjectId, printf('%s owes %s %d, by the transfers %d.', debtor_id, creditor_id,
        sum(stated), sum(minor)) AS detail
      FROM both GROUP BY settlement_id, debtor_id, creditor_id HAVING sum(stated) <> sum(minor)
      UNION ALL
      SELECT s.id, 'Its total is not what all owed each other.' FROM settlements s
      WHERE s.alliance_id = ?1 AND s.gross_minor <> (SELECT coalesce(sum(o.amount_minor), 0)
        FROM settlement_obligations o WHERE o.alliance_id = s.alliance_id AND o.settlement_id = s.id)`,
  },
  {
    name: "instructions_are_what_dues_instruct",
    table: "instructions",
    broken: `WITH asked AS (
        SELECT settlement_id, payer_id, payee_id, amount_minor AS minor FROM instructions WHERE alliance_id = ?1),
      both AS (
        SELECT settlement_id, owner_id, minor, 0 AS stated
        FROM ${signed("asked", "payee_id", "payer_id", "settlement_id")}
        UNION ALL
        SELECT settlement_id, owner_id, 0, instructed_minor FROM settlement_dues WHERE alliance_id = ?1)
      SELECT settlement_id AS subjectId, printf('%s is instructed %d, by its instructions %d.', owner_id,
        sum(stated), sum(minor)) AS detail
      FROM both GROUP BY settlement_id, owner_id HAVING sum(stated) <> sum(minor)
      UNION ALL
      SELECT s.id, 'Its total is not that of its instructions.' FROM settlements s
      WHERE s.alliance_id = ?1 AND s.instructed_minor <> (SELECT coalesce(sum(i.amount_minor), 0)
        FROM instructions i WHERE i.alliance_id = s.alliance_id AND i.settlement_id = s.id)`,
  },
  {
    name: "in_flight_is_what_was_not_final",
    table: "settlement_dues",
    broken: `WITH ${WRITTEN}, ${CLOSES}, ended AS MATERIALIZED (
        SELECT subject_id, min(seq) AS seq FROM written
        WHERE action IN ('instruction.confirmed', 'instruction.short', 'instruction.failed') GROUP BY subject_id),
      flying AS (
        SELECT c.id AS settlement_id, i.payer_id, i.payee_id, i.amount_minor AS minor
        FROM closes c JOIN closes b ON b.number < c.number
        JOIN instructions i ON i.alliance_id = ?1 AND i.settlement_id = b.id
        LEFT JOIN ended e ON e.subject_id = i.id WHERE coalesce(e.seq > c.seq, 1)),
      both AS (
        SELECT settlement_id, owner_id, minor, 0 AS stated
        FROM ${signed("flying", "payee_id", "payer_id", "settlement_id")}
        UNION ALL
        SELECT u.settlement_id, u.owner_id, 0, u.in_flight_minor FROM settlement_dues u
        JOIN closes c ON c.id = u.settlement_id WHERE u.alliance_id = ?1)
      SELECT settlement_id AS subjectId, printf('%s has %d in flight, by the instructions %d.', owner_id,
        sum(stated), sum(minor)) AS detail
      FROM both GROUP BY settlement_id, owner_id HAVING sum(stated) <> sum(minor)`,
  },
  {
    // opening = carried + instructed + in flight at the close before, less what is in flight now and was paid between:
    // the previous carried amount and what instructions that became final since then left unpaid or were paid beyond.
    name: "openings_are_what_was_carried_and_returned",
    table: "settlement_dues",
    broken: `WITH ${WRITTEN}, ${CLOSES}, arrived AS MATERIALIZED (
        SELECT w.seq, i.payer_id, i.payee_id, p.amount_minor AS minor
        FROM (SELECT subject_id, seq, row_number() OVER (PARTITION BY subject_id ORDER BY seq) AS place FROM written
          WHERE action IN ('instruction.confirmed', 'instruction.short', 'instruction.paid_late')) w
        JOIN (SELECT instruction_id, amount_minor, row_number() OVER (
            PARTITION BY instruction_id ORDER BY id) AS place
          FROM transfers WHERE alliance_id = ?1 AND code = 'payment') p
          ON p.instruction_id = w.subject_id AND p.place = w.place
        JOIN instructions i ON i.alliance_id = ?1 AND i.id = w.subject_id),
      parts AS (
        SELECT settlement_id, owner_id, minor, 0 AS stated FROM (
          SELECT c.id AS settlement_id, v.owner_id, -v.minor AS minor FROM closes c
          JOIN ${signed("arrived", "payee_id", "payer_id", "seq")} v ON v.seq BETWEEN c.previous_seq AND c.seq)
        UNION ALL
        SELECT c.id, u.owner_id, u.carried_minor + u.instructed_minor + u.in_flight_minor, 0
        FROM closes c JOIN settlement_dues u ON u.alliance_id = ?1 AND u.settlement_id = c.previous_id
        UNION ALL
        SELECT c.id, u.owner_id, -u.in_flight_minor, u.opening_minor
        FROM closes c JOIN settlement_dues u ON u.alliance_id = ?1 AND u.settlement_id = c.id)
      SELECT settlement_id AS subjectId, printf('%s opens with %d, by what came before %d.', owner_id,
        sum(stated), sum(minor)) AS detail
      FROM parts GROUP BY settlement_id, owner_id HAVING sum(stated) <> sum(minor)`,
  },
];
