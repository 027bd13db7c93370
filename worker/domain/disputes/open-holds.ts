// What disputes that are still open hold of a merchant: it is in the merchant's position, and not in its exposure.
import { type SQL, sql } from "drizzle-orm";

/** SQL for what open holds add to the position of the merchant `m` with the account `a`; less than 0 where it is owed it. */
export const OPEN_HOLDS: SQL = sql`(${sumOnSide("credit")} - ${sumOnSide("debit")})`;

/** At the instants of the redemption and of its refunds, by the account's own index: an open dispute has no others. */
function sumOnSide(side: "credit" | "debit"): SQL {
  const own = sql.raw(side);
  return sql`(SELECT coalesce(sum(t.amount_minor), 0) FROM disputes p
    CROSS JOIN redemptions d ON d.alliance_id = p.alliance_id AND d.id = p.redemption_id
    CROSS JOIN transfers t INDEXED BY transfers_by_${own} ON t.alliance_id = p.alliance_id
      AND t.${own}_id = m.id AND t.unit = a.unit AND t.effective_at IN (SELECT d.effective_at
        UNION SELECT f.effective_at FROM refunds f WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id)
    WHERE p.alliance_id = m.alliance_id AND (p.debtor_id = m.id OR p.creditor_id = m.id)
      AND t.dispute_id = p.id AND NOT EXISTS (SELECT 1 FROM dispute_outcomes o
        WHERE o.alliance_id = p.alliance_id AND o.dispute_id = p.id))`;
}
