// Which settlements stand: a reopened one is void, and its cut-off no longer counts.
import { sql } from "drizzle-orm";

/** True of a settlement `s` that was not reopened. */
export const STANDS = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = s.alliance_id
  AND v.settlement_id = s.id AND v.decision = 'reopened')`;

/** True of an instruction `i` under which money may still be paid: its settlement stands, and no step has ended it. */
export const IS_OPEN = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = i.alliance_id
    AND v.settlement_id = i.settlement_id AND v.decision = 'reopened')
  AND NOT EXISTS (SELECT 1 FROM instruction_steps f WHERE f.alliance_id = i.alliance_id AND f.instruction_id = i.id
    AND f.status IN ('confirmed', 'short', 'failed'))`;
