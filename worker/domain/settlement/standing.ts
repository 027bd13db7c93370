// Which settlements stand: a reopened one is void, and its cut-off no longer counts.
import { sql } from "drizzle-orm";

/** True of a settlement `s` that was not reopened. */
export const STANDS = sql`NOT EXISTS (SELECT 1 FROM settlement_decisions v WHERE v.alliance_id = s.alliance_id
  AND v.settlement_id = s.id AND v.decision = 'reopened')`;
