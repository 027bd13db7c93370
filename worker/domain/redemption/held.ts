// What disputes take off somebody's share of a redemption, as the ledger has it: for good where upheld, until then where open.
import { type SQL, sql } from "drizzle-orm";
import { ALLIANCE_OWNER } from "../../../schema/ids.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";

/** In minor units, positive = off the share: by disputes that are open, and by those that were upheld. */
export type Held = { heldMinor: number; upheldMinor: number };

/** Of each of these redemptions that is disputed; none of the others. */
export function heldOf(
  ctx: MemberContext,
  rows: readonly { id: string }[],
): Statement<Held & { redemptionId: string }> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const ofThese = sql`p.redemption_id IN (SELECT value FROM json_each(${ids}))`;
  return statement(sql`WITH ${held(ctx, ofThese)}
    SELECT redemption_id AS redemptionId, held_minor AS heldMinor, upheld_minor AS upheldMinor FROM held`);
}

/**
 * SQL for the rows `held`: by redemption, what its disputes `p` that meet a condition take off the asker's share; the
 * alliance's for an admin. Holds count with their original, releases with the refund or the outcome they came with, so each of
 * these instants of the asker's own account is looked at once.
 */
export function held(ctx: MemberContext, condition: SQL): SQL {
  const { id: allianceId, currency } = ctx.alliance;
  const moved = (side: "debit" | "credit", sign: "" | "-") => sql`
    SELECT k.redemption_id, k.is_open, ${sql.raw(sign)} t.amount_minor AS minor FROM instants x
    CROSS JOIN transfers t INDEXED BY ${sql.raw(`transfers_by_${side}`)} ON t.alliance_id = ${allianceId}
      AND t.${sql.raw(side)}_id = ${merchantOf(ctx) ?? ALLIANCE_OWNER} AND t.unit = ${currency}
      AND t.effective_at = x.effective_at AND t.code IN ('dispute_hold', 'dispute_release')
    CROSS JOIN claims k ON k.id = t.dispute_id`;
  return sql`claims AS MATERIALIZED (SELECT p.id, p.redemption_id, r.effective_at, u.dispute_id IS NULL AS is_open,
      u.effective_at AS decided_effective_at
      FROM disputes p
      CROSS JOIN redemptions r ON r.alliance_id = p.alliance_id AND r.id = p.redemption_id
      LEFT JOIN dispute_outcomes u ON u.alliance_id = p.alliance_id AND u.dispute_id = p.id
      WHERE p.alliance_id = ${allianceId} AND ${condition}),
    instants AS MATERIALIZED (SELECT effective_at FROM claims
      UNION SELECT decided_effective_at FROM claims WHERE NOT is_open
      UNION SELECT f.effective_at FROM claims k
        CROSS JOIN refunds f ON f.alliance_id = ${allianceId} AND f.redemption_id = k.redemption_id),
    held AS MATERIALIZED (SELECT redemption_id, coalesce(sum(minor) FILTER (WHERE is_open), 0) AS held_minor,
        coalesce(sum(minor) FILTER (WHERE NOT is_open), 0) AS upheld_minor
      FROM (${moved("debit", "")} UNION ALL ${moved("credit", "-")}) GROUP BY redemption_id)`;
}
