// The closing report: when the books count as sound.
import { expect, test } from "vitest";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Position } from "../../schema/contract/transfers.ts";
import { type Replayed, reportOf } from "./report.ts";
import { noTotals } from "./totals.ts";

const position = (ownerId: string, positionMinor: number, unit = "BRL"): Position => ({
  ownerId,
  unit,
  positionMinor,
  pendingMinor: 0,
  lockedMinor: positionMinor,
});

const integrity: Integrity = {
  checkedAt: "2017-06-01T03:00:00.000Z",
  checks: [{ name: "positions_sum_to_zero", rows: 4 }],
  violations: [],
};

const replayed: Replayed = {
  ordersRead: 3,
  ordersUsed: 2,
  skipped: new Map([["order: no items (canceled)", 1]]),
  merchants: 2,
  partnerships: 1,
  coFunded: 0,
  minPayoutMinor: 1000,
  totals: noTotals(),
  books: {
    positions: [
      position("a", -430),
      position("b", 256),
      position("alliance", 174),
      position("b", -1, "NEW_CUSTOMER"),
    ],
    integrity,
  },
  nameOf: (ownerId) => `shop ${ownerId}`,
  asked: { requests: 10, made: 8, replayed: 0, refused: 1 },
  seconds: 2,
};

test("books whose positions sum to zero without a violation are sound", () => {
  const { text, sound } = reportOf(replayed);
  expect(sound).toBe(true);
  expect(text).toContain("skipped, order: no items (canceled)  1");
  expect(text).toMatch(/shop b +R\$2\.56\nshop alliance +R\$1\.74\nshop a +-R\$4\.30\n/);
  expect(text).toMatch(
    /all creditors \(2\) +R\$4\.30\nall debtors \(1\) +-R\$4\.30\nsum of all positions +R\$0\.00\n/,
  );
  expect(text).toMatch(/ {2}read +1\nrequests per second +5\n/);
});

test("months are listed one by one and summed, but for what is carried on", () => {
  const month = {
    month: "2017-03",
    lines: 3,
    debts: 2,
    owedMinor: 604,
    payments: 1,
    paidMinor: 430,
    carriedMinor: 174,
  };
  const months = [month, { ...month, month: "2017-04", carriedMinor: 50 }];
  const { text } = reportOf({ ...replayed, totals: { ...noTotals(), months } });
  expect(text).toMatch(/^month +lines +debts +owed +payments +paid +carried$/m);
  expect(text).toMatch(/^2017-04 +3 +2 +R\$6\.04 +1 +R\$4\.30 +R\$0\.50$/m);
  expect(text).toMatch(/^all +6 +4 +R\$12\.08 +2 +R\$8\.60$/m);
  expect(text).toContain("as no payment below R$10.00 is made");
});

test("a violation is shown and makes the books unsound", () => {
  const violation = { check: "accounts_sum", allianceId: "all_1", subjectId: "mer_1", detail: "1 ≠ 2" };
  const broken = { ...integrity, violations: [violation] };
  const { text, sound } = reportOf({ ...replayed, books: { ...replayed.books, integrity: broken } });
  expect(sound).toBe(false);
  expect(text).toContain("violation of accounts_sum: mer_1, 1 ≠ 2");
});

test("positions that do not sum to zero make the books unsound", () => {
  const books = { ...replayed.books, positions: [position("a", 1)] };
  expect(reportOf({ ...replayed, books }).sound).toBe(false);
});
