// Plans which sales come back: in part or in whole, before and after what they moved is locked.
import { addDays, dayOf } from "../../schema/time.ts";
import { HOLD_DAYS, TIME_ZONE } from "./alliance.ts";
import { type Calendar, instantOn } from "./calendar.ts";
import type { Redemption, Refund } from "./events.ts";
import type { Offer } from "./offers.ts";

/** Of so many sales one comes back. */
const SALES_TO_A_RETURN = 7;
const NOON = 12 * 60;

/** How a sale comes back: after so many days, in part or with all that is left of it. */
const RETURNS: readonly { afterDays: number; all: boolean }[][] = [
  [{ afterDays: 2, all: false }],
  [{ afterDays: 3, all: true }],
  [{ afterDays: HOLD_DAYS + 4, all: false }],
  [
    { afterDays: 1, all: false },
    { afterDays: HOLD_DAYS + 2, all: true },
  ],
];

/** The refunds of those redemptions until yesterday. Goods come back; what was free or a free class does not. */
export function planRefunds(
  redemptions: readonly Redemption[],
  offers: readonly Offer[],
  { yesterday }: Calendar,
): Refund[] {
  const ofGoods = new Set(offers.filter(({ terms }) => terms.minSpendMinor).map(({ key }) => key));
  return redemptions
    .filter(({ coupon }) => ofGoods.has(coupon.offer))
    .filter((_, index) => index % SALES_TO_A_RETURN === SALES_TO_A_RETURN - 1)
    .flatMap((sale, index) => refundsOf(sale, RETURNS[index % RETURNS.length] ?? []))
    .filter(({ atMs }) => dayOf(atMs, TIME_ZONE) <= yesterday);
}

function refundsOf({ atMs, coupon, order }: Redemption, returns: (typeof RETURNS)[number]): Refund[] {
  const soldOn = dayOf(atMs, TIME_ZONE);
  return returns.map(({ afterDays, all }, index) => ({
    kind: "refund",
    atMs: instantOn(addDays(soldOn, afterDays), NOON),
    coupon,
    reference: `${order.reference}-R${index + 1}`,
    amountMinor: all ? "full" : partOf(order.amountMinor),
  }));
}

/** Two fifths of the order in whole yuan, which every discount here leaves to be paid. */
function partOf(amountMinor: number): number {
  return Math.round((amountMinor * 2) / 500) * 100;
}
