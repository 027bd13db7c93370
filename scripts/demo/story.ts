// The whole story of the demo before an instant: what is founded, then every event in the order of time.
import { type Calendar, calendarOf } from "./calendar.ts";
import type { Event, Gift } from "./events.ts";
import { planGifts } from "./giving.ts";
import { type Offer, offersOf } from "./offers.ts";
import { planRefunds } from "./refunding.ts";
import { planSettlements } from "./settling.ts";
import { planSpending } from "./spending.ts";

export type Story = {
  calendar: Calendar;
  offers: readonly Offer[];
  events: readonly Event[];
  /** The last gift, all of it unspent: whoever tries the demo spends it. */
  firstToTry: Gift;
};

/** The story told at an instant, epoch milliseconds: the same all through a local day. */
export function storyOf(nowMs: number): Story {
  const calendar = calendarOf(nowMs);
  const offers = offersOf(calendar.season);
  const { past, fresh } = planGifts(calendar, offers);
  const { revocations, reservations, redemptions } = planSpending(past, offers, calendar);
  const refunds = planRefunds(redemptions, offers, calendar);
  const events = [
    ...past,
    ...reservations,
    ...redemptions,
    ...refunds,
    ...revocations,
    ...planSettlements(calendar),
  ].toSorted((a, b) => a.atMs - b.atMs);
  const firstToTry = fresh.at(-1);
  if (!firstToTry) throw new RangeError("The story ends without a fresh gift.");
  return { calendar, offers, events: [...events, ...fresh], firstToTry };
}
