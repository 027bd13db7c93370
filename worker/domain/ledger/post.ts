// The only way into the ledger: rows that debit one account and credit another. Balances follow by trigger.
import type { TransferCode } from "../../../schema/contract/transfers.ts";
import { newId } from "../../../schema/ids.ts";
import { transfers } from "../../../schema/tables/ledger.ts";
import { insert, type Statement } from "../../db/statement.ts";

/** One movement of a whole number of units; zero amounts are left out by `post`. */
export type Posting = {
  code: TransferCode;
  debitId: string;
  creditId: string;
  amountMinor: number;
  unit: string;
};

/** What all postings of one deed share. `effectiveAt` must not lie before the latest cut-off (`period_is_open`). */
export type Occasion = {
  allianceId: string;
  effectiveAt: number;
  createdAt: number;
  redemptionId?: string;
  refundSequence?: number;
  instructionId?: string;
  disputeId?: string;
  adjustmentId?: string;
};

export type TransferRow = typeof transfers.$inferSelect;

/**
 * The rows of a deed's postings; amounts of zero write no row. A posting that concerns a dispute names it itself where
 * the deed as a whole is another.
 */
export function toTransfers(
  postings: readonly (Posting & { reverses?: string; disputeId?: string })[],
  { redemptionId, refundSequence, instructionId, disputeId, adjustmentId, ...shared }: Occasion,
): TransferRow[] {
  return postings
    .filter((it) => it.amountMinor > 0)
    .map((it) => ({
      id: newId("transfer"),
      ...it,
      ...shared,
      redemptionId: redemptionId ?? null,
      refundSequence: refundSequence ?? null,
      instructionId: instructionId ?? null,
      reverses: it.reverses ?? null,
      disputeId: it.disputeId ?? disputeId ?? null,
      adjustmentId: adjustmentId ?? null,
    }));
}

/** The writes of these rows; the database refuses them where their period is closed. Rows sent as JSON would be billed as read. */
export function post(rows: readonly TransferRow[]): Statement[] {
  return rows.map((row) => insert(transfers, row));
}
