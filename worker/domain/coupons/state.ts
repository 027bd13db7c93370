// A coupon's shown state, computed by the server only, from rows and the clock. Pure.
import type { CouponState } from "../../../schema/contract/coupons.ts";

export type CouponLife = {
  opensAt: number;
  expiresAt: number;
  ending: "redeemed" | "revoked" | "passed_on" | null;
  /** When the latest reservation that was not released ends; null where there is none. */
  reservedUntil: number | null;
  isFullyRefunded: boolean;
};

/** `scheduled` → `active` ⇄ `reserved` → `redeemed` → `refunded`; `expired`, `revoked`, `passed_on`. */
export function stateOf(life: CouponLife, now: number): CouponState {
  if (life.ending === "redeemed") return life.isFullyRefunded ? "refunded" : "redeemed";
  if (life.ending !== null) return life.ending;
  if (isReserved(life, now)) return "reserved";
  if (now >= life.expiresAt) return "expired";
  return now < life.opensAt ? "scheduled" : "active";
}

/** A live reservation freezes expiry: a checkout begun in time ends well. */
export function isReserved({ reservedUntil }: Pick<CouponLife, "reservedUntil">, now: number): boolean {
  return reservedUntil !== null && reservedUntil > now;
}
