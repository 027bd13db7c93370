// What a field of a policy was set to, in the words of its form.
import { useLingui } from "@lingui/react/macro";
import { useMoney } from "../../parts/money.tsx";
import { CADENCES } from "../settlements/calendar.tsx";
import type { Policy } from "./draft.ts";
import { MODES, weekday } from "./words.ts";

/** `change` is what was changed together: what a cut-off day means follows from the cadence. */
export function useValueWords(): (
  name: keyof Policy,
  change: Partial<Record<keyof Policy, unknown>>,
) => string {
  const { t, i18n } = useLingui();
  const moneyOf = useMoney();
  return (name, change) => {
    const value = change[name];
    if (name === "settlementCadence") {
      const cadence = keyOf(CADENCES, value);
      return cadence === undefined ? t`whenever an admin closes one` : i18n._(CADENCES[cadence]);
    }
    const mode = name === "settlementMode" ? keyOf(MODES, value) : undefined;
    if (mode !== undefined) return i18n._(MODES[mode]);
    if (typeof value === "boolean") return value ? t`yes` : t`no`;
    if (value === null) return t`none`;
    if (typeof value !== "number") return String(value);
    if (name === "minPayoutMinor") return moneyOf(value);
    if (name === "cutoffDay" && change.settlementCadence === "weekly") return weekday(value, i18n.locale);
    const isShare = name === "feeBps" || name === "liveCouponWeightBps";
    return (isShare ? value / 100 : value).toLocaleString(i18n.locale);
  };
}

function keyOf<Key extends string>(words: Record<Key, unknown>, value: unknown): Key | undefined {
  return (Object.keys(words) as Key[]).find((it) => it === value);
}
