// The terms that an example is made of, where nobody has entered any.
import { minorUnitDigits } from "../../../schema/money.ts";
import type { Terms } from "../../parts/promise.ts";

/** Fifty off from two hundred of the currency, eight per cent commission of what is paid. */
export function exampleTerms(currency: string): Terms {
  const unit = 10 ** minorUnitDigits(currency);
  return {
    discount: { kind: "fixed", valueMinor: 50 * unit },
    minSpendMinor: 200 * unit,
    commission: { kind: "percent", bps: 800, base: "net", capMinor: null },
    newCustomersOnly: false,
    followOn: null,
    validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
    perHolderLimit: null,
    transferable: false,
    reissueOnFullRefund: true,
    storeRefs: [],
    presentation: "static",
  };
}
