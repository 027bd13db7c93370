// A bank's table, read by the mapping that says which column is what.
import Papa from "papaparse";
import type { BankCsvMapping } from "../../../schema/contract/bank-lines.ts";
import { isDay } from "../../../schema/time.ts";
import { cleaned, minorOf, type ReadLine, unreadable } from "./read-line.ts";

type Row = Record<string, string | undefined>;

/** Lines with a positive amount. @throws Problem `bank_file_not_readable`, naming the row. */
export function csvLines(text: string, mapping: BankCsvMapping, currency: string): ReadLine[] {
  const { delimiter, columns } = mapping;
  const { data, meta, errors } = Papa.parse<Row>(text, { header: true, delimiter, skipEmptyLines: "greedy" });
  const missing = Object.values(columns).filter((name) => name !== undefined && !meta.fields?.includes(name));
  if (missing.length > 0) unreadable(`It has no column ${missing.join(", ")}.`);
  // A quote that is never closed would swallow all lines after it.
  const [error] = errors;
  if (error !== undefined) unreadable(`Row ${(error.row ?? 0) + 2}: ${error.message}.`);
  return data.flatMap((row, index) => lineOf(row, { mapping, currency, row: index + 2 }));
}

type Reading = { mapping: BankCsvMapping; currency: string; row: number };

function lineOf(row: Row, { mapping, currency, row: number }: Reading): ReadLine[] {
  const { columns } = mapping;
  const of = (name: string | undefined) => (name === undefined ? null : cleaned(row[name], 500));
  const amount = unsigned(of(columns.amount), mapping);
  if (amount === null) return unreadable(`Row ${number} has no amount.`);
  if (amount.isOut) return [];
  const own = of(columns.currency)?.toUpperCase() ?? currency;
  const amountMinor = minorOf(amount.decimal, own);
  if (amountMinor === 0) return [];
  return [
    {
      ...{ kind: "credit", reference: of(columns.reference), endToEndId: of(columns.endToEndId) },
      ...{ messageId: null, amountMinor, currency: own },
      day: dayOf(of(columns.day), mapping) ?? unreadable(`Row ${number} has no day.`),
      ...{ counterparty: of(columns.counterparty), text: of(columns.text) },
    },
  ];
}

/** Without grouping, with a point; the sign stands before or behind. Null where it is no number. */
function unsigned(
  text: string | null,
  { decimalMark }: BankCsvMapping,
): { decimal: string; isOut: boolean } | null {
  const plain = (text ?? "").replace(/[\s'’]/g, "");
  const grouped =
    decimalMark === "."
      ? /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(-?)$/
      : /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(-?)$/;
  const [, before, whole, fraction = "", behind] = grouped.exec(plain) ?? [];
  if (whole === undefined) return null;
  const decimal = whole.replace(/[.,]/g, "") + fraction.replace(",", ".");
  return { decimal, isOut: before === "-" || behind === "-" };
}

function dayOf(text: string | null, { dayFormat }: BankCsvMapping): string | null {
  const places = [...dayFormat.matchAll(/Y+|M+|D+/g)].map(([part]) => part[0]);
  const pattern = dayFormat.replace(/[./]/g, "\\$&").replace(/Y+|M+|D+/g, (part) => `(\\d{${part.length}})`);
  const parts = new RegExp(`^${pattern}`).exec(text ?? "")?.slice(1) ?? [];
  const part = (name: string) => parts[places.indexOf(name)] ?? "";
  const day = `${part("Y")}-${part("M")}-${part("D")}`;
  return isDay(day) ? day : null;
}
