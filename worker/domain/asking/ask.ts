// Asking a partner for coupons of its offer.
import { sql } from "drizzle-orm";
import type { AskRequest, RequestedAllotment } from "../../../schema/contract/allotment-requests.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { mayPartner } from "../allotments/partnership.ts";
import { toRequestedAllotment } from "./view.ts";

/**
 * One open request for an offer and gifter. A draft is nobody's to know; whether the offer has so many left is the
 * redeemer's to weigh when it approves.
 *
 * @throws Problem `not_found`, `gifter_is_redeemer`, `allotment_request_open`, `merchant_not_active`,
 * `competitors_cannot_partner`, `offer_ended`, `offer_not_live`.
 */
export async function askForAllotment(
  ctx: MerchantContext,
  { offerId, quantity, message: said }: AskRequest,
): Promise<RequestedAllotment> {
  const { id: allianceId } = ctx.alliance;
  const { merchantId: gifterId, principalId } = ctx.actor;
  const [[offer]] = await batchRead(ctx.d1, [offerAsked(ctx, offerId)]);
  if (!offer) throw new Problem("not_found");
  const { redeemerId } = offer;
  const message = said ?? null;
  const id = newId("allotmentRequest");
  const row = { id, offerId, gifterId, quantity, message, requestedAt: ctx.now };
  const undecided = { outcome: null, reason: null, allotmentId: null, decidedAt: null };
  return commit(ctx, toRequestedAllotment({ ...offer, ...row, ...undecided }), [
    // Its number is taken while it is open: the key lets no second one in.
    statement(sql`INSERT INTO allotment_requests (alliance_id, id, offer_id, redeemer_id, gifter_id, number, quantity,
        message, principal_id, requested_at)
      SELECT ${allianceId}, ${id}, ${offerId}, ${redeemerId}, ${gifterId}, 1 + count(u.request_id), ${quantity},
        ${message}, ${principalId}, ${ctx.now}
      FROM allotment_requests q
      JOIN allotment_request_outcomes u ON u.alliance_id = q.alliance_id AND u.request_id = q.id
      WHERE q.alliance_id = ${allianceId} AND q.offer_id = ${offerId} AND q.gifter_id = ${gifterId}`),
    ...must(...mayPartner({ allianceId, offerId, redeemerId, gifterId }), isLive(allianceId, offerId)),
    audit(ctx, allianceId, "allotment_request.created", id, { offerId, quantity }),
  ]);
}

type OfferAsked = { redeemerId: string; offerTitle: string; redeemerName: string; gifterName: string };

function offerAsked({ alliance, actor }: MerchantContext, offerId: string): Statement<OfferAsked> {
  return statement(sql`SELECT o.redeemer_id AS redeemerId, o.title AS offerTitle, r.name AS redeemerName,
      g.name AS gifterName
    FROM offers o
    CROSS JOIN merchants r ON r.alliance_id = o.alliance_id AND r.id = o.redeemer_id
    CROSS JOIN merchants g ON g.alliance_id = o.alliance_id AND g.id = ${actor.merchantId}
    WHERE o.alliance_id = ${alliance.id} AND o.id = ${offerId}
      AND (o.status <> 'draft' OR o.redeemer_id = ${actor.merchantId})`);
}

function isLive(allianceId: string, offerId: string): Guard {
  const status = sql`SELECT status FROM offers WHERE alliance_id = ${allianceId} AND id = ${offerId}`;
  return [sql`(${status}) = 'live'`, "offer_not_live"];
}
