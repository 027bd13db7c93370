// The states of a coupon in words, each with the tone that it has everywhere.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { CouponState } from "../../api/gifts.ts";

type Words = { name: MessageDescriptor; tone: "leaf" | "amber" | "brick" | "" };

/** In the order of a coupon's life. */
export const STATES: Record<CouponState, Words> = {
  scheduled: { name: msg`not open yet`, tone: "" },
  active: { name: msg`waiting to be used`, tone: "amber" },
  reserved: { name: msg`at a checkout`, tone: "amber" },
  redeemed: { name: msg`redeemed`, tone: "leaf" },
  refunded: { name: msg`redeemed and refunded`, tone: "" },
  expired: { name: msg`expired`, tone: "" },
  revoked: { name: msg`revoked`, tone: "brick" },
  passed_on: { name: msg`passed on to a friend`, tone: "" },
};

export const STATE_NAMES = Object.keys(STATES).filter(isState);

export function isState(text: string): text is CouponState {
  return Object.hasOwn(STATES, text);
}

/** `count` where several coupons of a gift are in it. */
export function StateChip({ state, count = 1 }: { state: CouponState; count?: number }) {
  const { i18n } = useLingui();
  const { name, tone } = STATES[state];
  return (
    <span className={`chip ${tone}`}>
      {i18n._(name)}
      {count > 1 ? ` × ${count}` : null}
    </span>
  );
}
