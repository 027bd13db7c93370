// What a bank's file is, and a table of it as the API takes one: of its columns only what was mapped, of its rows money in.
import { type DayFormat, type DecimalMark, unsignedAmount, writtenDay } from "../../../schema/bank-csv.ts";
import type { BankImportRequest } from "../../api/bank.ts";
import type { ChosenFile } from "../../parts/file-field.tsx";
import { type ColumnPlaces, guessedPlaces } from "../../parts/guess-columns.ts";
import { decoded, type FileTable, tableOf } from "../../parts/read-file.ts";

export type Message = { format: "camt.053" | "camt.054" | "pain.002"; content: string };

/** What it is or, where nobody can use it, why. */
export type BankFile =
  | { kind: "message"; name: string; message: Message }
  | { kind: "table"; name: string; table: FileTable }
  | { kind: "wrong"; why: "packed" | "other_message" | "to_the_bank" | "broken" | "empty" | "picture" };

/** The one element that says which message it is. */
const MESSAGES: readonly [element: string, format: Message["format"]][] = [
  ["BkToCstmrStmt", "camt.053"],
  ["BkToCstmrDbtCdtNtfctn", "camt.054"],
  ["CstmrPmtStsRpt", "pain.002"],
];

export function bankFileOf({ name, bytes }: ChosenFile): BankFile {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 400));
  if (bytes.length === 0) return { kind: "wrong", why: "empty" };
  if (beginning.startsWith("PK") || beginning.startsWith("\xd0\xcf")) return { kind: "wrong", why: "packed" };
  if (beginning.startsWith("%PDF")) return { kind: "wrong", why: "picture" };
  const text = textOf(bytes, beginning);
  if (!text.startsWith("<")) {
    const table = tableOf(name, bytes);
    return table.rows.length === 0 ? { kind: "wrong", why: "empty" } : { kind: "table", name, table };
  }
  const opens = (element: string) => new RegExp(`<([\\w.-]+:)?${element}[\\s>]`).test(text);
  const format = MESSAGES.find(([element]) => opens(element))?.[1];
  if (format === undefined)
    return { kind: "wrong", why: opens("CstmrCdtTrfInitn") ? "to_the_bank" : "other_message" };
  if (!/<\/([\w.-]+:)?Document>\s*$/.test(text)) return { kind: "wrong", why: "broken" };
  return { kind: "message", name, message: { format, content: text } };
}

/** XML says in its first line how it is encoded; the declaration goes, because a text has no encoding any more. */
function textOf(bytes: Uint8Array<ArrayBuffer>, beginning: string): string {
  const [, label = "utf-8"] = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(beginning) ?? [];
  const isPlain = /^utf-?8$/i.test(label);
  const text = isPlain ? decoded(bytes).text : labelled(bytes, label);
  return text.trimStart().replace(/^<\?xml[^>]*\?>\s*/, "");
}

function labelled(bytes: Uint8Array<ArrayBuffer>, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return decoded(bytes).text;
  }
}

export type Meaning = "day" | "amount" | "counterparty" | "text" | "endToEndId" | "reference" | "currency";
export type Columns = ColumnPlaces<Meaning>;
export type Mapping = { columns: Columns; decimalMark: DecimalMark; dayFormat: DayFormat };

/** As banks head their columns in Chinese, English and German; an end-to-end reference is not the bank's own. */
const HEADINGS: Record<Meaning, readonly RegExp[]> = {
  endToEndId: [/end.?to.?end|端到端|^e2e/i],
  day: [/(交易|记账|入账).{0,2}(日期|时间)|booking.?date|buchungstag/i, /日期|时间|date|datum|valuta/i],
  amount: [/贷方|收入|转入|存入|credit|paid.?in/i, /金额|发生额|amount|betrag|umsatz/i],
  counterparty: [
    /(对方|付款).{0,3}(户名|名称|单位|人)|counterparty|payer|debtor|auftraggeber|beg.{1,2}nstigt/i,
    /户名|name/i,
  ],
  reference: [/流水|交易.{0,2}号|凭证号|bank.?ref|transaction.?(id|no)|referenz/i, /reference|^ref/i],
  text: [/摘要|附言|用途|备注|verwendungszweck|purpose|details|description|remittance|remarks?|memo/i],
  currency: [/币种|货币|currency|w.hrung/i],
};

export const DAY_FORMATS: readonly DayFormat[] = [
  ...(["YYYY-MM-DD", "YYYY/MM/DD", "YYYYMMDD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY"] as const),
];

/** By its headings, and by the way of writing in which most of what stands there can be read. */
export function guessedMapping({ heading, rows }: FileTable): Mapping {
  const columns = guessedPlaces(HEADINGS, heading);
  const readable = (place: number | null, isRead: (text: string) => boolean) =>
    place === null ? 0 : rows.filter(({ cells }) => isRead(cells[place] ?? "")).length;
  const days = (format: DayFormat) => readable(columns.day, (it) => writtenDay(it, format) !== null);
  const amounts = (mark: DecimalMark) => readable(columns.amount, (it) => unsignedAmount(it, mark) !== null);
  return {
    columns,
    decimalMark: amounts(".") >= amounts(",") ? "." : ",",
    dayFormat: DAY_FORMATS.toSorted((a, b) => days(b) - days(a))[0] ?? "YYYY-MM-DD",
  };
}

/** A row that cannot be read is left out and told: it is that of a total, or a column is not what it seems. */
export type Unread = { line: number; why: "no_amount" | "no_day" };

/** What the table says of money that came in, how many other rows it has, and which cannot be read. */
export function moneyIn({ rows }: FileTable, { columns, decimalMark, dayFormat }: Mapping) {
  const unread: Unread[] = [];
  const kept: (readonly string[])[] = [];
  let others = 0;
  for (const { line, cells } of rows) {
    const cellOf = (meaning: Meaning) => cells[columns[meaning] ?? -1] ?? "";
    const amount = unsignedAmount(cellOf("amount"), decimalMark);
    // An empty cell is that of money which went out, where a bank has a column for each.
    if (cellOf("amount") === "" || amount?.isOut) others++;
    else if (amount === null) unread.push({ line, why: "no_amount" });
    else if (/^[0.]*$/.test(amount.decimal)) others++;
    else if (writtenDay(cellOf("day"), dayFormat) === null) unread.push({ line, why: "no_day" });
    else kept.push(MEANINGS.map(cellOf));
  }
  return { kept, others, unread };
}

export const MEANINGS: readonly Meaning[] = [
  ...(["day", "amount", "counterparty", "text", "endToEndId", "reference", "currency"] as const),
];

/** Headed by what the columns mean: what nobody mapped stays where it is. */
export function tableRequest(
  kept: readonly (readonly string[])[],
  { columns, decimalMark, dayFormat }: Mapping,
): Pick<BankImportRequest, "format" | "content" | "mapping"> {
  const mapped = MEANINGS.filter((it) => columns[it] !== null);
  const places = mapped.map((it) => MEANINGS.indexOf(it));
  const lines = [mapped, ...kept.map((cells) => places.map((place) => cells[place] ?? ""))];
  const content = lines
    .map((cells) => cells.map((it) => `"${it.replaceAll('"', '""')}"`).join(","))
    .join("\n");
  const named: Partial<Record<Meaning, string>> = Object.fromEntries(mapped.map((it) => [it, it]));
  const { day = "day", amount = "amount", ...others } = named;
  return {
    format: "csv",
    content,
    mapping: { delimiter: ",", decimalMark, dayFormat, columns: { day, amount, ...others } },
  };
}
