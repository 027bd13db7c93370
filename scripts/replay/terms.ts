// Gives each merchant the terms of its offer, by its price level: cheap shops discount fixed sums, dear ones percentages.
import type { Commission, Discount, Validity } from "../../schema/contract/terms.ts";
import { percentOf } from "../../schema/money.ts";
import type { Merchant } from "./merchants.ts";
import { numberFrom } from "./values.ts";

/** What the replay says of the contract's terms; the rest takes its defaults. */
export type Terms = {
  discount: Discount;
  minSpendMinor: number;
  commission: Commission;
  validity: Extract<Validity, { kind: "afterGift" }>;
  transferable: boolean;
};

export type Offer = { shopId: string; title: string; terms: Terms };

/** The smallest round sum in which offers are worded. */
const ROUND_MINOR = 100;
const ONE_SHOP_IN_TWELVE = 12;

/** The offer of a merchant; the same merchant always makes the same one. */
export function offerOf(merchant: Merchant): Offer {
  const terms = termsOf(merchant);
  return { shopId: merchant.shopId, title: titleOf(terms.discount), terms };
}

function termsOf({ shopId, priceTier, medianPriceMinor }: Merchant): Terms {
  const share = (bps: number) => Math.max(ROUND_MINOR, roundMinor(percentOf(medianPriceMinor, bps)));
  const lasting = (lastsDays: number) => ({ kind: "afterGift" as const, opensAfterDays: 0, lastsDays });
  if (numberFrom(shopId) % ONE_SHOP_IN_TWELVE === 0) {
    return {
      discount: { kind: "item", name: "A small present with the order", retailValueMinor: share(800) },
      minSpendMinor: share(9000),
      commission: { kind: "percent", bps: 600, base: "net", capMinor: share(2000) },
      validity: lasting(365),
      transferable: true,
    };
  }
  switch (priceTier) {
    case 1:
      return {
        discount: { kind: "fixed", valueMinor: share(1200) },
        minSpendMinor: share(9000),
        commission: { kind: "percent", bps: 1000, base: "net", capMinor: share(3000) },
        validity: lasting(180),
        transferable: true,
      };
    case 2:
      return {
        discount: { kind: "fixed", valueMinor: share(1000) },
        minSpendMinor: share(8000),
        commission: { kind: "percent", bps: 800, base: "net", capMinor: share(2400) },
        validity: lasting(270),
        transferable: true,
      };
    case 3:
      return {
        discount: { kind: "percent", bps: 1000, capMinor: share(2000) },
        minSpendMinor: 0,
        commission: { kind: "percent", bps: 800, base: "net", capMinor: share(2000) },
        validity: lasting(365),
        transferable: true,
      };
    case 4:
      return {
        discount: { kind: "percent", bps: 800, capMinor: share(1200) },
        minSpendMinor: share(5000),
        commission: { kind: "percent", bps: 500, base: "gross", capMinor: share(1000) },
        validity: lasting(365),
        transferable: true,
      };
    case 5:
      return {
        discount: { kind: "percent", bps: 500, capMinor: share(800) },
        minSpendMinor: share(6000),
        commission: { kind: "fixed", valueMinor: share(400) },
        validity: lasting(365),
        transferable: true,
      };
  }
}

function roundMinor(amountMinor: number): number {
  return Math.round(amountMinor / ROUND_MINOR) * ROUND_MINOR;
}

function titleOf(discount: Discount): string {
  switch (discount.kind) {
    case "fixed":
      return `R$ ${discount.valueMinor / 100} off`;
    case "percent":
      return `${discount.bps / 100}% off`;
    case "item":
      return discount.name;
  }
}
