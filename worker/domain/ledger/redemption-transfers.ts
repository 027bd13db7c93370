// Transfers of redemptions. The redeemer is a side of each, at the instants that the redemption, its refunds and the
// outcomes of its disputes name, so its account's own index finds them and no index of their own has to be written.
import { type SQL, sql } from "drizzle-orm";
import { type Statement, statement } from "../../db/statement.ts";
import type { TransferRow } from "./post.ts";

/** The transfers of a redemption, oldest first. */
export function transfersOfRedemption(allianceId: string, redemptionId: string): Statement<TransferRow> {
  return transfersOf(sql`d.alliance_id = ${allianceId} AND d.id = ${redemptionId}`);
}

/** The same of several redemptions, whose ids a query names. */
export function transfersOfRedemptions(allianceId: string, ids: SQL): Statement<TransferRow> {
  return transfersOf(sql`d.alliance_id = ${allianceId} AND d.id IN (${ids})`);
}

function transfersOf(wanted: SQL): Statement<TransferRow> {
  const debited = side(wanted, sql`transfers_by_debit ON t.debit_id = d.redeemer_id`);
  const credited = side(wanted, sql`transfers_by_credit ON t.credit_id = d.redeemer_id`);
  return statement(sql`SELECT alliance_id AS allianceId, id, code, debit_id AS debitId, credit_id AS creditId,
    amount_minor AS amountMinor, unit, effective_at AS effectiveAt, created_at AS createdAt,
    redemption_id AS redemptionId, refund_sequence AS refundSequence, instruction_id AS instructionId, reverses,
    dispute_id AS disputeId, adjustment_id AS adjustmentId
    FROM (${debited} UNION ALL ${credited}) ORDER BY id`);
}

function side(wanted: SQL, indexOnOwner: SQL): SQL {
  return sql`SELECT t.* FROM redemptions d
    JOIN alliances a ON a.id = d.alliance_id
    CROSS JOIN transfers t INDEXED BY ${indexOnOwner} AND t.alliance_id = d.alliance_id
      AND t.unit IN (a.currency, 'NEW_CUSTOMER') AND t.effective_at IN (
        SELECT d.effective_at UNION SELECT f.effective_at FROM refunds f
        WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id
        UNION SELECT o.effective_at FROM disputes p
        JOIN dispute_outcomes o ON o.alliance_id = p.alliance_id AND o.dispute_id = p.id
        WHERE p.alliance_id = d.alliance_id AND p.redemption_id = d.id)
    WHERE ${wanted} AND t.redemption_id = d.id`;
}
