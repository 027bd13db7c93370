// What terms may cost at the worst, and what their redeemer should know of them.
import type { Commission, Discount, Terms } from "./contract/terms.ts";
import { ALL_BPS, percentOf, splitByWeights } from "./money.ts";

/** The most that one coupon may cost, in minor units; null where nothing bounds it. */
export type WorstCases = {
  discountMinor: number | null;
  commissionMinor: number | null;
  subsidyMinor: number | null;
};

/** The most that one coupon under these terms may cost where its gifter bears `coFundingBps` of the discount. */
export function worstCases(terms: Terms, coFundingBps: number): WorstCases {
  const discountMinor = worstDiscount(terms.discount);
  return {
    discountMinor,
    commissionMinor: worstCommission(terms.commission),
    subsidyMinor: worstSubsidy(discountMinor, coFundingBps),
  };
}

/** The names of what a redeemer should know before it publishes; none of it is forbidden. */
export function warningsOf(terms: Terms): string[] {
  const { commission } = terms;
  const mayPayMoreThanItEarns = commission?.kind === "fixed" && commission.valueMinor > smallestNet(terms);
  return mayPayMoreThanItEarns ? ["fixed_commission_exceeds_net"] : [];
}

function worstDiscount(discount: Discount): number | null {
  switch (discount.kind) {
    case "fixed":
      return discount.valueMinor;
    case "percent":
      return discount.capMinor;
    case "item":
      return 0;
  }
}

function worstCommission(commission: Commission | null): number | null {
  if (commission === null) return 0;
  return commission.kind === "fixed" ? commission.valueMinor : commission.capMinor;
}

/** The gifter's largest-remainder share; it grows with the discount, so the worst discount has the worst share. */
function worstSubsidy(discountMinor: number | null, coFundingBps: number): number | null {
  if (coFundingBps === 0) return 0;
  if (discountMinor === null) return null;
  const [, gifters = 0] = splitByWeights(discountMinor, [ALL_BPS - coFundingBps, coFundingBps]);
  return gifters;
}

/** What the smallest order that the terms admit nets; no larger one nets less, as no discount outgrows its order. */
function smallestNet({ discount, minSpendMinor }: Terms): number {
  const most = worstDiscount(discount) ?? minSpendMinor;
  const taken = discount.kind === "percent" ? percentOf(minSpendMinor, discount.bps) : most;
  return Math.max(minSpendMinor - Math.min(taken, most), 0);
}
