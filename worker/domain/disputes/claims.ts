// The disputes of which somebody is a side, and the instants at which money may have moved in them.
import { type SQL, sql } from "drizzle-orm";
import { type MemberContext, merchantOf } from "../../context.ts";
import { isSideOf } from "./view.ts";

/**
 * SQL for the rows `claims` and `instants` of the disputes that the asker is a side of, an admin of all; where redemptions
 * are named, of theirs. In a third's account none moves anything, so nothing of the asker's is left out. Holds count with
 * their original, releases with the refund or the outcome they came with: each of these instants is there once a debtor.
 */
export function claimsOf(ctx: MemberContext, redemptionIds?: readonly string[]): SQL {
  return sql`claims AS MATERIALIZED (SELECT p.id, p.alliance_id, p.redemption_id, p.claim, p.debtor_id,
      o.dispute_id IS NULL AS is_open, r.effective_at, o.effective_at AS decided_effective_at
    FROM ${redemptionIds === undefined ? ownDisputes(ctx) : disputesAbout(ctx, redemptionIds)} p
    CROSS JOIN redemptions r ON r.alliance_id = p.alliance_id AND r.id = p.redemption_id
    LEFT JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id),
  instants AS MATERIALIZED (SELECT debtor_id, effective_at FROM claims
    UNION SELECT debtor_id, decided_effective_at FROM claims WHERE NOT is_open
    UNION SELECT k.debtor_id, f.effective_at FROM claims k
      CROSS JOIN refunds f ON f.alliance_id = k.alliance_id AND f.redemption_id = k.redemption_id)`;
}

/** Side by side, each along its index; nobody is both sides of one. */
function ownDisputes(ctx: MemberContext): SQL {
  const merchantId = merchantOf(ctx);
  if (merchantId === undefined) return sql`(SELECT * FROM disputes WHERE alliance_id = ${ctx.alliance.id})`;
  const as = (side: "debtor" | "creditor") => sql`
    SELECT * FROM disputes INDEXED BY ${sql.raw(`disputes_by_${side}`)}
    WHERE alliance_id = ${ctx.alliance.id} AND ${sql.raw(side)}_id = ${merchantId}`;
  return sql`(${as("debtor")} UNION ALL ${as("creditor")})`;
}

function disputesAbout(ctx: MemberContext, redemptionIds: readonly string[]): SQL {
  return sql`(SELECT * FROM disputes p INDEXED BY disputes_by_redemption WHERE p.alliance_id = ${ctx.alliance.id}
    AND p.redemption_id IN (SELECT value FROM json_each(${JSON.stringify(redemptionIds)})) AND ${isSideOf(ctx)})`;
}
