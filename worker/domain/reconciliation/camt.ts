// Statements (camt.053) and notifications (camt.054): booked entries, transaction by transaction.
import { minorOf, type ReadLine, unreadable } from "./read-line.ts";
import { nodesAt, parseXml, textAt } from "./xml.ts";

const CONTAINERS = {
  "camt.053": ["Document", "BkToCstmrStmt", "Stmt"],
  "camt.054": ["Document", "BkToCstmrDbtCdtNtfctn", "Ntfctn"],
} as const;

/** What came in or back; what went out as it should is left out. @throws Problem `bank_file_not_readable`. */
export function camtLines(text: string, format: keyof typeof CONTAINERS): ReadLine[] {
  const statements = nodesAt(parseXml(text), ...CONTAINERS[format]);
  if (statements.length === 0) unreadable(`There is no ${format} in it.`);
  return statements.flatMap((it) => nodesAt(it, "Ntry")).flatMap(linesOf);
}

function linesOf(entry: unknown): ReadLine[] {
  // Until it is booked, money is announced and not there.
  if ((textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts")) !== "BOOK") return [];
  const transactions = nodesAt(entry, "NtryDtls", "TxDtls");
  if (transactions.length === 0) return lineOf(entry, undefined, { place: 1, isOnly: true });
  const isOnly = transactions.length === 1;
  return transactions.flatMap((it, index) => lineOf(entry, it, { place: index + 1, isOnly }));
}

type Place = { place: number; isOnly: boolean };

function lineOf(entry: unknown, transaction: unknown, { place, isOnly }: Place): ReadLine[] {
  const kind = kindOf(entry, transaction);
  if (kind === null) return [];
  const [ofTransaction] = [
    ...nodesAt(transaction, "Amt"),
    ...nodesAt(transaction, "AmtDtls", "TxAmt", "Amt"),
  ];
  const [amount] = isOnly ? nodesAt(entry, "Amt") : [ofTransaction];
  const [value, currency] = [textAt(amount), textAt(amount, "@Ccy")];
  if (value === null || currency === null)
    return unreadable(`Entry ${textAt(entry, "NtryRef") ?? ""} has no amount.`);
  const other = kind === "credit" ? "Dbtr" : "Cdtr";
  return [
    {
      ...{ kind, reference: referenceOf(entry, transaction, { place, isOnly }) },
      endToEndId: textAt(transaction, "Refs", "EndToEndId"),
      messageId: null,
      ...{ amountMinor: minorOf(value, currency), currency },
      day: textAt(entry, "BookgDt", "Dt") ?? textAt(entry, "BookgDt", "DtTm")?.slice(0, 10) ?? null,
      counterparty:
        textAt(transaction, "RltdPties", other, "Nm") ?? textAt(transaction, "RltdPties", other, "Pty", "Nm"),
      text: remittanceOf(transaction) ?? textAt(transaction, "RtrInf", "AddtlInf"),
    },
  ];
}

/** Money that comes in is a payment to the account, unless it is one of its own that came back. */
function kindOf(entry: unknown, transaction: unknown): ReadLine["kind"] | null {
  const direction = textAt(transaction, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd");
  const isReturn = textAt(entry, "RvslInd") === "true" || nodesAt(transaction, "RtrInf").length > 0;
  if (direction === "CRDT") return isReturn ? "returned" : "credit";
  return isReturn ? "taken_back" : null;
}

/** Of several transactions booked as one the entry's reference says which by their place. */
function referenceOf(entry: unknown, transaction: unknown, { place, isOnly }: Place): string | null {
  const own = textAt(transaction, "Refs", "AcctSvcrRef");
  const entrys = textAt(entry, "AcctSvcrRef");
  if (own !== null || entrys === null) return own;
  return isOnly ? entrys : `${entrys}/${place}`;
}

function remittanceOf(transaction: unknown): string | null {
  const texts = nodesAt(transaction, "RmtInf", "Ustrd").map((it) => textAt(it));
  return texts.filter((it) => it !== null).join(" ") || null;
}
