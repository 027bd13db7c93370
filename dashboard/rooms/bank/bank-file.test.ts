// What banks' files are told to be, and what of a table is sent: nothing that nobody mapped, and no money that went out.
import { expect, test } from "vitest";
import { tableOf } from "../../parts/read-file.ts";
import { bankFileOf, guessedMapping, moneyIn, tableRequest } from "./bank-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const fileOf = (text: string) => bankFileOf({ name: "a", bytes: utf8(text) });
/** A message of which only the frame is there. */
const messageOf = (element: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso"><${element}></${element}></Document>`;
const table = (text: string) => tableOf("a.csv", utf8(text));

test("a message says itself which it is, whatever its prefix", () => {
  for (const [format, content] of [
    ["camt.053", messageOf("BkToCstmrStmt")],
    ["camt.054", messageOf("BkToCstmrDbtCdtNtfctn")],
    ["pain.002", messageOf("CstmrPmtStsRpt")],
    ["camt.053", "<n:Document><n:BkToCstmrStmt></n:BkToCstmrStmt></n:Document>\n"],
  ])
    expect(fileOf(content ?? "")).toMatchObject({ kind: "message", message: { format } });
});

test("a message is read in the encoding that it declares, and its declaration goes", () => {
  const text =
    '<?xml version="1.0" encoding="ISO-8859-1"?><Document><BkToCstmrStmt>M\u00fcller</BkToCstmrStmt></Document>';
  const bytes = new Uint8Array([...text].map((it) => it.charCodeAt(0)));
  expect(bankFileOf({ name: "a", bytes })).toMatchObject({
    message: { content: "<Document><BkToCstmrStmt>M\u00fcller</BkToCstmrStmt></Document>" },
  });
});

test("what is of no use is told by what it is", () => {
  const whole = messageOf("BkToCstmrStmt");
  for (const [why, text] of [
    ["packed", "PK\u0003\u0004"],
    ["picture", "%PDF-1.7"],
    ["to_the_bank", "<Document><CstmrCdtTrfInitn></CstmrCdtTrfInitn></Document>"],
    ["other_message", "<html></html>"],
    ["broken", whole.slice(0, -20)],
    ["empty", ""],
    ["empty", "day,amount\n"],
  ])
    expect(fileOf(text ?? ""), why).toEqual({ kind: "wrong", why });
});

test("a Chinese bank's table: the column of money in, days without dashes, rows of money out and of totals left", () => {
  const file = table(
    [
      "交易日期,借方金额,贷方金额,余额,对方户名,摘要,流水号",
      '20260203,,"1,234.50",9999.00,小熊玩具,货款,L-1',
      "20260203,88.00,,9911.00,房东,房租,L-2",
      "20260204,,0.00,9911.00,银行,利息,L-3",
      "合计,88.00,1234.50,,,,",
    ].join("\n"),
  );
  const mapping = guessedMapping(file);
  expect(mapping.columns).toMatchObject({
    day: 0,
    amount: 2,
    counterparty: 4,
    text: 5,
    reference: 6,
    endToEndId: null,
  });
  expect(mapping.dayFormat).toBe("YYYYMMDD");
  const { kept, others, unread } = moneyIn(file, mapping);
  expect([kept.length, others, unread]).toEqual([1, 2, [{ line: 5, why: "no_day" }]]);
  const { content, mapping: sent } = tableRequest(kept, mapping);
  expect(content).toBe(
    '"day","amount","counterparty","text","reference"\n"20260203","1,234.50","小熊玩具","货款","L-1"',
  );
  expect(sent).toMatchObject({ delimiter: ",", decimalMark: ".", columns: { day: "day", amount: "amount" } });
  for (const mine of ["9999.00", "房东", "余额"]) expect(content).not.toContain(mine);
});

test("a German bank's table: commas for points, days by dots, quotes kept", () => {
  const file = table(
    'Buchungstag;Auftraggeber;Verwendungszweck;End-to-End-Referenz;Betrag\n03.02.2026;"Prams ""&"" Co";Danke;INS-X;1.234,50\n03.02.2026;Strom;x;;-40,00\n',
  );
  const mapping = guessedMapping(file);
  expect(mapping).toEqual({
    columns: { day: 0, counterparty: 1, text: 2, endToEndId: 3, amount: 4, reference: null, currency: null },
    ...{ decimalMark: ",", dayFormat: "DD.MM.YYYY" },
  });
  expect(tableRequest(moneyIn(file, mapping).kept, mapping).content).toContain('"Prams ""&"" Co"');
});
