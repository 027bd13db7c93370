// The plan of made-up orders: who partners with whom, what happens when, and that nothing depends on chance.
import { expect, test } from "vitest";
import type { Event } from "./history.ts";
import { filesOf, type MadeUpOrder } from "./made-up-orders.ts";
import { readOrders } from "./orders.ts";
import { compete } from "./partners.ts";
import { type Plan, planOf } from "./plan.ts";

const pram: MadeUpOrder = {
  id: "pram",
  purchased: "3/1/2017 10:00",
  approved: "3/1/2017 12:00",
  delivered: "3/9/2017 15:00",
  items: [["prams-1", "50"]],
};
const toy = (id: string, purchased: string, more: Partial<MadeUpOrder> = {}): MadeUpOrder => ({
  id,
  purchased,
  items: [["toys-1", "100"]],
  ...more,
});

function plan(...orders: MadeUpOrder[]): Plan {
  return planOf(readOrders(filesOf(orders)));
}

function eventsOf<Kind extends Event["kind"]>(
  kind: Kind,
  { events }: Plan,
): Extract<Event, { kind: Kind }>[] {
  return events.filter((event): event is Extract<Event, { kind: Kind }> => event.kind === kind);
}

test("a paid order gifts a coupon of a complementary shop of its area, and a later order there redeems it", () => {
  const planned = plan(pram, toy("t1", "3/20/2017 9:00"), toy("t2", "4/20/2017 9:00"));
  expect(eventsOf("gift", planned)[0]).toMatchObject({
    orderId: "pram",
    gifterId: "prams",
    redeemerIds: ["toys"],
    amountMinor: 5000,
    atMs: Date.parse("2017-03-01T15:00:00Z"),
  });
  expect(eventsOf("redemption", planned)).toMatchObject([
    { orderId: "t1", redeemerId: "toys", giftOrderId: "pram", amountMinor: 10000, refusal: null },
  ]);
});

test("an order of another area redeems nothing", () => {
  const elsewhere = { postcode: "90010" };
  const planned = plan(
    pram,
    toy("t1", "3/20/2017 9:00", elsewhere),
    toy("t2", "2/20/2017 9:00"),
    toy("t3", "2/21/2017 9:00"),
  );
  expect(eventsOf("gift", planned).map(({ orderId }) => orderId)).toContain("pram");
  expect(eventsOf("redemption", planned)).toEqual([]);
});

test("a shop that is met once in an area is nobody's partner there", () => {
  const planned = plan(pram, toy("t1", "3/20/2017 9:00"));
  expect(eventsOf("gift", planned)).toEqual([]);
  expect(planned.skipped.get("gift: no complementary shop sells in the buyer's area")).toBe(2);
});

test("shops of one category, or of one family of categories, do not partner", () => {
  expect(compete("toys", "toys")).toBe(true);
  expect(compete("fashion_shoes", "fashion_sport")).toBe(true);
  expect(compete("fashion_shoes", "toys")).toBe(false);
});

test("an order below the minimum spend is refused and leaves the coupon for the next", () => {
  const planned = plan(
    pram,
    toy("t1", "3/20/2017 9:00", { items: [["toys-1", "1"]] }),
    toy("t2", "3/21/2017 9:00"),
    toy("t3", "3/22/2017 9:00"),
  );
  expect(eventsOf("redemption", planned).map(({ orderId, refusal }) => [orderId, refusal])).toEqual([
    ["t1", "minimum_spend_not_met"],
    ["t2", null],
  ]);
});

test("a coupon is accepted until its last day has passed in the local zone", () => {
  const days = plan(pram, toy("t1", "2/1/2017 9:00"), toy("t2", "2/2/2017 9:00")).offers.find(
    ({ shopId }) => shopId === "toys",
  )?.terms.validity.lastsDays;
  const lastDay = new Date(Date.UTC(2017, 2, 1) + ((days ?? 0) - 1) * 86_400_000);
  const local = (time: string, later = 0) => {
    const date = new Date(lastDay.getTime() + later * 86_400_000);
    return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${time}`;
  };
  const refusals = (purchased: string) =>
    eventsOf("redemption", plan(pram, toy("t1", "2/1/2017 9:00"), toy("t2", purchased))).map(
      (it) => it.refusal,
    );
  expect(refusals(local("23:59"))).toEqual([null]);
  expect(refusals(local("0:00", 1))).toEqual(["coupon_expired"]);
});

test("the cancellation of an order revokes its gift and refunds the coupon it redeemed, when its goods were due", () => {
  const cancelled = { status: "canceled", estimated: "4/5/2017 0:00" };
  const planned = plan(
    pram,
    toy("t1", "3/20/2017 9:00", cancelled),
    { ...pram, id: "p2", purchased: "3/25/2017 9:00", approved: "" },
    toy("t2", "4/20/2017 9:00"),
  );
  const atMs = Date.parse("2017-04-05T03:00:00Z");
  expect(eventsOf("refund", planned)).toEqual([{ kind: "refund", orderId: "t1", redeemerId: "toys", atMs }]);
  expect(eventsOf("revocation", planned)).toEqual([
    { kind: "revocation", orderId: "t1", gifterId: "toys", atMs },
  ]);
});

test("a revoked coupon is not presented any more", () => {
  const planned = plan(
    { ...pram, status: "canceled", delivered: "", estimated: "3/10/2017 0:00" },
    toy("t1", "3/20/2017 9:00"),
    toy("t2", "3/21/2017 9:00"),
  );
  expect(eventsOf("revocation", planned)).toHaveLength(1);
  expect(eventsOf("redemption", planned)).toEqual([]);
});

test("an order that the data leaves under way gifts nothing and redeems like any other", () => {
  const underWay = { status: "shipped" };
  const planned = plan({ ...pram, ...underWay }, toy("t1", "3/20/2017 9:00"), toy("t2", "3/21/2017 9:00"));
  expect(eventsOf("gift", planned).map(({ orderId }) => orderId)).not.toContain("pram");
  expect(planned.skipped.get("gift: its order was never delivered")).toBe(1);
  expect(
    eventsOf("redemption", plan(pram, toy("t1", "3/20/2017 9:00", underWay), toy("t2", "2/21/2017 9:00"))),
  ).toHaveLength(1);
});

test("every local month is closed at its end, one more where a hold reaches into it", () => {
  const planned = plan(pram, toy("t1", "3/20/2017 9:00"), toy("t2", "2/20/2017 9:00"));
  expect(eventsOf("closing", planned)).toEqual([
    { kind: "closing", month: "2017-03", atMs: Date.parse("2017-04-01T03:00:00Z") },
    { kind: "closing", month: "2017-04", atMs: Date.parse("2017-05-01T03:00:00Z") },
  ]);
});

test("events never go back in time, and the alliance is founded before the first", () => {
  const { events, foundedAtMs } = plan(pram, toy("t1", "3/20/2017 9:00"), toy("t2", "3/1/2017 12:00"));
  const times = events.map(({ atMs }) => atMs);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(foundedAtMs).toBeLessThan(times[0] ?? 0);
});

test("allotments and quotas suffice for every planned coupon", () => {
  const orders = Array.from({ length: 12 }, (_, day) => ({
    ...pram,
    id: `p${day}`,
    purchased: `3/${day + 1}/2017 9:00`,
  }));
  const { allotments, offers } = plan(...orders, toy("t1", "4/1/2017 9:00"), toy("t2", "4/2/2017 9:00"));
  expect(allotments.find(({ redeemerId }) => redeemerId === "toys")).toMatchObject({ quantity: 15 });
  expect(offers.find(({ shopId }) => shopId === "toys")?.quota).toBe(15);
});

test("the same orders in another order of rows make the same plan", () => {
  const orders = [
    pram,
    toy("t1", "3/20/2017 9:00"),
    toy("t2", "3/20/2017 9:00"),
    toy("t3", "3/28/2017 9:00"),
  ];
  expect(plan(...orders.toReversed())).toEqual(plan(...orders));
});
