// A payment order as a table, for banks that take one: the payer, each transfer, and the control sums at the end.
import { stringify } from "csv-stringify/browser/esm/sync";
import { endToEndIdOf } from "../../../schema/end-to-end-id.ts";
import { toDecimal } from "../../../schema/money.ts";
import { numberOf, type Payee } from "../payees/shape.ts";
import { type PaymentOrder, remittanceOf } from "./order.ts";

const COLUMNS = [
  "row",
  "reference",
  "ownerId",
  "holderName",
  "accountKind",
  "account",
  "bic",
  "branchNumber",
  "street",
  "building",
  "postcode",
  "town",
  "country",
  "transfers",
  "amountMinor",
  "amount",
  "currency",
  "day",
  "remittance",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/** UTF-8 with a byte order mark, RFC 4180. Text that a spreadsheet would take for a formula is disarmed. */
export function paymentCsv(order: PaymentOrder, payerId: string): string {
  const rows: Row[] = [
    { row: "payer", reference: order.messageId, ownerId: payerId, ...columnsOf(order.payer) },
    ...order.transfers.map(
      ({ instructionId, payeeId, amountMinor, payee }): Row => ({
        ...{ row: "transfer", reference: endToEndIdOf(instructionId), ownerId: payeeId },
        ...columnsOf(payee),
        ...amounts(order, amountMinor),
        ...{ day: order.day, remittance: remittanceOf(order, instructionId) },
      }),
    ),
    { row: "sum", transfers: String(order.transfers.length), ...amounts(order, order.totalMinor) },
  ];
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

function columnsOf({ holderName, address, account }: Payee): Row {
  return {
    ...{ holderName, accountKind: account.kind, account: numberOf(account) },
    bic: account.kind === "card" ? null : account.bic,
    branchNumber: account.kind === "iban" ? null : account.branchNumber,
    ...address,
  };
}

function amounts({ currency }: PaymentOrder, amountMinor: number): Row {
  return { amountMinor: String(amountMinor), amount: toDecimal(amountMinor, currency), currency };
}
