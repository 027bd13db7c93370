// What banks answer, made up: statements, notifications and status reports as small files.
import type { BankImport } from "../../schema/contract/bank-lines.ts";
import { endToEndIdOf } from "../../schema/end-to-end-id.ts";
import type { Caller } from "./api.ts";

export type Entry = {
  /** In the currency's units: "5.00". */
  amount: string;
  currency?: string;
  direction?: "CRDT" | "DBIT";
  status?: string;
  reference?: string | null;
  endToEndId?: string;
  counterparty?: string;
  text?: string;
  /** More members of the transaction or of the entry. */
  transaction?: string;
  entry?: string;
};

/** A statement of these entries. */
export function camt053(...entries: readonly Entry[]): string {
  return documentOf(
    "camt.053.001.08",
    `<BkToCstmrStmt><Stmt>${entries.map(entryOf).join("")}</Stmt></BkToCstmrStmt>`,
  );
}

/** A notification of these entries. */
export function camt054(...entries: readonly Entry[]): string {
  const body = `<Ntfctn>${entries.map(entryOf).join("")}</Ntfctn>`;
  return documentOf("camt.054.001.08", `<BkToCstmrDbtCdtNtfctn>${body}</BkToCstmrDbtCdtNtfctn>`);
}

/** A report of the whole file, or of single payments, that were rejected. */
export function pain002({
  messageId,
  status,
  rejected = [],
}: {
  messageId: string;
  status?: string;
  rejected?: readonly string[];
}): string {
  const group = `<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId>${status === undefined ? "" : `<GrpSts>${status}</GrpSts>`}</OrgnlGrpInfAndSts>`;
  const payments = rejected.map(
    (id) =>
      `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed account</AddtlInf></StsRsnInf></TxInfAndSts>`,
  );
  const own = payments.length === 0 ? "" : `<OrgnlPmtInfAndSts>${payments.join("")}</OrgnlPmtInfAndSts>`;
  return documentOf("pain.002.001.10", `<CstmrPmtStsRpt>${group}${own}</CstmrPmtStsRpt>`);
}

/** The entry with which an instruction's whole amount arrives. */
export function arrivalOf(
  { id, amountMinor }: { id: string; amountMinor: number },
  more: Partial<Entry> = {},
): Entry {
  return {
    amount: (amountMinor / 100).toFixed(2),
    endToEndId: endToEndIdOf(id),
    reference: `BK-${id.slice(-8)}`,
    ...more,
  };
}

/** Imported by a caller, for its own account. */
export function imported(
  caller: Caller,
  content: string,
  format: "camt.053" | "camt.054" | "pain.002" = "camt.053",
): Promise<BankImport> {
  return caller.made<BankImport>("/v1/bank-imports", { format, content });
}

function documentOf(name: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}">${body}</Document>`;
}

function entryOf(it: Entry): string {
  const tag = (name: string, value: string | null | undefined) =>
    value === undefined || value === null ? "" : `<${name}>${value}</${name}>`;
  const { direction = "CRDT", currency = "CNY", status = "BOOK" } = it;
  const transaction = [
    tag("Refs", tag("EndToEndId", it.endToEndId ?? "NOTPROVIDED")),
    tag("RltdPties", tag("Dbtr", tag("Pty", tag("Nm", it.counterparty)))),
    tag("RmtInf", tag("Ustrd", it.text)),
    it.transaction ?? "",
  ];
  return `<Ntry><Amt Ccy="${currency}">${it.amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${it.entry ?? ""}<Sts><Cd>${status}</Cd></Sts><BookgDt><Dt>2026-02-03</Dt></BookgDt>${tag("AcctSvcrRef", it.reference)}<NtryDtls><TxDtls>${transaction.join("")}</TxDtls></NtryDtls></Ntry>`;
}
