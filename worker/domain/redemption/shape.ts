// A redemption as both its gifter and its redeemer see it.
import type { Redemption } from "../../../schema/contract/redemptions.ts";
import type { redemptions } from "../../../schema/tables/redemptions.ts";
import { toIso } from "../../../schema/time.ts";

export type RedemptionRow = typeof redemptions.$inferSelect;

export function toRedemption(row: RedemptionRow): Redemption {
  return {
    id: row.id,
    couponId: row.couponId,
    giftId: row.giftId,
    gifterId: row.gifterId,
    redeemerId: row.redeemerId,
    orderReference: row.orderReference,
    storeRef: row.storeRef === "" ? null : row.storeRef,
    amountMinor: row.amountMinor,
    discountMinor: row.discountMinor,
    netMinor: row.netMinor,
    commissionMinor: row.commissionMinor,
    feeMinor: row.feeMinor,
    gifterMinor: row.commissionMinor - row.feeMinor,
    subsidies: row.subsidies,
    newCustomer: row.newCustomer,
    channel: row.channel,
    staffRef: row.staffRef,
    effectiveAt: toIso(row.effectiveAt),
    redeemedAt: toIso(row.redeemedAt),
  };
}
