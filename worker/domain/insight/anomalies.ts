// What is out of the ordinary in a settlement, by four plain comparisons. It accuses nobody: it says where to look. Pure.
import type { Anomaly } from "../../../schema/contract/settlement-review.ts";

/** Amounts in minor units; of each owner and code only what the comparisons need. */
export type Compared = {
  dues: readonly { ownerId: string; dueMinor: number }[];
  /** The dues of earlier settlements, one list each. */
  earlier: readonly (readonly { ownerId: string; dueMinor: number }[])[];
  /** What each owner was debited in the period, and what reversals gave back to it. */
  reversed: readonly { ownerId: string; debitedMinor: number; reversedMinor: number }[];
  lines: readonly { transferId: string; code: string; debitId: string; amountMinor: number }[];
  averages: readonly { code: string; averageMinor: number }[];
  /** Dues below it are not worth a look. */
  minPayoutMinor: number;
};

/** A due of more than so many times its usual size is far from it. */
const FAR = 4;
/** A line of more than so many times the average of its code is far from it. */
const LARGE = 10;
/** So many earlier dues are needed to say what is usual. */
const ENOUGH = 2;

export function anomaliesOf(compared: Compared): Anomaly[] {
  return [...duesOf(compared), ...reversalsOf(compared), ...linesOf(compared)];
}

/** Owners that were in no earlier settlement, and dues far from the median of the owner's earlier ones. */
function duesOf({ dues, earlier, minPayoutMinor }: Compared): Anomaly[] {
  if (earlier.length === 0) return [];
  return dues.flatMap(({ ownerId, dueMinor }): Anomaly[] => {
    const amountMinor = Math.abs(dueMinor);
    if (amountMinor < Math.max(1, minPayoutMinor)) return [];
    const before = earlier
      .flat()
      .filter((it) => it.ownerId === ownerId)
      .map((it) => Math.abs(it.dueMinor));
    if (before.length === 0)
      return [{ code: "new_party", ownerId, transferId: null, amountMinor, usualMinor: null }];
    const usualMinor = medianOf(before);
    if (before.length < ENOUGH || amountMinor <= FAR * usualMinor) return [];
    return [{ code: "due_far_from_usual", ownerId, transferId: null, amountMinor, usualMinor }];
  });
}

/** Owners who got back by refunds at least half of what they owed in the period. */
function reversalsOf({ reversed }: Compared): Anomaly[] {
  return reversed
    .filter(({ debitedMinor, reversedMinor }) => reversedMinor > 0 && 2 * reversedMinor >= debitedMinor)
    .map(({ ownerId, debitedMinor, reversedMinor }) => ({
      ...{ code: "mostly_reversed", ownerId, transferId: null },
      ...{ amountMinor: reversedMinor, usualMinor: debitedMinor },
    }));
}

/** Single lines far above the average of their code in the period. */
function linesOf({ lines, averages }: Compared): Anomaly[] {
  const usual = new Map(averages.map(({ code, averageMinor }) => [code, averageMinor]));
  return lines.flatMap(({ transferId, code, debitId, amountMinor }): Anomaly[] => {
    const usualMinor = usual.get(code);
    if (usualMinor === undefined || amountMinor <= LARGE * usualMinor) return [];
    return [{ code: "line_far_from_usual", ownerId: debitId, transferId, amountMinor, usualMinor }];
  });
}

/** The middle one; of an even number the lower of the two in the middle. */
function medianOf(amounts: readonly number[]): number {
  return amounts.toSorted((a, b) => a - b)[Math.floor((amounts.length - 1) / 2)] ?? 0;
}
