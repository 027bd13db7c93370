// The shown state of the coupon row `c` as a condition, for lists to select by. It says what `stateOf` says.
import { type SQL, sql } from "drizzle-orm";
import type { CouponState } from "../../../schema/contract/coupons.ts";
import { isReservedAt } from "./live.ts";

/** The coupon is in that state at an instant. */
export function isInState(state: CouponState, now: number): SQL {
  switch (state) {
    case "redeemed":
      return sql`(${ENDING} = 'redeemed' AND NOT ${IS_REFUNDED})`;
    case "refunded":
      return sql`(${ENDING} = 'redeemed' AND ${IS_REFUNDED})`;
    case "revoked":
    case "passed_on":
      return sql`${ENDING} = ${state}`;
    case "reserved":
      return sql`(${ENDING} IS NULL AND ${isReservedAt(now)})`;
    case "expired":
      return resting(sql`c.expires_at <= ${now}`, now);
    case "scheduled":
      return resting(sql`c.expires_at > ${now} AND c.opens_at > ${now}`, now);
    case "active":
      return resting(sql`c.expires_at > ${now} AND c.opens_at <= ${now}`, now);
  }
}

/** Not ended, and no checkout holds it. */
function resting(condition: SQL, now: number): SQL {
  return sql`(${condition} AND ${ENDING} IS NULL AND NOT ${isReservedAt(now)})`;
}

const ENDING = sql`(SELECT e.ending FROM coupon_endings e
  WHERE e.alliance_id = c.alliance_id AND e.coupon_id = c.id)`;

const IS_REFUNDED = sql`EXISTS (SELECT 1 FROM redemptions d
  JOIN refunds f ON f.alliance_id = d.alliance_id AND f.redemption_id = d.id
  WHERE d.alliance_id = c.alliance_id AND d.coupon_id = c.id AND f.completes = 1)`;
