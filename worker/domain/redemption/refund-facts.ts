// What a refund is decided from: the redemption with its own transfers, earlier refunds, and what a replacement needs.
import { and, asc, eq } from "drizzle-orm";
import type { Terms } from "../../../schema/contract/terms.ts";
import { Problem } from "../../../schema/problems.ts";
import { coupons } from "../../../schema/tables/coupons.ts";
import { redemptions } from "../../../schema/tables/redemptions.ts";
import { refunds } from "../../../schema/tables/refunds.ts";
import type { MerchantContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type Moves, movesOf } from "../disputes/facts.ts";
import { type Standing, standingsOf } from "../disputes/holds.ts";
import { latestCutoffSql } from "../ledger/cutoff.ts";
import { transfersOfRedemption } from "../ledger/redemption-transfers.ts";

export type RefundRow = typeof refunds.$inferSelect;

export type RefundFacts = {
  redemption: typeof redemptions.$inferSelect;
  coupon: typeof coupons.$inferSelect;
  terms: Terms;
  isGiftRevoked: boolean;
  /** In the order in which they were made. */
  refunds: RefundRow[];
  /** The redemption's own transfers, with what refunds took back of them and what disputes hold. */
  standings: Standing[];
  moves: Moves;
  latestCutoffAt: number | null;
};

/** The facts of a redemption at the asker's own shop, and at its own store where it is bound to one. @throws Problem `not_found`. */
export async function refundFacts(ctx: MerchantContext, redemptionId: string): Promise<RefundFacts> {
  const { id: allianceId } = ctx.alliance;
  const [[redemption], earlier] = await ctx.db.batch([
    ctx.db
      .select()
      .from(redemptions)
      .where(
        and(
          eq(redemptions.allianceId, allianceId),
          eq(redemptions.id, redemptionId),
          eq(redemptions.redeemerId, ctx.actor.merchantId),
          ctx.actor.storeRef === null ? undefined : eq(redemptions.storeRef, ctx.actor.storeRef),
        ),
      ),
    ctx.db
      .select()
      .from(refunds)
      .where(and(eq(refunds.allianceId, allianceId), eq(refunds.redemptionId, redemptionId)))
      .orderBy(asc(refunds.sequence)),
  ]);
  if (!redemption) throw new Problem("not_found");
  const [[coupon], [transfers, [pinned], [moves]]] = await Promise.all([
    ctx.db
      .select()
      .from(coupons)
      .where(and(eq(coupons.allianceId, allianceId), eq(coupons.id, redemption.couponId))),
    batchRead(ctx.d1, [
      transfersOfRedemption(allianceId, redemptionId),
      pinnedBy(allianceId, redemption.couponId),
      movesOf(allianceId, redemptionId),
    ]),
  ]);
  if (!coupon || !pinned || !moves) throw new Problem("not_found");
  return {
    redemption,
    coupon,
    terms: JSON.parse(pinned.terms),
    isGiftRevoked: pinned.isGiftRevoked === 1,
    refunds: earlier,
    standings: standingsOf(transfers),
    moves,
    latestCutoffAt: pinned.latestCutoffAt,
  };
}

type Pinned = { terms: string; isGiftRevoked: number; latestCutoffAt: number | null };

/** The terms that a coupon pins, whether its gift was revoked since, and the alliance's latest cut-off. */
function pinnedBy(allianceId: string, couponId: string): Statement<Pinned> {
  const sql = `
    SELECT t.terms, ${latestCutoffSql("c.alliance_id")} AS latestCutoffAt,
      EXISTS (SELECT 1 FROM gift_revocations v
        WHERE v.alliance_id = c.alliance_id AND v.gift_id = c.gift_id) AS isGiftRevoked
    FROM coupons c
    JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
    WHERE c.alliance_id = ? AND c.id = ?`;
  return { sql, params: [allianceId, couponId] };
}
