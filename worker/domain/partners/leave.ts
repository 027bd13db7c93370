// A leaving merchant has left once nothing is open any more that could move its account.
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import type { AdministeringContext, Context } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { statement } from "../../db/statement.ts";
import { POLICY_IN_FORCE, type StandingAlliance, standingAt } from "../alliance/standing.ts";
import { isLive, mayBeLive } from "../coupons/live.ts";
import { IS_OPEN } from "../settlement/standing.ts";

export type LeavingMerchant = StandingAlliance & { merchantId: string };

/** Of every alliance those who are on their way. */
export async function leavingMerchants(
  { db }: Pick<Context, "db">,
  receivedAt: number,
): Promise<LeavingMerchant[]> {
  const rows = await db
    .select({ alliance: alliances, policy: policies, merchantId: merchants.id })
    .from(merchants)
    .innerJoin(alliances, eq(alliances.id, merchants.allianceId))
    .innerJoin(policies, POLICY_IN_FORCE)
    .where(and(eq(merchants.status, "leaving"), isNull(merchants.leftAt)));
  return rows.map(({ merchantId, ...of }) => ({ ...standingAt(of, receivedAt), merchantId }));
}

/** Whether nothing of a merchant's is open any more; it is asked again in the write. */
export async function mayHaveLeft(ctx: AdministeringContext, merchantId: string): Promise<boolean> {
  const [[answer]] = await batchRead(ctx.d1, [
    statement<{ may: number }>(sql`SELECT ${nothingIsOpen(ctx, merchantId)} AS may`),
  ]);
  return answer?.may === 1;
}

/** From then on it is shown as `left`. @throws Problem `merchant_status_differs` where something is open, or it left before. */
export async function haveLeft(ctx: AdministeringContext, merchantId: string): Promise<void> {
  const { id: allianceId } = ctx.alliance;
  const left = statement(sql`UPDATE merchants SET left_at = ${ctx.now}
    WHERE alliance_id = ${allianceId} AND id = ${merchantId} AND status = 'leaving' AND left_at IS NULL
      AND ${nothingIsOpen(ctx, merchantId)}`);
  await commit(ctx, null, [
    ...exactlyOne("merchant_status_differs", left),
    audit(ctx, allianceId, "merchant.left", merchantId, {}, { merchantId }),
  ]);
}

/**
 * Position 0, nothing pending, no payment that may still come, no open dispute, and no coupon in a customer's hand that it
 * gave or is to honour. What is cheap to ask stands first: most that are leaving stop there.
 */
function nothingIsOpen({ alliance, now }: AdministeringContext, merchantId: string): SQL {
  const { id: allianceId, currency } = alliance;
  const pending = (side: SQL) => sql`EXISTS (SELECT 1 FROM transfers t WHERE t.alliance_id = ${allianceId}
    AND t.${side} = ${merchantId} AND t.unit = ${currency} AND t.effective_at > ${now})`;
  const live = sql`${mayBeLive(now)} AND ${isLive(now)}`;
  return sql`(EXISTS (SELECT 1 FROM accounts a WHERE a.alliance_id = ${allianceId} AND a.owner_id = ${merchantId}
      AND a.unit = ${currency} AND a.debits_minor = a.credits_minor)
    AND NOT ${pending(sql`debit_id`)} AND NOT ${pending(sql`credit_id`)}
    AND NOT EXISTS (SELECT 1 FROM disputes p WHERE p.alliance_id = ${allianceId}
      AND (p.debtor_id = ${merchantId} OR p.creditor_id = ${merchantId})
      AND NOT EXISTS (SELECT 1 FROM dispute_outcomes o
        WHERE o.alliance_id = p.alliance_id AND o.dispute_id = p.id))
    AND NOT EXISTS (SELECT 1 FROM instructions i WHERE i.alliance_id = ${allianceId}
      AND ${merchantId} IN (i.payer_id, i.payee_id) AND ${IS_OPEN})
    AND NOT EXISTS (SELECT 1 FROM coupons c WHERE c.alliance_id = ${allianceId}
      AND c.redeemer_id = ${merchantId} AND ${live})
    AND NOT EXISTS (SELECT 1 FROM gifts g CROSS JOIN coupons c INDEXED BY coupons_by_gift
        ON c.alliance_id = g.alliance_id AND c.gift_id = g.id
      WHERE g.alliance_id = ${allianceId} AND g.gifter_id = ${merchantId} AND ${live}))`;
}
