// What terms promise, in words of either language: the value, the condition, the days. As on the holder's page, so on the
// tickets of the app, in its sentences, and in the texts that a shop sends on.
import { useLingui } from "@lingui/react";
import { useContext } from "react";
import { minorUnitDigits, toDecimal } from "../../schema/money.ts";
import type { Shapes } from "../api/client.ts";
import { type Language, TAGS } from "../app/languages.ts";
import { dateFormat, numberFormat } from "./formats.ts";
import { Currency } from "./money.tsx";

export type Terms = Shapes["Terms"];
export type Discount = Terms["discount"];
type Condition = Pick<Terms, "discount" | "minSpendMinor">;

export type Promised = ReturnType<typeof promiseIn>;

/** In the reader's language and the alliance's currency. */
export function usePromise(): Promised {
  const { i18n } = useLingui();
  return promiseIn(i18n.locale.startsWith("zh") ? "zh" : "en", useContext(Currency));
}

/** Amounts are minor units, rates basis points, days local days such as `2026-12-31`. */
export function promiseIn(language: Language, currency: string) {
  const locale = TAGS[language];
  const money = numberFormat(locale, {
    ...{ style: "currency", currency, currencyDisplay: "narrowSymbol" },
    ...{ minimumFractionDigits: minorUnitDigits(currency), trailingZeroDisplay: "stripIfInteger" },
  });
  const day = dateFormat(locale, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
  const of = {
    /** Without the decimals of a whole amount: ¥50, ¥49.90. */
    money: (minor: number) => money.format(Number(toDecimal(minor, currency))),
    percent: (bps: number) =>
      numberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(bps / 10_000),
    day: (it: string) => day.format(Date.parse(it)),
  };
  return language === "zh" ? inChinese(of) : inEnglish(of);
}

type Figures = {
  money: (minor: number) => string;
  percent: (bps: number) => string;
  day: (day: string) => string;
};

function inEnglish(of: Figures) {
  return {
    ...of,
    value: (it: Discount) => {
      if (it.kind === "item") return it.name;
      return `${it.kind === "fixed" ? of.money(it.valueMinor) : of.percent(it.bps)} off`;
    },
    condition: ({ discount, minSpendMinor }: Condition) => {
      const minimum = minSpendMinor > 0 ? `Orders from ${of.money(minSpendMinor)}` : "No minimum spend";
      const cap = capOf(discount);
      return cap === null ? minimum : `${minimum} · up to ${of.money(cap)} off`;
    },
    lastDay: (day: string) => `Last day ${of.day(day)}`,
    commission: (it: Terms["commission"]) => {
      if (it === null) return "No commission";
      if (it.kind === "fixed") return `${of.money(it.valueMinor)} a sale`;
      const rate = `${of.percent(it.bps)} of ${it.base === "net" ? "what is paid" : "the order"}`;
      return it.capMinor === null ? rate : `${rate}, up to ${of.money(it.capMinor)}`;
    },
  };
}

function inChinese(of: Figures): ReturnType<typeof inEnglish> {
  return {
    ...of,
    value: (it) => {
      if (it.kind === "item") return it.name;
      return it.kind === "fixed" ? `立减${of.money(it.valueMinor)}` : `${(10_000 - it.bps) / 1000}折`;
    },
    condition: ({ discount, minSpendMinor }) => {
      const minimum = minSpendMinor > 0 ? `满${of.money(minSpendMinor)}可用` : "无门槛";
      const cap = capOf(discount);
      return cap === null ? minimum : `${minimum} · 最多减${of.money(cap)}`;
    },
    lastDay: (day) => `有效期至${of.day(day)}`,
    commission: (it) => {
      if (it === null) return "无佣金";
      if (it.kind === "fixed") return `每单${of.money(it.valueMinor)}`;
      const rate = `${it.base === "net" ? "实付金额" : "订单金额"}的${of.percent(it.bps)}`;
      return it.capMinor === null ? rate : `${rate}，最多${of.money(it.capMinor)}`;
    },
  };
}

function capOf(discount: Discount): number | null {
  return discount.kind === "percent" ? discount.capMinor : null;
}
