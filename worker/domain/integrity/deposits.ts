// Checks of deposits: what raises a limit is what the log says was received, never less than nothing, one line booked once.
import { statement } from "../../db/statement.ts";
import { DEPOSITED } from "../deposits/held.ts";
import type { Check } from "./check.ts";

/** What the log says of each deposit, in the order in which they were written: a clock may stand still, the log does not. */
const LOGGED = `logged AS MATERIALIZED (
  SELECT seq, subject_id AS id, merchant_id, details ->> '$.kind' AS kind,
    iif(action = 'deposit.received', 1, -1) * (details ->> '$.amountMinor') AS minor
  FROM audit_events WHERE alliance_id = ?1 AND action IN ('deposit.received', 'deposit.paid_back'))`;

export const DEPOSIT_CHECKS: readonly Check[] = [
  {
    name: "limits_use_the_deposits_of_the_log",
    table: "deposits",
    broken: `WITH ${LOGGED}, sums AS (SELECT merchant_id, sum(minor) AS minor FROM logged GROUP BY merchant_id)
      SELECT m.id AS subjectId, printf('Its limit is raised by %d, by the log %d is held.', ${statement(DEPOSITED).sql},
        coalesce(s.minor, 0)) AS detail
      FROM merchants m LEFT JOIN sums s ON s.merchant_id = m.id
      WHERE m.alliance_id = ?1 AND ${statement(DEPOSITED).sql} <> coalesce(s.minor, 0)`,
  },
  {
    name: "deposits_never_fall_below_zero",
    table: "deposits",
    broken: `WITH ${LOGGED}, running AS (
        SELECT b.id, sum(iif(b.kind = 'deposit', b.amount_minor, -b.amount_minor)) OVER (
          PARTITION BY b.merchant_id ORDER BY l.seq) AS held
        FROM deposits b LEFT JOIN logged l ON l.id = b.id WHERE b.alliance_id = ?1)
      SELECT id AS subjectId, printf('After it %d is held.', held) AS detail FROM running WHERE held < 0`,
  },
  {
    // The unique key sees to it among deposits; payments to the institution are in another table.
    name: "deposits_have_bank_references_of_their_own",
    table: "deposits",
    broken: `SELECT b.id AS subjectId, printf('A payment to the institution is recorded under %s too.', b.bank_reference) AS detail
      FROM deposits b
      JOIN payments p ON p.alliance_id = b.alliance_id AND p.payee_id = 'clearing' AND p.bank_reference = b.bank_reference
      WHERE b.alliance_id = ?1`,
  },
];
