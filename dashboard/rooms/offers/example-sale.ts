// An example of a sale under some terms, split as the server splits every sale: who pays and who gets what.
import { minorUnitDigits } from "../../../schema/money.ts";
import { split } from "../../../schema/split.ts";
import type { Terms } from "../../parts/promise.ts";

/** All in minor units. `keptMinor` is what the redeemer has in the end: paid + subsidy − commission. */
export type ExampleSale = {
  discountMinor: number;
  paidMinor: number;
  subsidyMinor: number;
  commissionMinor: number;
  feeMinor: number;
  gifterMinor: number;
  keptMinor: number;
};

type Deal = {
  amountMinor: number;
  /** The alliance's share of the commission, basis points. */
  feeBps: number;
  /** The gifter's share of the discount, basis points. */
  coFundingBps: number;
};

/** To a holder for whom the terms pay commission. */
export function exampleSale(terms: Terms, { amountMinor, feeBps, coFundingBps }: Deal): ExampleSale {
  const { discountMinor, netMinor, commissionMinor, feeMinor, gifterMinor, subsidies } = split({
    ...{ terms, amountMinor, feeBps, earnsCommission: true },
    funders: [
      { merchantId: "redeemer", weight: 10_000 - coFundingBps },
      { merchantId: "gifter", weight: coFundingBps },
    ],
  });
  const subsidyMinor = subsidies[0]?.amountMinor ?? 0;
  return {
    ...{ discountMinor, subsidyMinor, commissionMinor, feeMinor, gifterMinor },
    paidMinor: netMinor,
    keptMinor: netMinor + subsidyMinor - commissionMinor,
  };
}

/** An order such as these terms bring: a third above their minimum, else some five times what they take off. */
export function exampleAmount(terms: Pick<Terms, "discount" | "minSpendMinor">, currency: string): number {
  const unit = 10 ** minorUnitDigits(currency);
  const { discount, minSpendMinor } = terms;
  const guess = minSpendMinor > 0 ? (minSpendMinor * 4) / 3 : 5 * worth(discount, 40 * unit);
  return Math.max(Math.round(guess / unit) * unit, unit);
}

function worth(discount: Terms["discount"], otherwise: number): number {
  if (discount.kind === "fixed") return discount.valueMinor;
  return discount.kind === "item" && discount.retailValueMinor > 0 ? discount.retailValueMinor : otherwise;
}
