// A coupon of the gift behind a link, as far as showing it at a till goes.
import { Problem } from "../../../schema/problems.ts";
import type { Context } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { checkLife, type UsableLife } from "../coupons/usable.ts";
import { LIFE_COLUMNS } from "../coupons/view.ts";

export type LinkedCoupon = { allianceId: string; couponId: string; redeemerId: string };

/**
 * A coupon that can be used now, for whoever has the link of its gift.
 *
 * @throws Problem `not_found` for a link or coupon that does not belong there, else what stands against using it.
 */
export async function findLinkedCoupon(ctx: Context, token: string, couponId: string): Promise<LinkedCoupon> {
  const [[row]] = await batchRead(ctx.d1, [linkedCoupon(token, couponId)]);
  if (row === undefined) throw new Problem("not_found");
  checkLife(row, ctx.now);
  return row;
}

type Row = LinkedCoupon & UsableLife;

/** The read starts from the token, so nothing of another gift can be in it. */
function linkedCoupon(token: string, couponId: string): Statement<Row> {
  return { sql: LINKED_COUPON, params: [couponId, token] };
}

const LINKED_COUPON = `
  SELECT c.alliance_id AS allianceId, c.id AS couponId, c.redeemer_id AS redeemerId,
    c.opens_at AS opensAt, c.expires_at AS expiresAt, c.last_day AS lastDay, e.ending, ${LIFE_COLUMNS}
  FROM gift_links k
  JOIN coupons c ON c.alliance_id = k.alliance_id AND c.id = ? AND +c.gift_id = k.gift_id
  LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
  WHERE k.token = ?`;
