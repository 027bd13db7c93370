// The figures that the offer's editor and the gift's preview show: the worked example, and amounts that make sense.
import { expect, test } from "vitest";
import type { Terms } from "../../parts/promise.ts";
import { exampleAmount, exampleSale } from "./example-sale.ts";

const terms: Terms = {
  discount: { kind: "fixed", valueMinor: 5000 },
  minSpendMinor: 20_000,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: 4000 },
  newCustomersOnly: false,
  followOn: null,
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
  perHolderLimit: null,
  transferable: false,
  reissueOnFullRefund: true,
  storeRefs: [],
  presentation: "static",
};

test("an order of 268.00 leaves the redeemer 220.56 where the gifter bears two fifths of the discount", () => {
  expect(exampleSale(terms, { amountMinor: 26_800, feeBps: 1000, coFundingBps: 4000 })).toEqual({
    discountMinor: 5000,
    paidMinor: 21_800,
    subsidyMinor: 2000,
    commissionMinor: 1744,
    feeMinor: 174,
    gifterMinor: 1570,
    keptMinor: 22_056,
  });
});

test("what is paid and borne by the gifter is what the redeemer keeps and owes", () => {
  for (const coFundingBps of [0, 1, 3333, 10_000])
    for (const amountMinor of [0, 1, 4999, 26_801]) {
      const sale = exampleSale(terms, { amountMinor, feeBps: 777, coFundingBps });
      expect(sale.paidMinor + sale.subsidyMinor).toBe(sale.keptMinor + sale.commissionMinor);
      expect(sale.feeMinor + sale.gifterMinor).toBe(sale.commissionMinor);
    }
});

test("the example is an order that the terms admit, in whole units of the currency", () => {
  expect(exampleAmount(terms, "CNY")).toBe(26_700);
  expect(exampleAmount({ ...terms, minSpendMinor: 0 }, "CNY")).toBe(25_000);
  const percent = { kind: "percent", bps: 800, capMinor: null } as const;
  expect(exampleAmount({ discount: percent, minSpendMinor: 0 }, "JPY")).toBe(200);
  const item = { kind: "item", name: "A print", retailValueMinor: 0 } as const;
  expect(exampleAmount({ discount: item, minSpendMinor: 0 }, "CNY")).toBe(20_000);
});
