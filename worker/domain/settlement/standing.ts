// Which settlements stand, since a reopened one is void and its cut-off no longer counts, and at whose will they were closed.
import { sql } from "drizzle-orm";
import { CLERK } from "../../context.ts";

/** True of a settlement `s` that was not reopened. */
export const STANDS = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = s.alliance_id
  AND v.settlement_id = s.id AND v.decision = 'reopened')`;

/** True of an instruction `i` under which money may still be paid: its settlement stands, and no step has ended it. */
export const IS_OPEN = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = i.alliance_id
    AND v.settlement_id = i.settlement_id AND v.decision = 'reopened')
  AND NOT EXISTS (SELECT 1 FROM instruction_steps f WHERE f.alliance_id = i.alliance_id AND f.instruction_id = i.id
    AND f.status IN ('confirmed', 'short', 'failed'))`;

/**
 * The person by whose will a settlement `s` was closed, whom another has to approve: who closed it, and where the clock did,
 * who wrote the policy that says so. Null where nobody is known to have written it.
 */
export const CLOSER = sql`CASE s.closed_by WHEN ${CLERK.principalId} THEN (SELECT p.created_by FROM policies p
  WHERE p.alliance_id = s.alliance_id AND p.version = s.policy_version) ELSE s.closed_by END`;
