// What stands in a payment file, whatever its format: who pays whom how much, and under which references.
import { endToEndIdOf } from "../../../schema/end-to-end-id.ts";
import type { Payee } from "../payees/shape.ts";

export type PaymentOrder = {
  /** By which the bank tells one file from another and knows it again. */
  messageId: string;
  madeAt: number;
  /** The local day on which it is to be paid. */
  day: string;
  currency: string;
  settlementNumber: number;
  totalMinor: number;
  payer: Payee;
  transfers: readonly { instructionId: string; payeeId: string; amountMinor: number; payee: Payee }[];
};

/** The batch's id in what every bank takes. */
export function messageIdOf(batchId: string): string {
  return batchId.replace("_", "-").toUpperCase();
}

/** What the payee reads: which settlement it is, and the reference once more. */
export function remittanceOf(order: PaymentOrder, instructionId: string): string {
  return `Jiehua settlement ${order.settlementNumber} ${endToEndIdOf(instructionId)}`;
}
