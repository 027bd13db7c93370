// Entrusting a quantity of an offer's coupons to a gifter.
import { sql } from "drizzle-orm";
import type { Allotment, AllotmentRequest } from "../../../schema/contract/allotments.ts";
import { newId } from "../../../schema/ids.ts";
import { allotments } from "../../../schema/tables/allotments.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { findOwnOffer } from "../offers/read.ts";
import { readMerchant } from "../partners/read.ts";
import { mayPartner } from "./partnership.ts";
import { type AllotmentRow, toAllotment } from "./shape.ts";

/**
 * Live at once, unless the gifter is to bear a share of the discount: then proposed until it accepts.
 *
 * @throws Problem `not_found`, `gifter_is_redeemer`, `allotment_exceeds_quota`, `merchant_not_active`,
 * `competitors_cannot_partner`, `offer_ended`.
 */
export async function allot(ctx: MerchantContext, request: AllotmentRequest): Promise<Allotment> {
  const [offer, gifter] = await Promise.all([
    findOwnOffer(ctx, request.offerId),
    readMerchant(ctx, request.gifterId),
  ]);
  const { answer, writes } = allotting(ctx, {
    ...request,
    redeemerId: offer.redeemerId,
    gifterId: gifter.id,
  });
  return commit(ctx, answer, writes);
}

/** What a redeemer entrusts to whom: its own offer, as somebody else asked for it or as it chose. */
type Entrusted = Pick<AllotmentRow, "offerId" | "redeemerId" | "gifterId" | "quantity" | "coFundingBps">;

/** The allotment and the writes that make it, with every rule about it, for a batch that may do more. */
export function allotting(
  ctx: MerchantContext,
  { offerId, redeemerId, gifterId, quantity, coFundingBps }: Entrusted,
): { answer: Allotment; writes: Write[] } {
  const row = {
    ...{ allianceId: ctx.alliance.id, id: newId("allotment") },
    ...{ offerId, redeemerId, gifterId, quantity, gifted: 0, coFundingBps },
    status: coFundingBps > 0 ? ("proposed" as const) : ("live" as const),
    createdAt: ctx.now,
  };
  return {
    answer: toAllotment({ ...row, acceptedTermsVersion: null }),
    writes: [
      insert(allotments, row),
      ...must(...mayPartner(row), isWithinQuota(row)),
      audit(ctx, row.allianceId, "allotment.created", row.id, { offerId, gifterId, quantity, coFundingBps }),
    ],
  };
}

/** Allotments of one offer may overlap, first come first served; none of them alone promises more than there is. */
function isWithinQuota({
  allianceId,
  offerId,
  quantity,
}: Pick<AllotmentRow, "allianceId" | "offerId" | "quantity">): Guard {
  const quota = sql`SELECT quota FROM offers WHERE alliance_id = ${allianceId} AND id = ${offerId}`;
  return [sql`${quantity} <= (${quota})`, "allotment_exceeds_quota"];
}
