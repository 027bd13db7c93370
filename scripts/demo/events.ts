// What happens in the demo, as plain facts: who does what, and when. Instants in epoch milliseconds.
import type { MerchantKey } from "./merchants.ts";
import type { OfferKey } from "./offers.ts";

export type Order = { reference: string; amountMinor: number };

/** A gift is named by its source order, a coupon by its gift and its offer: codes and ids exist only once it is played. */
export type Gift = {
  kind: "gift";
  atMs: number;
  gifter: MerchantKey;
  order: Order;
  offers: readonly OfferKey[];
  /** The number of the family it is for; null where nobody asked who it is for. */
  family: number | null;
  staff: string;
};

export type CouponName = { giftOrder: string; offer: OfferKey };

type AtTheTill = { atMs: number; coupon: CouponName; order: Order; store: string | null };

/** A checkout that began; one that is never finished lets its coupon go by itself. */
export type Reservation = { kind: "reservation" } & AtTheTill;
/** `reserved` where a web shop's checkout held the coupon first. */
export type Redemption = { kind: "redemption"; reserved: boolean; staff: string | null } & AtTheTill;

/** Of an order on which a coupon was spent: an amount, or all that is left of it. */
export type Refund = {
  kind: "refund";
  atMs: number;
  coupon: CouponName;
  reference: string;
  amountMinor: number | "full";
};

export type Revocation = { kind: "revocation"; atMs: number; giftOrder: string; reason: string };

/** The settlement of a month, step by step; its payments follow from what was closed. */
export type Settling = {
  kind: "closing" | "approval" | "sending" | "confirmation";
  atMs: number;
  month: string;
  cutoffAtMs: number;
};

export type Event = Gift | Reservation | Redemption | Refund | Revocation | Settling;
