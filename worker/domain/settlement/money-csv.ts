// Tables of money for spreadsheets: amounts as minor units and as decimals, sums, and text that is no formula.
import { stringify } from "csv-stringify/browser/esm/sync";
import { toDecimal } from "../../../schema/money.ts";

export type Cell = string | number | null;

/**
 * UTF-8 with a byte order mark, RFC 4180. Numbers in the columns of `decimals` are written in the currency's own units.
 * Text that a spreadsheet would take for a formula is disarmed.
 */
export function moneyCsv<Column extends string>(
  rows: readonly Partial<Record<Column, Cell>>[],
  {
    columns,
    decimals,
    currency,
  }: { columns: readonly Column[]; decimals: readonly Column[]; currency: string },
): string {
  const isDecimal = new Set<unknown>(decimals);
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: "windows",
    escape_formulas: true,
    // Amounts go in as numbers, which are no formulas even with a minus in front.
    cast: {
      number: (minor, { column }) => (isDecimal.has(column) ? toDecimal(minor, currency) : String(minor)),
    },
  });
}
