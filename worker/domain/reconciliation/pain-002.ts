// Status reports (pain.002): payments of ours that the bank rejected, one by one or a file as a whole.
import { minorOf, type ReadLine, unreadable } from "./read-line.ts";
import { nodesAt, parseXml, textAt } from "./xml.ts";

/** Rejections alone: what is accepted or under way is confirmed by the payee. @throws Problem `bank_file_not_readable`. */
export function pain002Lines(text: string): ReadLine[] {
  const reports = nodesAt(parseXml(text), "Document", "CstmrPmtStsRpt");
  if (reports.length === 0) unreadable("There is no pain.002 in it.");
  return reports.flatMap(linesOf);
}

function linesOf(report: unknown): ReadLine[] {
  const [group] = nodesAt(report, "OrgnlGrpInfAndSts");
  const payments = nodesAt(report, "OrgnlPmtInfAndSts");
  const lines = payments.flatMap((payment) =>
    nodesAt(payment, "TxInfAndSts").map((it) => ({ transaction: it, payment })),
  );
  if (lines.length > 0)
    return lines
      .filter(({ transaction, payment }) => isRejected(transaction, payment, group))
      .map(({ transaction, payment }) => lineOf(transaction, payment, group));
  const whole = [group, ...payments].find((it) => isRejected(it));
  if (whole === undefined) return [];
  return [{ ...NOTHING, messageId: textAt(group, "OrgnlMsgId"), text: reasonOf(whole, group) }];
}

const NOTHING: ReadLine = {
  ...{ kind: "rejected", reference: null, endToEndId: null, messageId: null },
  ...{ amountMinor: null, currency: null, day: null, counterparty: null, text: null },
};

function lineOf(transaction: unknown, payment: unknown, group: unknown): ReadLine {
  const [amount] = nodesAt(transaction, "OrgnlTxRef", "Amt", "InstdAmt");
  const [value, currency] = [textAt(amount), textAt(amount, "@Ccy")];
  const sum = value === null || currency === null ? {} : { amountMinor: minorOf(value, currency), currency };
  return {
    ...NOTHING,
    ...sum,
    endToEndId: textAt(transaction, "OrgnlEndToEndId"),
    text: reasonOf(transaction, payment, group),
  };
}

/** The nearest status counts: a transaction's own, else that of what it stands in. */
function isRejected(...nodes: readonly unknown[]): boolean {
  const statuses = nodes.flatMap((it) => [
    textAt(it, "TxSts"),
    textAt(it, "PmtInfSts"),
    textAt(it, "GrpSts"),
  ]);
  return statuses.find((it) => it !== null) === "RJCT";
}

/** The bank's code and words: "AC04 Closed account". */
function reasonOf(...nodes: readonly unknown[]): string {
  const texts = nodes.map((node) =>
    [
      textAt(node, "StsRsnInf", "Rsn", "Cd") ?? textAt(node, "StsRsnInf", "Rsn", "Prtry"),
      textAt(node, "StsRsnInf", "AddtlInf"),
    ]
      .filter((it) => it !== null)
      .join(" "),
  );
  return texts.find((it) => it !== "") ?? "The bank rejected it.";
}
