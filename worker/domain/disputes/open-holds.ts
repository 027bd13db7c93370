// What disputes that are still open hold of a merchant: it is in the merchant's position, and not in its exposure.
import { type SQL, sql } from "drizzle-orm";

const DISPUTED = sql`disputes p CROSS JOIN redemptions d ON d.alliance_id = p.alliance_id AND d.id = p.redemption_id`;

const IS_OPEN = sql`p.alliance_id = m.alliance_id AND (p.debtor_id = m.id OR p.creditor_id = m.id)
  AND NOT EXISTS (SELECT 1 FROM dispute_outcomes o WHERE o.alliance_id = p.alliance_id AND o.dispute_id = p.id)`;

const OPENED = sql`FROM ${DISPUTED} WHERE ${IS_OPEN}`;

const OPENED_AND_REFUNDED = sql`FROM ${DISPUTED}
  CROSS JOIN refunds f ON f.alliance_id = d.alliance_id AND f.redemption_id = d.id WHERE ${IS_OPEN}`;

/** SQL for what open holds add to the position of the merchant `m` with the account `a`; less than 0 where it is owed it. */
export const OPEN_HOLDS: SQL = sql`(${sumOnSide("credit")} - ${sumOnSide("debit")})`;

/**
 * At the instants of the redemptions and of their refunds, by the account's own index: an open dispute has no others. Each
 * instant is looked at once, however many were disputed of it.
 */
function sumOnSide(side: "credit" | "debit"): SQL {
  const own = sql.raw(side);
  return sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM transfers t INDEXED BY transfers_by_${own}
    WHERE t.alliance_id = m.alliance_id AND t.${own}_id = m.id AND t.unit = a.unit
      AND t.effective_at IN (SELECT d.effective_at ${OPENED} UNION SELECT f.effective_at ${OPENED_AND_REFUNDED})
      AND t.code IN ('dispute_hold', 'dispute_release') AND NOT EXISTS (SELECT 1 FROM dispute_outcomes o
        WHERE o.alliance_id = t.alliance_id AND o.dispute_id = t.dispute_id))`;
}
