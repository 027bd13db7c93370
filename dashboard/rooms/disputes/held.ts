// What a dispute holds now of each transfer that it is about, and how a part of it would be let go. Pure.
import { splitByWeights, sumOf } from "../../../schema/money.ts";
import type { Dispute } from "../../api/disputes.ts";

type Transfer = Dispute["transfers"][number];

/** A disputed transfer with what is held of it, in minor units, after refunds and releases. */
export type Held = { code: Transfer["code"]; heldMinor: number };

export function heldOf({ transfers }: Pick<Dispute, "transfers">): Held[] {
  const sum = (code: Transfer["code"], originalId: string) =>
    sumOf(
      transfers.filter((it) => it.code === code && it.reverses === originalId).map((it) => it.amountMinor),
    );
  return transfers
    .filter(({ reverses }) => reverses === null)
    .map(({ id, code }) => ({
      code,
      heldMinor: sum("dispute_hold", id) - sum("dispute_release", id),
    }));
}

export function totalOf(held: readonly Held[]): number {
  return sumOf(held.map(({ heldMinor }) => heldMinor));
}

/** Of each what an allowed part of it lets go, as the API shares it out; nothing where it allows more than is held. */
export function releasesOf(held: readonly Held[], allowedMinor: number): Held[] {
  if (allowedMinor <= 0 || allowedMinor > totalOf(held)) return [];
  const shares = splitByWeights(
    allowedMinor,
    held.map(({ heldMinor }) => heldMinor),
  );
  return held.flatMap(({ code }, index) => {
    const heldMinor = shares[index] ?? 0;
    return heldMinor === 0 ? [] : [{ code, heldMinor }];
  });
}
