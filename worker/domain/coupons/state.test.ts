// A coupon's shown state, from rows and the clock.
import { expect, test } from "vitest";
import { type CouponLife, stateOf } from "./state.ts";

const fresh: CouponLife = {
  opensAt: 100,
  expiresAt: 200,
  ending: null,
  reservedUntil: null,
  isFullyRefunded: false,
};
const stateAt = (now: number, change: Partial<CouponLife> = {}) => stateOf({ ...fresh, ...change }, now);

test("it is scheduled before it opens, active until the instant of its expiry, expired from then on", () => {
  expect([99, 100, 199, 200].map((now) => stateAt(now))).toEqual([
    "scheduled",
    "active",
    "active",
    "expired",
  ]);
});

test("a live reservation shows, also beyond expiry; one that ended does not", () => {
  expect(stateAt(150, { reservedUntil: 160 })).toBe("reserved");
  expect(stateAt(210, { reservedUntil: 220 })).toBe("reserved");
  expect(stateAt(220, { reservedUntil: 220 })).toBe("expired");
  expect(stateAt(150, { reservedUntil: 150 })).toBe("active");
});

test("an ending outlasts the clock, and a full refund outlasts the redemption", () => {
  expect(stateAt(500, { ending: "redeemed" })).toBe("redeemed");
  expect(stateAt(500, { ending: "redeemed", isFullyRefunded: true })).toBe("refunded");
  expect(stateAt(150, { ending: "revoked", reservedUntil: 160 })).toBe("revoked");
  expect(stateAt(150, { ending: "passed_on" })).toBe("passed_on");
});
