// A redemption as both its gifter and its redeemer see it.
import type { ListedRedemption, Redemption } from "../../../schema/contract/redemptions.ts";
import { shareOf } from "../../../schema/split.ts";
import type { redemptions } from "../../../schema/tables/redemptions.ts";
import { toIso } from "../../../schema/time.ts";
import type { Held } from "./held.ts";

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

/** What is known of a redemption beside its row. `refunded` is undefined before its first refund. */
export type Beside = {
  offerTitle: string;
  storeName: string | null;
  nameOf: (merchantId: string) => string;
  refunded: { refundedMinor: number; isFull: boolean } | undefined;
  held: Held;
};

/** As `ownerId` sees it, which is the alliance for its admins. */
export function toListedRedemption(row: RedemptionRow, ownerId: string, beside: Beside): ListedRedemption {
  const { offerTitle, storeName, nameOf, refunded, held } = beside;
  return {
    ...toRedemption(row),
    offerId: row.offerId,
    offerTitle,
    gifterName: nameOf(row.gifterId),
    redeemerName: nameOf(row.redeemerId),
    storeName,
    refundedMinor: refunded?.refundedMinor ?? 0,
    fullyRefunded: refunded?.isFull ?? false,
    shareMinor: shareOf(row, ownerId, refunded?.refundedMinor) - held.upheldMinor,
    heldMinor: held.heldMinor,
  };
}
