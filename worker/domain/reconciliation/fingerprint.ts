// By what a line is known again: a file that is imported twice, or overlaps another, adds nothing.
import { sha256 } from "../../../schema/hash.ts";
import { lineReference } from "../../../schema/line-reference.ts";
import type { ReadLine } from "./read-line.ts";

export type KnownLine = ReadLine & {
  fingerprint: string;
  /** Under which a payment of it is recorded, once for its payee. */
  bankReference: string;
};

/**
 * The bank's own reference where there is one, else all that the line says; of lines that are alike in one file, each
 * also by the how manieth it is, since two equal payments on one day are two.
 */
export async function withFingerprints(lines: readonly ReadLine[]): Promise<KnownLine[]> {
  const seen = new Map<string, number>();
  const references = Map.groupBy(lines, ({ reference }) => reference);
  return Promise.all(
    lines.map(async (line) => {
      const basis = JSON.stringify(basisOf(line));
      const place = (seen.get(basis) ?? 0) + 1;
      seen.set(basis, place);
      const fingerprint = await sha256(`${basis} ${place}`);
      const isShared = (references.get(line.reference)?.length ?? 0) > 1;
      return { ...line, fingerprint, bankReference: referenceOf(line, fingerprint, isShared) };
    }),
  );
}

function basisOf({ kind, reference, endToEndId, messageId, ...line }: ReadLine): unknown[] {
  const { amountMinor, currency, day, counterparty, text } = line;
  if (reference !== null) return [kind, reference, endToEndId, amountMinor, currency];
  if (kind === "rejected") return [kind, endToEndId, messageId];
  return [kind, endToEndId, amountMinor, currency, day, counterparty, text];
}

/** Some banks give all transactions of one booking the same reference; a long one is cut. */
function referenceOf({ reference }: ReadLine, fingerprint: string, isShared: boolean): string {
  if (reference === null) return lineReference(fingerprint);
  const own = reference.slice(0, 100);
  return isShared || own !== reference ? `${own}/${fingerprint.slice(0, 16)}` : own;
}
