// Countries by their names in the reader's language, in its order; those that the API takes.
import { useLingui } from "@lingui/react";
import { useMemo } from "react";
import { isCountry } from "../../../schema/bank-accounts.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

export function useCountries(): { code: string; name: string }[] {
  const nameOf = useCountryName();
  const { i18n } = useLingui();
  return useMemo(() => {
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    const named = codes.filter((code) => isCountry(code)).map((code) => ({ code, name: nameOf(code) }));
    const { compare } = new Intl.Collator(i18n.locale);
    return named.sort((a, b) => compare(a.name, b.name));
  }, [nameOf, i18n.locale]);
}

export function useCountryName(): (code: string) => string {
  const { i18n } = useLingui();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: "region" });
    return (code) => names.of(code) ?? code;
  }, [i18n.locale]);
}
