// Lines of a bank that propose something and wait for a person's word.
import { type SQL, sql } from "drizzle-orm";

/** Of a shop what its owner may say: that money arrived. What failed is an admin's to say. */
export function waitingForOwner(allianceId: string, merchantId: string): SQL {
  return undecided(allianceId, sql`b.owner_id = ${merchantId} AND b.proposes = 'confirmation'`);
}

/** Of the alliance's own accounts everything, and of everybody's what failed. */
export function waitingForAdmin(allianceId: string): SQL {
  return undecided(
    allianceId,
    sql`b.proposes IS NOT NULL AND (b.owner_id IN ('alliance', 'clearing') OR b.proposes = 'failure')`,
  );
}

/** As a task of somebody's first page: how many there are, and the one to begin with. */
function undecided(allianceId: string, condition: SQL): SQL {
  return sql`SELECT 'decide_bank_line' AS kind, count(*) AS count, min(b.id) AS subjectId, NULL AS amountMinor, NULL AS day
    FROM bank_lines b INDEXED BY bank_lines_proposed
    WHERE b.alliance_id = ${allianceId} AND ${condition} AND NOT EXISTS (SELECT 1 FROM bank_line_decisions d
      WHERE d.alliance_id = b.alliance_id AND d.bank_line_id = b.id)`;
}
