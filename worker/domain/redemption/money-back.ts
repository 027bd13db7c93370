// What a refund takes back: of each transfer the part that its net payment no longer carries. Pure.

import { keptAfterRefund } from "../../../schema/split.ts";
import type { Posting } from "../ledger/post.ts";

/** One of a redemption's own transfers. */
export type Original = {
  id: string;
  code: string;
  debitId: string;
  creditId: string;
  amountMinor: number;
  unit: string;
};

/** The state of refunds in minor units: of `netMinor`, `beforeMinor` was returned, and now `afterMinor` is in all. */
export type Returned = { netMinor: number; beforeMinor: number; afterMinor: number; isFull: boolean };

/**
 * Each original keeps halfUp(amount × (N − R) / N); the difference to what it kept before is reversed. A new customer
 * stays one until everything is returned.
 */
export function reversalsOf(
  originals: readonly Original[],
  returned: Returned,
): (Posting & { reverses: string })[] {
  return originals.map(({ id, code, debitId, creditId, amountMinor, unit }) => ({
    code: "reversal",
    debitId: creditId,
    creditId: debitId,
    amountMinor: code === "new_customer" ? Number(returned.isFull) : takenBack(amountMinor, returned),
    unit,
    reverses: id,
  }));
}

/** The part of an amount that this refund takes back. */
export function takenBack(amountMinor: number, { netMinor, beforeMinor, afterMinor }: Returned): number {
  const keptBefore = beforeMinor === 0 ? amountMinor : keptAfterRefund(amountMinor, netMinor, beforeMinor);
  return keptBefore - keptAfterRefund(amountMinor, netMinor, afterMinor);
}
