// A field for an amount of money: figures as on the receipt, in as many decimals as the currency has.
import { type ComponentProps, useContext } from "react";
import { fromDecimal } from "../../schema/money.ts";
import { tidied } from "../../schema/typed-amount.ts";
import { TextField } from "./field.tsx";
import { Currency } from "./money.tsx";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "onChange" | "type" | "inputMode"> & {
  /** What has been typed so far. */
  value: string;
  onValue: (typed: string) => void;
};

export function MoneyField({ value, onValue, ...field }: Props) {
  const currency = useContext(Currency);
  return (
    <TextField
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onValue(tidied(currentTarget.value, currency))}
    />
  );
}

/** What a typed text comes to in minor units; null where nothing has been entered. */
export function useMinorOf(): (typed: string) => number | null {
  const currency = useContext(Currency);
  return (typed) => fromDecimal(typed, currency);
}
