// Tests what the day's list adds up to, and what is found in it.
import { expect, test } from "vitest";
import { dayIn, found, type ListedRedemption, totalsBy } from "./day.ts";

function aRedemption(id: string, more: Partial<ListedRedemption> = {}): ListedRedemption {
  return {
    ...{ id: `rdm_${id}`, couponId: "cpn_1", giftId: "gft_1", gifterId: "mch_1", redeemerId: "mch_2" },
    ...{
      orderReference: `T-${id}`,
      ...{ storeRef: "north", storeName: null },
      staffRef: "Lin",
      channel: "store",
      newCustomer: false,
    },
    ...{ amountMinor: 26_800, discountMinor: 5_000, netMinor: 21_800 },
    ...{ commissionMinor: 0, feeMinor: 0, gifterMinor: 0, subsidies: [] },
    ...{ effectiveAt: "2026-01-05T02:00:00.000Z", redeemedAt: "2026-01-05T02:00:00.000Z" },
    ...{ offerId: "off_1", offerTitle: "Anything", gifterName: "Pram & Co", redeemerName: "Toy House" },
    ...{ refundedMinor: 0, fullyRefunded: false, shareMinor: 0, heldMinor: 0 },
    ...more,
  };
}

const DAY = [
  aRedemption("1001"),
  aRedemption("1002", { staffRef: "Mei", amountMinor: 10_050, discountMinor: 50, netMinor: 10_000 }),
  aRedemption("1003", { staffRef: null, storeRef: null }),
  aRedemption("1004", { storeRef: "south" }),
];

test("totals add up by staff and by store, and who is not named has a line too", () => {
  const kept = { refundedMinor: 0, discountMinor: 5_000, keptMinor: 21_800 };
  expect(totalsBy(DAY, (it) => it.staffRef)).toEqual([
    { name: "Lin", count: 2, ...kept, amountMinor: 53_600, discountMinor: 10_000, keptMinor: 43_600 },
    { name: "", count: 1, ...kept, amountMinor: 26_800 },
    { name: "Mei", count: 1, ...kept, amountMinor: 10_050, discountMinor: 50, keptMinor: 10_000 },
  ]);
  expect(totalsBy(DAY, (it) => it.storeRef).map(({ name, count }) => [name, count])).toEqual([
    ["north", 2],
    ["", 1],
    ["south", 1],
  ]);
  expect(totalsBy([], (it) => it.staffRef)).toEqual([]);
});

test("totals are after refunds: what was given back is not kept, and what is refunded whole is not counted", () => {
  const rows = [
    aRedemption("1"),
    aRedemption("2", { refundedMinor: 1_850 }),
    aRedemption("3", { refundedMinor: 21_800, fullyRefunded: true }),
    aRedemption("4", { discountMinor: 26_800, netMinor: 0, fullyRefunded: true }),
  ];
  const [total] = totalsBy(rows, () => "");
  expect(total).toEqual({
    ...{ name: "", count: 2, amountMinor: 4 * 26_800, discountMinor: 15_000 + 26_800 },
    ...{ refundedMinor: 23_650, keptMinor: 21_800 + 19_950 },
  });
  expect(total && total.amountMinor - total.discountMinor - total.refundedMinor).toBe(total?.keptMinor);
});

test("one is found by its receipt, a part of it, its last characters or an amount, and by nothing else", () => {
  const idsFor = (query: string) => found(DAY, query, "CNY").map(({ id }) => id.slice(4));
  expect(idsFor("t-1002")).toEqual(["1002"]);
  expect(idsFor("03")).toEqual(["1003"]);
  expect(idsFor("100.50")).toEqual(["1002"]);
  expect(idsFor("100")).toEqual(["1001", "1002", "1003", "1004"]);
  expect(idsFor("218")).toEqual(["1001", "1003", "1004"]);
  expect(idsFor(" ")).toEqual(["1001", "1002", "1003", "1004"]);
  expect(idsFor("Lin")).toEqual([]);
});

test("the day is that of the alliance's zone", () => {
  const instant = new Date("2026-01-05T18:00:00Z");
  expect(dayIn("Asia/Shanghai", instant)).toBe("2026-01-06");
  expect(dayIn("America/New_York", instant)).toBe("2026-01-05");
});
