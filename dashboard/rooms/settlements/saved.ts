// What netting saved: the part of all debts that nobody has to pay.
import { useLingui } from "@lingui/react";
import { numberFormat } from "../../parts/formats.ts";

type Netted = { grossMinor?: number | undefined; instructedMinor?: number | undefined };

/**
 * As a percentage, rounded down, so that nothing is promised that was not saved; null where nothing was owed. What was
 * carried on from before may be paid too, so more may be paid than was owed: that saves nothing.
 */
export function useSaved(): (settlement: Netted) => string | null {
  const { i18n } = useLingui();
  const format = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 0 });
  return ({ grossMinor = 0, instructedMinor = 0 }) =>
    grossMinor === 0
      ? null
      : format.format(Math.max(0, Math.floor((1 - instructedMinor / grossMinor) * 100)) / 100);
}
