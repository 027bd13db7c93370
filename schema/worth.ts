// What coupons are worth to their holder, added up as far as it can be. Pure.
import type { Discount } from "./contract/terms.ts";
import { sumOf } from "./money.ts";

/**
 * `amountMinor` in minor units: `exactly` what the coupons take off, `upTo` where a percentage is capped, `atLeast`
 * where one has no cap and comes on top.
 */
export type Worth = { kind: "exactly" | "upTo" | "atLeast"; amountMinor: number };

/** Fixed values, the retail values of items, and the caps of percentages. */
export function worthOf(discounts: readonly Discount[]): Worth {
  const percentages = discounts.filter((it) => it.kind === "percent");
  const hasNoCap = percentages.some((it) => it.capMinor === null);
  const amountMinor = sumOf(discounts.map(worthOfOne));
  return { kind: hasNoCap ? "atLeast" : percentages.length > 0 ? "upTo" : "exactly", amountMinor };
}

function worthOfOne(discount: Discount): number {
  switch (discount.kind) {
    case "fixed":
      return discount.valueMinor;
    case "percent":
      return discount.capMinor ?? 0;
    case "item":
      return discount.retailValueMinor;
  }
}
