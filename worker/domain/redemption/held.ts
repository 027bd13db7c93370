// What disputes take off somebody's share of a redemption, as the ledger has it: for good where upheld, until then where open.
import { type SQL, sql } from "drizzle-orm";
import { ALLIANCE_OWNER } from "../../../schema/ids.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { claimsOf } from "../disputes/claims.ts";

/** In minor units, positive = off the share: by disputes that are open, and by those that were upheld. */
export type Held = { heldMinor: number; upheldMinor: number };

/** Of each of these redemptions that is disputed; none of the others. */
export function heldOf(
  ctx: MemberContext,
  rows: readonly { id: string }[],
): Statement<Held & { redemptionId: string }> {
  const ids = rows.map(({ id }) => id);
  return statement(sql`WITH ${held(ctx, ids)}
    SELECT redemption_id AS redemptionId, held_minor AS heldMinor, upheld_minor AS upheldMinor FROM held`);
}

/**
 * SQL for the rows `held`: by redemption, of all or of those named, what its disputes take off the asker's share; the
 * alliance's for an admin. Each instant of the asker's own account is looked at once, whoever the debtors are.
 */
export function held(ctx: MemberContext, redemptionIds?: readonly string[]): SQL {
  const { id: allianceId, currency } = ctx.alliance;
  const moved = (side: "debit" | "credit", sign: "" | "-") => sql`
    SELECT k.redemption_id, k.is_open, ${sql.raw(sign)} t.amount_minor AS minor
    FROM (SELECT DISTINCT effective_at FROM instants) x
    CROSS JOIN transfers t INDEXED BY ${sql.raw(`transfers_by_${side}`)} ON t.alliance_id = ${allianceId}
      AND t.${sql.raw(side)}_id = ${merchantOf(ctx) ?? ALLIANCE_OWNER} AND t.unit = ${currency}
      AND t.effective_at = x.effective_at AND t.code IN ('dispute_hold', 'dispute_release')
    CROSS JOIN claims k ON k.id = t.dispute_id`;
  return sql`${claimsOf(ctx, redemptionIds)},
    held AS MATERIALIZED (SELECT redemption_id, coalesce(sum(minor) FILTER (WHERE is_open), 0) AS held_minor,
        coalesce(sum(minor) FILTER (WHERE NOT is_open), 0) AS upheld_minor
      FROM (${moved("debit", "")} UNION ALL ${moved("credit", "-")}) GROUP BY redemption_id)`;
}
