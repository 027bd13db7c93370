// Transfers of redemptions. The redeemer is a side of each, at the instants that the redemption, its refunds and the
// outcomes of its disputes name, so its account's own index finds them and no index of their own has to be written.
import { type SQL, sql } from "drizzle-orm";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "./post.ts";

/** The transfers of a redemption, oldest first. */
export function transfersOfRedemption(allianceId: string, redemptionId: string): Statement<TransferRow> {
  const side = (indexOnOwner: SQL) => sql`SELECT t.* FROM redemptions d
    JOIN alliances a ON a.id = d.alliance_id
    CROSS JOIN transfers t INDEXED BY ${indexOnOwner} AND t.alliance_id = d.alliance_id
      AND t.unit IN (a.currency, 'NEW_CUSTOMER') AND t.effective_at IN (
        SELECT d.effective_at UNION SELECT f.effective_at FROM refunds f
        WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id
        UNION SELECT o.effective_at FROM disputes p
        JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
        WHERE p.alliance_id = d.alliance_id AND p.redemption_id = d.id)
    WHERE d.alliance_id = ${allianceId} AND d.id = ${redemptionId} AND t.redemption_id = d.id`;
  return statement(
    oldestFirst(sql`${side(sql`transfers_by_debit ON t.debit_id = d.redeemer_id`)}
      UNION ALL ${side(sql`transfers_by_credit ON t.credit_id = d.redeemer_id`)}`),
  );
}

/**
 * The same of several redemptions, whose ids a query names. Each instant of an account is looked at once, however many of
 * the redemptions fell into it: on the clock of a test alliance that may be all.
 */
export function transfersOfRedemptions(allianceId: string, ids: SQL): Statement<TransferRow> {
  const side = (indexOnOwner: SQL) => sql`SELECT t.* FROM instants x
    JOIN alliances a ON a.id = ${allianceId}
    CROSS JOIN transfers t INDEXED BY ${indexOnOwner} AND t.alliance_id = a.id
      AND t.unit IN (a.currency, 'NEW_CUSTOMER') AND t.effective_at = x.effective_at
    WHERE t.redemption_id IN (SELECT id FROM wanted)`;
  return statement(sql`WITH wanted AS MATERIALIZED (SELECT id, redeemer_id, effective_at FROM redemptions
      WHERE alliance_id = ${allianceId} AND id IN (${ids})),
    instants AS MATERIALIZED (SELECT redeemer_id, effective_at FROM wanted
      UNION SELECT w.redeemer_id, f.effective_at FROM wanted w
        CROSS JOIN refunds f ON f.alliance_id = ${allianceId} AND f.redemption_id = w.id
      UNION SELECT w.redeemer_id, o.effective_at FROM wanted w
        CROSS JOIN disputes p ON p.alliance_id = ${allianceId} AND p.redemption_id = w.id
        CROSS JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id)
    ${oldestFirst(sql`${side(sql`transfers_by_debit ON t.debit_id = x.redeemer_id`)}
      UNION ALL ${side(sql`transfers_by_credit ON t.credit_id = x.redeemer_id`)}`)}`);
}

function oldestFirst(rows: SQL): SQL {
  return sql`SELECT alliance_id AS allianceId, id, code, debit_id AS debitId, credit_id AS creditId,
    amount_minor AS amountMinor, unit, effective_at AS effectiveAt, created_at AS createdAt,
    redemption_id AS redemptionId, refund_sequence AS refundSequence, instruction_id AS instructionId, reverses,
    dispute_id AS disputeId, adjustment_id AS adjustmentId
    FROM (${rows}) ORDER BY id`;
}
