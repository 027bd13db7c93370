// Checks of the policy's versions: each has the author whom the log names, since who wrote it does not approve what it closed.
import type { Check } from "./check.ts";

export const POLICY_CHECKS: readonly Check[] = [
  {
    // A revision is logged at the instant of its version, and the earlier of one instant first. The founding has no author.
    name: "policies_have_the_author_of_the_log",
    table: "policies",
    broken: `WITH logged AS MATERIALIZED (
        SELECT at, principal_id, row_number() OVER (PARTITION BY at ORDER BY seq) AS place FROM audit_events
        WHERE alliance_id = ?1 AND action = 'alliance.revised' AND json_type(details, '$.policy') IS NOT NULL),
      revised AS (
        SELECT version, created_at, row_number() OVER (PARTITION BY created_at ORDER BY version) AS place
        FROM policies WHERE alliance_id = ?1 AND version > 1)
      SELECT p.alliance_id AS subjectId, printf('Version %d of its policy has another author than was logged.', p.version) AS detail
      FROM policies p
      LEFT JOIN revised r ON r.version = p.version
      LEFT JOIN logged l ON l.at = r.created_at AND l.place = r.place
      WHERE p.alliance_id = ?1 AND p.created_by IS NOT l.principal_id`,
  },
];
