// How the tables of banks write amounts and days: read alike by the API and by the page that sends them.
import type { BankCsvMapping } from "./contract/bank-lines.ts";
import { isDay } from "./time.ts";

export type DecimalMark = BankCsvMapping["decimalMark"];
export type DayFormat = BankCsvMapping["dayFormat"];

/** Without grouping, with a point; the sign stands before or behind. Null where it is no number. */
export function unsignedAmount(
  text: string,
  decimalMark: DecimalMark,
): { decimal: string; isOut: boolean } | null {
  const plain = text.replace(/[\s'’]/g, "");
  const grouped =
    decimalMark === "."
      ? /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(-?)$/
      : /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(-?)$/;
  const [, before, whole, fraction = "", behind] = grouped.exec(plain) ?? [];
  if (whole === undefined) return null;
  const decimal = whole.replace(/[.,]/g, "") + fraction.replace(",", ".");
  return { decimal, isOut: before === "-" || behind === "-" };
}

/** As `2026-01-31`; a time after it is not read. Null where it is no day written like that. */
export function writtenDay(text: string, dayFormat: DayFormat): string | null {
  const places = [...dayFormat.matchAll(/Y+|M+|D+/g)].map(([part]) => part[0]);
  const pattern = dayFormat.replace(/[./]/g, "\\$&").replace(/Y+|M+|D+/g, (part) => `(\\d{${part.length}})`);
  const parts = new RegExp(`^${pattern}`).exec(text)?.slice(1) ?? [];
  const part = (name: string) => parts[places.indexOf(name)] ?? "";
  const day = `${part("Y")}-${part("M")}-${part("D")}`;
  return isDay(day) ? day : null;
}
