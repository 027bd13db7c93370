// A field for an amount of money: figures as on the receipt, in as many decimals as the currency has.
import { type ComponentProps, useContext } from "react";
import { minorUnitDigits } from "../../schema/money.ts";
import { minorOf, tidied } from "../till/amount.ts";
import { TextField } from "./field.tsx";
import { Currency } from "./money.tsx";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "onChange" | "type" | "inputMode"> & {
  /** What has been typed so far. */
  value: string;
  onValue: (typed: string) => void;
};

export function MoneyField({ value, onValue, ...field }: Props) {
  const digits = minorUnitDigits(useContext(Currency));
  return (
    <TextField
      {...field}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={({ currentTarget }) => onValue(tidied(currentTarget.value, digits))}
    />
  );
}

/** What a typed text comes to in minor units; undefined where nothing has been entered. */
export function useMinorOf(): (typed: string) => number | undefined {
  const digits = minorUnitDigits(useContext(Currency));
  return (typed) => minorOf(typed, digits);
}
