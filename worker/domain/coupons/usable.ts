// May a coupon be used now, whoever asks? The first rule of its life that is not held is the answer. Pure.
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type CouponLife, isReserved } from "./state.ts";

/** Without what became of it after it was redeemed, which changes nothing here. */
export type UsableLife = Omit<CouponLife, "isFullyRefunded"> & { lastDay: string };

/** Not ended → open → not expired, or reserved in time. @throws Problem the first that is not held. */
export function checkLife(life: UsableLife, now: number): void {
  if (life.ending === "redeemed") throw new Problem("coupon_already_redeemed");
  if (life.ending === "revoked") throw new Problem("coupon_revoked");
  if (life.ending === "passed_on") throw new Problem("coupon_passed_on");
  if (now < life.opensAt) throw new Problem("coupon_not_yet_valid", { opensAt: toIso(life.opensAt) });
  if (now >= life.expiresAt && !isReserved(life, now))
    throw new Problem("coupon_expired", { lastDay: life.lastDay });
}
