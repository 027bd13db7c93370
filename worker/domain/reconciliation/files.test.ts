// Files of banks: what each format says of a line, exactly to the minor unit, and what is refused as no such file.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { BankCsvMapping } from "../../../schema/contract/bank-lines.ts";
import { Problem } from "../../../schema/problems.ts";
import { camt053, pain002 } from "../../../tests/support/banking.ts";
import { only } from "../../../tests/support/world.ts";
import { camtLines } from "./camt.ts";
import { csvLines } from "./csv.ts";
import { withFingerprints } from "./fingerprint.ts";
import { isSameName } from "./match.ts";
import { pain002Lines } from "./pain-002.ts";
import { minorOf } from "./read-line.ts";

test("an entry says who paid what under which references", () => {
  const text = camt053({
    ...{ amount: "1234.50", currency: "EUR", reference: "BK-1", endToEndId: "INS-X" },
    ...{ counterparty: "Prams &amp; Co", text: "Jiehua\n  settlement 1" },
  });
  expect(only(camtLines(text, "camt.053"))).toEqual({
    ...{ kind: "credit", reference: "BK-1", endToEndId: "INS-X", messageId: null },
    ...{ amountMinor: 123_450, currency: "EUR", day: "2026-02-03" },
    ...{ counterparty: "Prams & Co", text: "Jiehua settlement 1" },
  });
});

test("the older form of a message, with a prefix and a plain status, reads the same", () => {
  const text = `<n:Document xmlns:n="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><n:BkToCstmrStmt><n:Stmt><n:Ntry>
    <n:Amt Ccy="JPY">500</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts>
    <n:BookgDt><n:DtTm>2026-02-03T10:00:00+09:00</n:DtTm></n:BookgDt></n:Ntry></n:Stmt></n:BkToCstmrStmt></n:Document>`;
  expect(only(camtLines(text, "camt.053"))).toMatchObject({
    amountMinor: 500,
    currency: "JPY",
    day: "2026-02-03",
  });
});

test("several payments booked as one are lines of their own, each with its own amount and reference", () => {
  const transaction = (amount: string) =>
    `<TxDtls><Refs><EndToEndId>E-${amount}</EndToEndId></Refs><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
  const entry = `<Ntry><Amt Ccy="EUR">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><AcctSvcrRef>B</AcctSvcrRef><NtryDtls>${transaction("1.00")}${transaction("2.00")}</NtryDtls></Ntry>`;
  const text = `<Document><BkToCstmrStmt><Stmt>${entry}</Stmt></BkToCstmrStmt></Document>`;
  expect(camtLines(text, "camt.053").map(({ amountMinor, reference }) => [amountMinor, reference])).toEqual([
    [100, "B/1"],
    [200, "B/2"],
  ]);
  const without = text.replaceAll(/<Amt Ccy="EUR">[12]\.00<\/Amt>/g, "");
  expect(() => camtLines(without, "camt.053")).toThrow(Problem);
});

test("whatever is done to a file, it is read or refused, and nothing else happens", () => {
  const camt = camt053({ amount: "1.00", reference: "B", counterparty: "A &amp; B" }, { amount: "2.00" });
  const pain = pain002({ messageId: "M", rejected: ["E-1", "E-2"] });
  const table = 'day,amount,name\n2026-02-03,"1,234.50",A\n2026-02-04,-5,B\n';
  const mapping: BankCsvMapping = {
    ...{ delimiter: ",", decimalMark: ".", dayFormat: "YYYY-MM-DD" },
    columns: { day: "day", amount: "amount", counterparty: "name" },
  };
  const places = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const inserted = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "<",
      "</Ntry>",
      "<Ntry>",
      "&",
      "&#0;",
      "&x;",
      '"',
      "<![CDATA[",
      "<?x",
      "<__proto__>",
      "\n",
      ",",
    ),
  );
  fc.assert(
    fc.property(places, inserted, ([from, to], insertion) => {
      const spoilt = (text: string) => {
        const [start, end] = [from, to].map((it) => Math.floor(it * text.length)).sort((a, b) => a - b);
        return text.slice(0, start) + insertion + text.slice(end);
      };
      for (const read of [
        () => camtLines(spoilt(camt), "camt.053"),
        () => pain002Lines(spoilt(pain)),
        () => csvLines(spoilt(table), mapping, "EUR"),
      ])
        expect(outcomeOf(read)).toMatch(/^(read|bank_file_not_readable)$/);
    }),
    { numRuns: 1000 },
  );
});

function outcomeOf(read: () => unknown): string {
  try {
    read();
    return "read";
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

test("an amount is exact or none", () => {
  expect(minorOf("0.07", "EUR")).toBe(7);
  expect(minorOf("999999999.99", "CNY")).toBe(99_999_999_999);
  expect(minorOf("1.500", "EUR")).toBe(150);
  expect(minorOf("1.234", "KWD")).toBe(1234);
  for (const [text, currency] of [
    ["1.005", "EUR"],
    ["1.5", "JPY"],
    ["-1", "EUR"],
    ["1e3", "EUR"],
    ["1,00", "EUR"],
    ["", "EUR"],
    ["1", "euro"],
    ["1000000000.00", "EUR"],
  ] as const)
    expect(() => minorOf(text, currency), text).toThrow(Problem);
});

test("a report names each rejected payment with its reason, or the file", () => {
  const [first, second] = pain002Lines(pain002({ messageId: "M", rejected: ["E-1", "E-2"] }));
  expect([first?.endToEndId, first?.text, second?.endToEndId]).toEqual(["E-1", "AC04 Closed account", "E-2"]);
  expect(only(pain002Lines(pain002({ messageId: "M", status: "RJCT" })))).toMatchObject({ messageId: "M" });
  expect(pain002Lines(pain002({ messageId: "M", status: "ACCP" }))).toEqual([]);
});

test("a table is read by its mapping: marks, signs, days, quotes and empty rows", () => {
  const german: BankCsvMapping = {
    ...{ delimiter: ";", decimalMark: ",", dayFormat: "DD.MM.YYYY" },
    columns: { day: "Datum", amount: "Betrag", counterparty: "Name", reference: "Ref", text: "Zweck" },
  };
  const text = `\uFEFFDatum;Name;Betrag;Ref;Zweck\r\n03.02.2026;"Prams; & Co";1.234,50;B-1;"über\nzwei Zeilen"\r\n\r\n04.02.2026;Miete;-900,00;B-2;\r\n05.02.2026;Null;0,00;B-3;\r\n`;
  expect(only(csvLines(text, german, "EUR"))).toMatchObject({
    ...{ amountMinor: 123_450, currency: "EUR", day: "2026-02-03" },
    ...{ counterparty: "Prams; & Co", reference: "B-1", text: "über zwei Zeilen" },
  });
  const chinese: BankCsvMapping = {
    ...{ delimiter: ",", decimalMark: ".", dayFormat: "YYYYMMDD" },
    columns: { day: "交易日期", amount: "金额", currency: "币种" },
  };
  const table = '交易日期,金额,币种\n20260203,"+1,234.50",CNY\n20260204,5.00-,CNY\n';
  expect(only(csvLines(table, chinese, "CNY"))).toMatchObject({ amountMinor: 123_450, day: "2026-02-03" });
});

test("a table that does not keep to its mapping is refused with the row, not read in part", () => {
  const mapping: BankCsvMapping = {
    ...{ delimiter: ",", decimalMark: ".", dayFormat: "YYYY-MM-DD" },
    columns: { day: "day", amount: "amount" },
  };
  for (const text of [
    "date,amount\n2026-02-03,1",
    "day,amount\n2026-02-30,1",
    "day,amount\n2026-02-03,1.2.3",
    'day,amount\n2026-02-03,"1,23"',
    "day,amount\n2026-02-03,",
    'day,amount\n"2026-02-03,1\n2026-02-04,2',
    "day,amount\n2026-02-03,1,2",
  ])
    expect(() => csvLines(text, mapping, "EUR"), text).toThrow(Problem);
});

test("lines of one bank reference record payments under references of their own", async () => {
  const line = only(camtLines(camt053({ amount: "1.00", reference: "B" }), "camt.053"));
  const alone = only(await withFingerprints([line]));
  expect(alone.bankReference).toBe("B");
  const shared = await withFingerprints([line, { ...line, endToEndId: "another" }, line]);
  expect(new Set(shared.map(({ bankReference }) => bankReference)).size).toBe(3);
  expect(shared[0]?.fingerprint).toBe(alone.fingerprint);
});

test("a name is the same but for case, punctuation and what is added or cut off", () => {
  for (const [one, other] of [
    ["Pram & Co", "PRAM & CO. GMBH"],
    ["玩具屋", "上海玩具屋有限公司"],
    ["Toy House Ltd", "Toy House"],
  ] as const)
    expect(isSameName(one, other), one).toBe(true);
  for (const [one, other] of [
    ["Pram & Co", "Toy House"],
    ["A", "ABC"],
    ["", ""],
    ["屋", "玩具屋"],
  ] as const)
    expect(isSameName(one, other), one).toBe(false);
});
