// What a dispute holds of a redemption's transfers, and what is let go of it again. Pure.
import { halfUp, splitByWeights, sumOf } from "../../../schema/money.ts";
import type { Posting, TransferRow } from "../ledger/post.ts";

/** An original with what its reversals left of it, and what of that is held, by which dispute. */
export type Standing = {
  original: TransferRow;
  keptMinor: number;
  heldMinor: number;
  disputeId: string | null;
};

export type Claim = "commission" | "subsidy";

type Correction = Posting & { reverses: string };

/** Of each of a redemption's own transfers how it stands. */
export function standingsOf(transfers: readonly TransferRow[]): Standing[] {
  const sum = (code: TransferRow["code"], originalId: string) =>
    sumOf(
      transfers
        .filter((it) => it.code === code && it.reverses === originalId)
        .map(({ amountMinor }) => amountMinor),
    );
  return transfers
    .filter(({ reverses }) => reverses === null)
    .map((original) => ({
      original,
      keptMinor: original.amountMinor - sum("reversal", original.id),
      heldMinor: sum("dispute_hold", original.id) - sum("dispute_release", original.id),
      disputeId:
        transfers.find((it) => it.code === "dispute_hold" && it.reverses === original.id)?.disputeId ?? null,
    }));
}

/** What may be disputed as one claim; null for transfers that may not be. */
export function claimOf(code: TransferRow["code"]): Claim | null {
  if (code === "commission" || code === "fee") return "commission";
  return code === "subsidy" ? "subsidy" : null;
}

/** The claim of a debtor: commission and fee go together. */
export function claimed(standings: readonly Standing[], claim: Claim, debtorId: string): Standing[] {
  return standings.filter(
    ({ original }) => claimOf(original.code) === claim && original.debitId === debtorId,
  );
}

/** The hold of a claim: what is left of each of its transfers, in reverse. */
export function holdsOf(claim: readonly Standing[]): Correction[] {
  return claim.map(({ original, keptMinor }) => ({
    code: "dispute_hold",
    debitId: original.creditId,
    creditId: original.debitId,
    amountMinor: keptMinor,
    unit: original.unit,
    reverses: original.id,
  }));
}

/**
 * Lets an amount of what is held go: of each transfer its share of the hold, by largest remainder. After refunds there
 * may be nothing left to let go of.
 */
export function releasesOf(claim: readonly Standing[], amountMinor: number): Correction[] {
  if (amountMinor === 0) return [];
  const shares = splitByWeights(
    amountMinor,
    claim.map(({ heldMinor }) => heldMinor),
  );
  return claim.map((standing, index) => release(standing, shares[index] ?? 0));
}

/**
 * What a refund lets go before it takes back `reversedMinor` of each original: the same part of its hold. Of a hold of h
 * on what was kept, k, there stays halfUp(h × (k − reversed) / k), never more than is kept.
 */
export function releasesBefore(
  standings: readonly Standing[],
  reversals: readonly { reverses: string; amountMinor: number }[],
): (Correction & { disputeId: string })[] {
  return standings.flatMap((standing) => {
    const { original, keptMinor, heldMinor, disputeId } = standing;
    if (heldMinor === 0 || disputeId === null) return [];
    const reversedMinor = sumOf(
      reversals.filter(({ reverses }) => reverses === original.id).map(({ amountMinor }) => amountMinor),
    );
    const staysMinor = halfUp(heldMinor, keptMinor - reversedMinor, keptMinor);
    return [{ ...release(standing, heldMinor - staysMinor), disputeId }];
  });
}

function release({ original }: Standing, amountMinor: number): Correction {
  const { id: reverses, debitId, creditId, unit } = original;
  return { code: "dispute_release", debitId, creditId, amountMinor, unit, reverses };
}
