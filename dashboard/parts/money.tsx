// Amounts of money as people read them: in the alliance's currency, with its minor units and, where it has a side, a sign.
import { useLingui } from "@lingui/react";
import { createContext, useContext } from "react";
import { toDecimal } from "../../schema/money.ts";
import { numberFormat } from "./formats.ts";

/** The currency of the alliance whose room this is. */
export const Currency = createContext<string>("CNY");

type Props = {
  /** Minor units. */
  minor: number;
  /** To somebody or from them: a plus in leaf, a minus in brick. Without it an amount is only an amount. */
  signed?: boolean;
};

export function Money({ minor, signed = false }: Props) {
  const moneyOf = useMoney();
  const side = !signed || minor === 0 ? "" : minor > 0 ? " leaf" : " brick";
  return <span className={`money${side}`}>{moneyOf(minor, { signed })}</span>;
}

/** The same as text, for sentences: −430 in CNY is "−¥4.30". */
export function useMoney(): (minor: number, options?: { signed?: boolean }) => string {
  const { i18n } = useLingui();
  const currency = useContext(Currency);
  return (minor, { signed = false } = {}) => {
    const format = numberFormat(i18n.locale, {
      ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
      signDisplay: signed ? "exceptZero" : "auto",
    });
    return format.format(Number(toDecimal(minor, currency))).replace("-", "−");
  };
}
