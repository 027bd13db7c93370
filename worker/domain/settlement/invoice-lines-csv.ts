// What an owner may invoice as a table: a row for each partner, their sums, and the sums once more from the rows themselves.
import { sumOf } from "../../../schema/money.ts";
import { dayOf, fromIso } from "../../../schema/time.ts";
import type { InvoiceLine, InvoiceLines } from "./invoice-lines.ts";
import { type Cell, moneyCsv } from "./money-csv.ts";

const COLUMNS = [
  "row",
  "document",
  "reference",
  "issuerId",
  "issuer",
  "recipientId",
  "recipient",
  "kind",
  "settlement",
  "firstDay",
  "lastDay",
  "timeZone",
  "lines",
  "grossMinor",
  "reversedMinor",
  "heldMinor",
  "netMinor",
  "net",
  "currency",
  "notice",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

const SUMMED = ["lineCount", "grossMinor", "reversedMinor", "heldMinor", "netMinor"] as const;

const NOTICE =
  "No tax invoice: fields for an invoice of the issuer's own. 本文件不是发票，仅供开票方自行开票时参考。";

/** `check` is gross, reversed and held less net, and is zero. What is negative is for a credit note. */
export function invoiceLinesCsv(invoice: InvoiceLines, timeZone: string): string {
  const { lines, settlement } = invoice;
  const total = Object.fromEntries(SUMMED.map((name) => [name, sumOf(lines.map((it) => it[name]))]));
  const parts = lines.map((it) => it.grossMinor + it.reversedMinor + it.heldMinor - it.netMinor);
  const rows: Row[] = [
    ...lines.map((line) => ({ ...shared(invoice, timeZone), ...partnerRow(invoice, line) })),
    { ...shared(invoice, timeZone), row: "total", ...figuresOf(total) },
    { ...shared(invoice, timeZone), row: "check", netMinor: sumOf(parts), net: sumOf(parts) },
    { row: "notice", notice: NOTICE },
  ];
  return moneyCsv(rows, { columns: COLUMNS, decimals: ["net"], currency: settlement.currency });
}

function shared({ settlement, issuerId, nameOf }: InvoiceLines, timeZone: string): Row {
  const { number, fromAt, cutoffAt, currency } = settlement;
  return {
    issuerId,
    issuer: nameOf(issuerId),
    settlement: number,
    firstDay: fromAt === null ? null : dayOf(fromIso(fromAt), timeZone),
    // The cut-off itself belongs to the next period.
    lastDay: dayOf(fromIso(cutoffAt) - 1, timeZone),
    timeZone,
    currency,
  };
}

function partnerRow({ settlement, issuerId, nameOf }: InvoiceLines, line: InvoiceLine): Row {
  const { recipientId, kind, netMinor } = line;
  return {
    row: "partner",
    document: netMinor < 0 ? "credit note" : "invoice",
    reference: [`JH${settlement.number}`, kind, tailOf(issuerId), tailOf(recipientId)].join("-"),
    recipientId,
    recipient: nameOf(recipientId),
    kind,
    ...figuresOf(line),
  };
}

function figuresOf(line: Partial<Pick<InvoiceLine, (typeof SUMMED)[number]>>): Row {
  const { lineCount = 0, grossMinor = 0, reversedMinor = 0, heldMinor = 0, netMinor = 0 } = line;
  return { lines: lineCount, grossMinor, reversedMinor, heldMinor, netMinor, net: netMinor };
}

/** The last eight characters of an id are drawn at random: enough to tell partners apart. */
function tailOf(ownerId: string): string {
  return ownerId.slice(-8);
}
