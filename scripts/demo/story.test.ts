// The demo's story on ordinary and on awkward days: in order, within every limit and window, never by chance.
import { expect, test } from "vitest";
import { windowOf } from "../../schema/coupon-window.ts";
import { toIso } from "../../schema/time.ts";
import { ALLIANCE, TIME_ZONE } from "./alliance.ts";
import type { Event, Gift } from "./events.ts";
import { phoneOf } from "./giving.ts";
import { MERCHANTS, merchantOf } from "./merchants.ts";
import { offersOf } from "./offers.ts";
import { PARTNERSHIPS } from "./partnerships.ts";
import { type Story, storyOf } from "./story.ts";

/** The first minutes of a month and of a year, its last ones, leap days, the days after short months, and others. */
const MOMENTS = [
  "2026-10-31T16:00:00.000Z",
  "2026-11-22T09:40:00.000Z",
  "2026-12-31T15:59:59.999Z",
  "2026-12-31T16:05:00.000Z",
  "2027-03-01T01:00:00.000Z",
  "2027-03-31T04:00:00.000Z",
  "2027-05-31T23:00:00.000Z",
  "2028-02-29T11:30:00.000Z",
];

const tellAt = (moment: string) => storyOf(Date.parse(moment));

for (const moment of MOMENTS) {
  test(`at ${moment} the story is in the order of time and ends now`, () => {
    const { calendar, events } = tellAt(moment);
    const times = events.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(calendar.foundedAtMs);
    expect(toIso(times.at(-1) ?? 0)).toBe(moment);
  });

  test(`at ${moment} each coupon is spent once, within its window and by its terms`, () => {
    const story = tellAt(moment);
    const gifts = new Map(eventsOf("gift", story).map((gift) => [gift.order.reference, gift]));
    const offers = new Map(story.offers.map((offer) => [offer.key, offer]));
    const revokedAt = new Map(eventsOf("revocation", story).map((it) => [it.giftOrder, it.atMs]));
    const redemptions = eventsOf("redemption", story);
    const spent = redemptions.map(({ coupon }) => `${coupon.giftOrder} ${coupon.offer}`);
    expect(new Set(spent).size).toBe(redemptions.length);
    for (const { atMs, coupon, order, store } of redemptions) {
      const { terms, redeemer } = known(offers.get(coupon.offer));
      const gift = known(gifts.get(coupon.giftOrder));
      const { opensAt, expiresAt } = windowOf(terms.validity, gift.atMs, TIME_ZONE);
      expect(gift.offers).toContain(coupon.offer);
      expect(atMs).toBeGreaterThan(opensAt);
      expect(atMs).toBeLessThan(Math.min(expiresAt, revokedAt.get(coupon.giftOrder) ?? expiresAt));
      expect(order.amountMinor).toBeGreaterThanOrEqual(terms.minSpendMinor ?? 0);
      const stores = terms.storeRefs ?? [...merchantOf(redeemer).stores.map((it) => it.reference), null];
      expect(stores).toContain(store);
    }
  });

  test(`at ${moment} no allotment and no holder gets more than agreed`, () => {
    const story = tellAt(moment);
    const limited = new Set(story.offers.filter((it) => it.terms.perHolderLimit === 1).map(({ key }) => key));
    const given = eventsOf("gift", story).flatMap((gift) => gift.offers.map((offer) => ({ gift, offer })));
    for (const { gifter, offer, quantity } of PARTNERSHIPS) {
      const count = given.filter((it) => it.gift.gifter === gifter && it.offer === offer).length;
      expect(count).toBeLessThanOrEqual(quantity);
    }
    const held = given
      .filter(({ gift, offer }) => gift.family !== null && limited.has(offer))
      .map(({ gift, offer }) => `${gift.family} ${offer}`);
    expect(new Set(held).size).toBe(held.length);
  });

  test(`at ${moment} everything that can become of a coupon has happened`, () => {
    const story = tellAt(moment);
    const redemptions = eventsOf("redemption", story);
    const refunds = eventsOf("refund", story);
    expect(redemptions.length).toBeGreaterThan(90);
    expect(redemptions.some(({ store }) => store === null)).toBe(true);
    expect(eventsOf("reservation", story).length).toBeGreaterThan(
      redemptions.filter(({ reserved }) => reserved).length,
    );
    expect(refunds.some(({ amountMinor }) => amountMinor === "full")).toBe(true);
    expect(refunds.some(({ reference }) => reference.endsWith("-R2"))).toBe(true);
    expect(eventsOf("revocation", story).length).toBeGreaterThan(0);
    expect(eventsOf("gift", story).some(({ family }) => family === null)).toBe(true);
  });
}

test("the story is the same all through a local day", () => {
  const [morning, evening] = ["2026-11-22T00:30:00Z", "2026-11-22T15:30:00Z"].map(tellAt).map(told);
  expect(morning).toEqual(evening);
});

test("a first of the month closes last month even before its morning", () => {
  const { events } = tellAt("2026-10-31T16:00:00.000Z");
  const closings = events.filter((it) => it.kind === "closing");
  expect(closings).toMatchObject([
    { month: "2026-09", cutoffAtMs: Date.parse("2026-09-30T16:00:00Z") },
    {
      month: "2026-10",
      cutoffAtMs: Date.parse("2026-10-31T16:00:00Z"),
      atMs: Date.parse("2026-10-31T16:00:00Z"),
    },
  ]);
});

test("the last gift is fresh and carries the worked example's coupon first", () => {
  const { events, firstToTry } = tellAt("2026-11-22T09:40:00.000Z");
  expect(events.at(-1)).toBe(firstToTry);
  expect(firstToTry.gifter).toBe("pram");
  expect(firstToTry.offers[0]).toBe("toys-50");
});

test("nobody is entrusted with its own offer or a competitor's", () => {
  const categoryOf = new Map(MERCHANTS.map(({ key, category }) => [key, category]));
  const redeemerOf = new Map(
    offersOf({ firstDay: "2026-08-23", lastDay: "2026-12-31" }).map((it) => [it.key, it.redeemer]),
  );
  for (const { gifter, offer } of PARTNERSHIPS) {
    const pair = [categoryOf.get(gifter), categoryOf.get(known(redeemerOf.get(offer)))];
    expect(pair[0]).not.toBe(pair[1]);
    expect(ALLIANCE.competing).not.toContainEqual(pair);
    expect(ALLIANCE.competing).not.toContainEqual(pair.toReversed());
  }
});

test("every kind of discount, commission and validity is offered", () => {
  const terms = offersOf({ firstDay: "2026-08-23", lastDay: "2026-12-31" }).map((it) => it.terms);
  const kinds = (of: (it: (typeof terms)[number]) => string | undefined) =>
    [...new Set(terms.map(of))].toSorted();
  expect(kinds((it) => it.discount.kind)).toEqual(["fixed", "item", "percent"]);
  expect(kinds((it) => it.validity.kind)).toEqual(["afterGift", "dates"]);
  expect(kinds((it) => it.commission?.kind)).toEqual(["fixed", "percent", undefined]);
});

test("no family has a number that a mobile telephone in China could have", () => {
  for (const family of [1, 42, 93]) expect(phoneOf(family)).toMatch(/^\+86 100 /);
});

function eventsOf<Kind extends Event["kind"]>(
  kind: Kind,
  { events }: Story,
): Extract<Event, { kind: Kind }>[] {
  return events.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind);
}

/** What was told without the instant at which it was: only the fresh gifts are given at it. */
function told({ events, calendar }: Story): (Event | Omit<Gift, "atMs">)[] {
  return events.map((event) => {
    if (event.kind !== "gift" || event.atMs !== calendar.nowMs) return event;
    const { atMs: _, ...gift } = event;
    return gift;
  });
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError("The story names something that it does not tell.");
  return value;
}
