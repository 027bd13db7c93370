// The three money flows: the worked example, and what must hold for every sale.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Terms } from "./contract/terms.ts";
import { MAX_AMOUNT_MINOR, percentOf, sumOf } from "./money.ts";
import { keptAfterRefund, type Sale, shareOf, split } from "./split.ts";

const terms: Pick<Terms, "discount" | "commission"> = {
  discount: { kind: "fixed", valueMinor: 5000 },
  commission: { kind: "percent", bps: 800, base: "net", capMinor: 4000 },
};
const sale: Sale = {
  terms,
  amountMinor: 26_800,
  feeBps: 1000,
  earnsCommission: true,
  funders: [
    { merchantId: "toys", weight: 6000 },
    { merchantId: "pram", weight: 4000 },
  ],
};

test("the worked example is split to the cent", () => {
  expect(split(sale)).toEqual({
    discountMinor: 5000,
    netMinor: 21_800,
    commissionMinor: 1744,
    feeMinor: 174,
    gifterMinor: 1570,
    subsidies: [{ merchantId: "pram", amountMinor: 2000 }],
  });
});

test("a fixed discount never exceeds the order", () => {
  expect(split({ ...sale, amountMinor: 3000 })).toMatchObject({
    discountMinor: 3000,
    netMinor: 0,
    commissionMinor: 0,
  });
});

test("a percentage discount stops at its cap", () => {
  const discount = { kind: "percent", bps: 2500, capMinor: 3000 } as const;
  expect(split({ ...sale, terms: { ...terms, discount } })).toMatchObject({
    discountMinor: 3000,
    netMinor: 23_800,
  });
});

test("a free item moves no money but still earns commission on the order", () => {
  const discount = { kind: "item", name: "A print", retailValueMinor: 900 } as const;
  const money = split({ ...sale, terms: { ...terms, discount } });
  expect(money).toMatchObject({ discountMinor: 0, netMinor: 26_800, commissionMinor: 2144, subsidies: [] });
});

test("a commission on gross counts the discount in", () => {
  const commission = { kind: "percent", bps: 800, base: "gross", capMinor: null } as const;
  expect(split({ ...sale, terms: { ...terms, commission } }).commissionMinor).toBe(2144);
});

test("a commission stops at its cap, and a fixed one is what it is", () => {
  const capped = { kind: "percent", bps: 5000, base: "net", capMinor: 4000 } as const;
  expect(split({ ...sale, terms: { ...terms, commission: capped } }).commissionMinor).toBe(4000);
  const fixed = { kind: "fixed", valueMinor: 1234 } as const;
  expect(split({ ...sale, terms: { ...terms, commission: fixed } }).commissionMinor).toBe(1234);
});

test("no commission is owed where the terms exclude the holder", () => {
  expect(split({ ...sale, earnsCommission: false })).toMatchObject({
    commissionMinor: 0,
    feeMinor: 0,
    gifterMinor: 0,
  });
});

const amount = fc.integer({ min: 0, max: MAX_AMOUNT_MINOR });
const bps = fc.integer({ min: 0, max: 10_000 });

test("whatever the sale, its parts add up and nobody pays below zero", () => {
  fc.assert(
    fc.property(amount, amount, bps, bps, bps, (amountMinor, valueMinor, rate, feeBps, coFundingBps) => {
      const money = split({
        terms: {
          discount: { kind: "fixed", valueMinor },
          commission: { kind: "percent", bps: rate, base: "net", capMinor: null },
        },
        amountMinor,
        feeBps,
        earnsCommission: true,
        funders: [
          { merchantId: "toys", weight: 10_000 - coFundingBps },
          { merchantId: "pram", weight: coFundingBps },
        ],
      });
      expect(money.discountMinor + money.netMinor).toBe(amountMinor);
      expect(money.feeMinor + money.gifterMinor).toBe(money.commissionMinor);
      expect(money.commissionMinor).toBeLessThanOrEqual(money.netMinor);
      const subsidy = money.subsidies[0]?.amountMinor ?? 0;
      expect(subsidy).toBeLessThanOrEqual(money.discountMinor);
      expect(
        Object.values(money)
          .flat()
          .every((it) => typeof it === "object" || it >= 0),
      ).toBe(true);
    }),
  );
});

test("refunds in any steps keep what one refund of their sum keeps, and a full one keeps nothing", () => {
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 1, max: MAX_AMOUNT_MINOR }),
      fc.array(fc.nat(), { maxLength: 6 }),
      (minor, net, steps) => {
        let refunded = 0;
        let kept = minor;
        for (const step of steps) {
          refunded = Math.min(net, refunded + (step % net));
          const next = keptAfterRefund(minor, net, refunded);
          expect(next).toBeLessThanOrEqual(kept);
          kept = next;
        }
        expect(kept).toBe(keptAfterRefund(minor, net, refunded));
        expect(keptAfterRefund(minor, net, net)).toBe(0);
        expect(keptAfterRefund(minor, 0, 0)).toBe(0);
      },
    ),
  );
});

test("the shares of all sides sum to zero, and after a full refund each is zero", () => {
  const parties = { gifterId: "pram", redeemerId: "toys" };
  fc.assert(
    fc.property(amount, fc.nat(), bps, (netMinor, refunded, feeBps) => {
      const commissionMinor = percentOf(netMinor, 800);
      const sold = {
        ...{ ...parties, netMinor, commissionMinor, feeMinor: percentOf(commissionMinor, feeBps) },
        subsidies: [{ merchantId: "pram", amountMinor: 2000 }],
      };
      const sharesAfter = (refundedMinor: number | undefined) =>
        ["pram", "toys", "alliance"].map((it) => shareOf(sold, it, refundedMinor));
      for (const refundedMinor of [undefined, Math.min(refunded, netMinor)])
        expect(sumOf(sharesAfter(refundedMinor))).toBe(0);
      expect(sharesAfter(netMinor).every((it) => it === 0)).toBe(true);
    }),
  );
});
