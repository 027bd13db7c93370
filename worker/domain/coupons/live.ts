// Conditions on coupons for guards and sums; each speaks of the coupon row `c` at an instant.
import { type SQL, sql } from "drizzle-orm";

/** The longest that a reservation may outlive its coupon's expiry. */
export const MAX_RESERVATION_MS = 1_800_000;

/** Neither ended nor expired; a live reservation freezes expiry. */
export function isLive(now: number): SQL {
  return sql`${hasNotEnded} AND (c.expires_at > ${now} OR ${isReservedAt(now)})`;
}

/** The range of expiries in which live coupons lie, for an index to walk. */
export function mayBeLive(now: number): SQL {
  return sql`c.expires_at > ${now - MAX_RESERVATION_MS}`;
}

/** A checkout holds it; `except` is a reservation that does not count. */
export function isReservedAt(now: number, except?: string): SQL {
  const others = except === undefined ? sql`` : sql` AND r.id <> ${except}`;
  return sql`EXISTS (SELECT 1 FROM reservations r WHERE r.alliance_id = c.alliance_id AND r.coupon_id = c.id
    AND r.expires_at > ${now}${others} AND NOT EXISTS (SELECT 1 FROM reservation_releases l
      WHERE l.alliance_id = r.alliance_id AND l.reservation_id = r.id))`;
}

const hasNotEnded = sql`NOT EXISTS (SELECT 1 FROM coupon_endings e
  WHERE e.alliance_id = c.alliance_id AND e.coupon_id = c.id)`;

/** Counts against a holder's limit: live, or redeemed and not fully refunded. */
export function countsForHolder(now: number): SQL {
  return sql`((${isLive(now)}) OR EXISTS (SELECT 1 FROM redemptions d WHERE d.alliance_id = c.alliance_id
    AND d.coupon_id = c.id AND NOT EXISTS (SELECT 1 FROM refunds f
      WHERE f.alliance_id = d.alliance_id AND f.redemption_id = d.id AND f.completes = 1)))`;
}
