// Files as shops have them: with and without a mark of their encoding, quoted, with empty lines.
import { expect, test } from "vitest";
import { tableOf } from "./read-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** "订单号,金额" in GBK. */
const GBK = new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]);

test("UTF-8 is read with its mark and without, quotes, commas and line ends of every kind", () => {
  for (const mark of ["", "\uFEFF"]) {
    const table = tableOf("a.csv", utf8(`${mark}订单号,金额\r\n"P,1"," 268.00 "\n\nP-2,"a ""b"""\n`));
    expect(table).toMatchObject({ encoding: "UTF-8", heading: ["订单号", "金额"] });
    expect(table.rows).toEqual([
      { line: 2, cells: ["P,1", "268.00"] },
      { line: 4, cells: ["P-2", 'a "b"'] },
    ]);
  }
});

test("what is no UTF-8 is read as Chinese Windows writes it", () => {
  expect(tableOf("a.csv", GBK)).toMatchObject({ encoding: "GBK", heading: ["订单号", "金额"], rows: [] });
});

test("UTF-16 is known by its mark, tabs and semicolons part columns too", () => {
  const text = "\uFEFF单号\t电话\n1\t13800138000";
  const bytes = new Uint8Array(new Uint16Array([...text].map((it) => it.charCodeAt(0))).buffer);
  expect(tableOf("a.txt", bytes)).toMatchObject({ encoding: "UTF-16", heading: ["单号", "电话"] });
  expect(tableOf("a.csv", utf8("order;phone\n1;2\n")).heading).toEqual(["order", "phone"]);
});

test("an empty file has no heading and no rows", () => {
  expect(tableOf("a.csv", utf8(""))).toMatchObject({ heading: [], rows: [] });
});
