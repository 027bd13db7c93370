// Tests of the files that are made of what a table shows.
import { expect, test } from "vitest";
import type { Column } from "./columns.tsx";
import { csvOf } from "./csv.ts";

type Row = { name: string; amount: string };
const shown = () => null;
const columns: Column<Row>[] = [
  { heading: "Partner", cell: shown, inFile: { heading: "Partner", value: ({ name }) => name } },
  { heading: "Open", cell: shown },
  { heading: "Amount", cell: shown, inFile: { heading: "Amount (CNY)", value: ({ amount }) => amount } },
];
const BOM = "\uFEFF";

test("a file has a byte order mark, the headings of its columns and a line a row", () => {
  const file = csvOf(columns, [{ name: 'Toys "A", Ltd', amount: "15.70" }]);
  expect(file).toBe(`${BOM}Partner,Amount (CNY)\r\n"Toys ""A"", Ltd",15.70\r\n`);
});

test("what a spreadsheet would run is disarmed, and an amount from somebody is no formula", () => {
  for (const name of ["=1+1", "+1", "-1+1", "@x", "＝1"]) {
    expect(csvOf(columns, [{ name, amount: "-4.30" }])).toContain(`\r\n'${name},-4.30\r\n`);
  }
});
