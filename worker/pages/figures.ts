// Figures as people read them: money, percentages, days and times, by the reader's language.
import { toDecimal } from "../../schema/money.ts";
import type { Language } from "./document.tsx";

/** Days are local days ("2026-02-28"), instants epoch milliseconds, amounts minor units, rates basis points. */
export type Figures = {
  money(amountMinor: number): string;
  percent(bps: number): string;
  /** What is left to pay of ten parts, as prices are reduced in Chinese: 800 bps off is "9.2". */
  tenths(bps: number): string;
  day(day: string): string;
  /** The day without its month spelt out, for narrow places. */
  shortDay(day: string): string;
  /** What both days have in common is said once; Chinese has no such form and joins two days itself. */
  days(first: string, last: string): string;
  time(atMs: number): string;
  /** What the alliance's time is called around that instant, be it summer or winter. */
  zone(atMs: number): string;
};

export function figuresFor(language: Language, currency: string, timeZone: string): Figures {
  const locale = LOCALES[language];
  const money = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: "stripIfInteger",
  });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone });
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" });
  return {
    money: (amountMinor) => money.format(Number(toDecimal(amountMinor, currency))),
    percent: (bps) => percent.format(bps / 10_000),
    tenths: (bps) => plain.format((10_000 - bps) / 1000),
    day: (it) => day.format(Date.parse(it)),
    shortDay: (it) => shortDay.format(Date.parse(it)),
    days: (first, last) => day.formatRange(Date.parse(first), Date.parse(last)),
    time: (atMs) => time.format(atMs),
    zone: (atMs) => zone.formatToParts(atMs).find((it) => it.type === "timeZoneName")?.value ?? timeZone,
  };
}

const LOCALES: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };
