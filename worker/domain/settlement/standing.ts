// Which settlements stand, since a reopened one is void and its cut-off no longer counts, and at whose will they were closed.
import { type SQL, sql } from "drizzle-orm";
import { CLERK } from "../../context.ts";

/** True of a settlement `s` that was not reopened. */
export const STANDS = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = s.alliance_id
  AND v.settlement_id = s.id AND v.decision = 'reopened')`;

/** True of an instruction `i` under which money may still be paid: its settlement stands, and no step has ended it. */
export const IS_OPEN = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = i.alliance_id
    AND v.settlement_id = i.settlement_id AND v.decision = 'reopened')
  AND NOT EXISTS (SELECT 1 FROM instruction_steps f WHERE f.alliance_id = i.alliance_id AND f.instruction_id = i.id
    AND f.status IN ('confirmed', 'short', 'failed'))`;

const BY_CLOCK = sql.raw(`s.closed_by = '${CLERK.principalId}'`);

/** Who wrote the policy by which the clock closed a settlement `s`; null where nobody is known to have, or a person closed it. */
export const AUTHOR = sql`(SELECT p.created_by FROM policies p
  WHERE ${BY_CLOCK} AND p.alliance_id = s.alliance_id AND p.version = s.policy_version)`;

/** Who reopened the settlement in whose place the clock closed a settlement `s`; null where there was none, or a person closed it. */
export const REOPENER = sql`(SELECT v.principal_id FROM settlements r
  JOIN settlement_decisions v ON v.alliance_id = r.alliance_id AND v.settlement_id = r.id AND v.decision = 'reopened'
  WHERE ${BY_CLOCK} AND r.alliance_id = s.alliance_id AND r.number = s.number - 1 AND r.from_at = s.from_at)`;

/**
 * True of a person at whose will a settlement `s` was closed, whom another has to approve: who closed it, and where the clock
 * did, who wrote the policy that says so and who reopened what it had to close again.
 */
export const isAtWillOf = (person: SQL | string) =>
  sql`coalesce(${person} IN (s.closed_by, ${AUTHOR}, ${REOPENER}), 0)`;
