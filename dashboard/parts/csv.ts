// Rows as a file for spreadsheets, by the same rules as the files that the API makes.
import type { Column } from "./columns.tsx";

/**
 * UTF-8 with a byte order mark, RFC 4180. Text that a spreadsheet would take for a formula is disarmed; figures stay
 * figures, also below zero.
 */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const kept = columns.flatMap(({ inFile }) => inFile ?? []);
  const lines = [
    kept.map(({ heading }) => heading),
    ...rows.map((row) => kept.map(({ value }) => value(row))),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(cellOf).join(",")}\r\n`).join("")}`;
}

function cellOf(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = IS_FORMULA.test(text) && !IS_FIGURE.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Their full-width forms are taken for formulas too. */
const IS_FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const IS_FIGURE = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
