// Checks of payee details: nobody alone decides where money goes, and no version is left out or slipped in.
import type { Check } from "./check.ts";

export const PAYEE_CHECKS: readonly Check[] = [
  {
    name: "payees_are_confirmed_by_another",
    table: "payee_confirmations",
    broken: `SELECT p.id AS subjectId, 'Whoever proposed it confirmed it, or it was stopped too late.' AS detail
      FROM payee_details p
      JOIN payee_confirmations c ON c.alliance_id = p.alliance_id AND c.payee_details_id = p.id
      LEFT JOIN payee_refusals r ON r.alliance_id = p.alliance_id AND r.payee_details_id = p.id
      WHERE p.alliance_id = ?1 AND (c.principal_id = p.proposed_by OR c.confirmed_at < p.proposed_at
        OR r.refused_at >= c.effective_at)`,
  },
  {
    // The next version is proposed once the one before is refused or in force: two are never on their way.
    name: "payees_change_one_at_a_time",
    table: "payee_details",
    broken: `SELECT id AS subjectId, 'It is not the next version, or the one before was still pending.' AS detail FROM (
        SELECT p.id, p.version, p.proposed_at, row_number() OVER numbered AS place,
          lag(coalesce(r.refused_at, c.effective_at, 9e15), 1, 0) OVER numbered AS decided_at
        FROM payee_details p
        LEFT JOIN payee_confirmations c ON c.alliance_id = p.alliance_id AND c.payee_details_id = p.id
        LEFT JOIN payee_refusals r ON r.alliance_id = p.alliance_id AND r.payee_details_id = p.id
        WHERE p.alliance_id = ?1 WINDOW numbered AS (PARTITION BY p.owner_id ORDER BY p.version))
      WHERE version <> place OR proposed_at < decided_at`,
  },
];
