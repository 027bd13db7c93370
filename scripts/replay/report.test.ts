// The closing report: when the books count as sound.
import { expect, test } from "vitest";
import { type Replayed, reportOf } from "./report.ts";
import { noTotals } from "./totals.ts";

const replayed: Replayed = {
  ordersRead: 3,
  ordersUsed: 2,
  skipped: new Map([["order: no items (canceled)", 1]]),
  merchants: 2,
  partnerships: 1,
  coFunded: 0,
  totals: noTotals(),
  books: {
    positions: [
      { ownerId: "a", unit: "BRL", positionMinor: -430 },
      { ownerId: "b", unit: "BRL", positionMinor: 256 },
      { ownerId: "alliance", unit: "BRL", positionMinor: 174 },
      { ownerId: "b", unit: "NEW_CUSTOMER", positionMinor: -1 },
    ],
    integrity: { checks: [{ name: "positions_sum_to_zero", rows: 4 }], violations: [] },
  },
  nameOf: (ownerId) => `shop ${ownerId}`,
  asked: { requests: 10, made: 8, replayed: 0, refused: 1 },
  seconds: 2,
};

test("books whose positions sum to zero without a violation are sound", () => {
  const { text, sound } = reportOf(replayed);
  expect(sound).toBe(true);
  expect(text).toContain("skipped, order: no items (canceled)  1");
  expect(text).toMatch(
    /shop b +R\$2\.56\nshop alliance +R\$1\.74\nshop a +-R\$4\.30\nsum of all 3 +R\$0\.00/,
  );
  expect(text).toMatch(/requests per second +5\n/);
});

test("a violation is shown and makes the books unsound", () => {
  const integrity = { checks: [], violations: [{ check: "positions_sum_to_zero", id: "a" }] };
  const { text, sound } = reportOf({ ...replayed, books: { ...replayed.books, integrity } });
  expect(sound).toBe(false);
  expect(text).toContain('violation: {"check":"positions_sum_to_zero","id":"a"}');
});

test("positions that do not sum to zero make the books unsound", () => {
  const positions = [{ ownerId: "a", unit: "BRL", positionMinor: 1 }];
  expect(reportOf({ ...replayed, books: { ...replayed.books, positions } }).sound).toBe(false);
});
