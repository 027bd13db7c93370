// An allotment as both of its sides see it.
import type { Allotment } from "../../../schema/contract/allotments.ts";
import type { allotments } from "../../../schema/tables/allotments.ts";
import { toIso } from "../../../schema/time.ts";

/** An allotment's row with the latest terms version that its gifter accepted. */
export type AllotmentRow = typeof allotments.$inferSelect & { acceptedTermsVersion: number | null };

export function toAllotment(row: AllotmentRow): Allotment {
  return {
    id: row.id,
    offerId: row.offerId,
    redeemerId: row.redeemerId,
    gifterId: row.gifterId,
    quantity: row.quantity,
    remaining: row.quantity - row.gifted,
    coFundingBps: row.coFundingBps,
    acceptedTermsVersion: row.acceptedTermsVersion,
    status: row.status,
    createdAt: toIso(row.createdAt),
  };
}
