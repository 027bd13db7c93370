// A bank's table, read by the mapping that says which column is what.
import Papa from "papaparse";
import { unsignedAmount, writtenDay } from "../../../schema/bank-csv.ts";
import type { BankCsvMapping } from "../../../schema/contract/bank-lines.ts";
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
  const amount = unsignedAmount(of(columns.amount) ?? "", mapping.decimalMark);
  if (amount === null) return unreadable(`Row ${number} has no amount.`);
  if (amount.isOut) return [];
  const own = of(columns.currency)?.toUpperCase() ?? currency;
  const amountMinor = minorOf(amount.decimal, own);
  if (amountMinor === 0) return [];
  return [
    {
      ...{ kind: "credit", reference: of(columns.reference), endToEndId: of(columns.endToEndId) },
      ...{ messageId: null, amountMinor, currency: own },
      day: writtenDay(of(columns.day) ?? "", mapping.dayFormat) ?? unreadable(`Row ${number} has no day.`),
      ...{ counterparty: of(columns.counterparty), text: of(columns.text) },
    },
  ];
}
