// The editor's fields and the terms they stand for: what is kept comes back, what cannot be read is named.
import { expect, test } from "vitest";
import type { Terms } from "../../parts/promise.ts";
import { draftOf, FIRST_DRAFT, termsFrom } from "./terms-draft.ts";

const common: Pick<
  Terms,
  "newCustomersOnly" | "followOn" | "perHolderLimit" | "transferable" | "reissueOnFullRefund" | "presentation"
> = {
  ...{ newCustomersOnly: true, followOn: { days: 30, bps: 200 }, perHolderLimit: 2, transferable: true },
  reissueOnFullRefund: false,
  presentation: "live",
};

const KEPT: Record<string, Terms> = {
  "an amount, a percentage of what is paid, days after the gift": {
    ...{ ...common, storeRefs: ["xj"], minSpendMinor: 20_000 },
    discount: { kind: "fixed", valueMinor: 5000 },
    commission: { kind: "percent", bps: 825, base: "net", capMinor: 4000 },
    validity: { kind: "afterGift", opensAfterDays: 3, lastsDays: 30 },
  },
  "a percentage without a cap, a fixed commission, dates": {
    ...{ ...common, storeRefs: [], minSpendMinor: 0, perHolderLimit: null, presentation: "static" },
    discount: { kind: "percent", bps: 800, capMinor: null },
    commission: { kind: "fixed", valueMinor: 600 },
    validity: { kind: "dates", firstDay: "2026-12-01", lastDay: "2026-12-31" },
  },
  "an item for nothing in return": {
    ...{ ...common, storeRefs: [], minSpendMinor: 1 },
    discount: { kind: "item", name: "A print", retailValueMinor: 900 },
    commission: null,
    validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 1 },
  },
};

for (const [says, terms] of Object.entries(KEPT))
  test(`terms go into the editor and come out as they were: ${says}`, () => {
    expect(termsFrom(draftOf(terms, "CNY"), "CNY")).toEqual({ terms, wrong: null });
  });

test("what cannot be read is named by the API's own field", () => {
  const draft = { ...FIRST_DRAFT, value: "fifty", commissionPercent: "101", lastsDays: "0", minSpend: "1,5" };
  expect(termsFrom(draft, "CNY").wrong?.map(({ field }) => field)).toEqual([
    "terms.discount.valueMinor",
    "terms.minSpendMinor",
    "terms.commission.bps",
    "terms.validity.lastsDays",
  ]);
});

test("a last day before the first is refused, and an empty field is asked for", () => {
  const dates = { ...FIRST_DRAFT, value: "50", validityKind: "dates" } as const;
  const backwards = { ...dates, firstDay: "2026-12-02", lastDay: "2026-12-01" };
  expect(termsFrom(backwards, "CNY").wrong).toEqual([{ field: "terms.validity.lastDay", code: "custom" }]);
  expect(termsFrom(FIRST_DRAFT, "CNY").wrong).toEqual([
    { field: "terms.discount.valueMinor", code: "too_small" },
  ]);
});
