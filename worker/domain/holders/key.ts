// Who a holder is, as a keyed hash: neither the phone number nor its plain hash is ever stored, logged or exported.
import type { Holder } from "../../../schema/contract/scalars.ts";
import { hmacSha256, toHex } from "../../../schema/hash.ts";
import { innerHashOf, normalise } from "../../../schema/holder-identity.ts";
import type { MemberContext } from "../../context.ts";

/** By what a holder may be known: today's key, and while the secret is being replaced the one under its predecessor. */
export type HolderKeys = readonly [current: string, ...previous: string[]];

/** The keys of a holder whom a merchant names; the merchant matters for an `external` identifier alone. */
export async function holderKeysOf(
  { holderSecret, previousHolderSecret, alliance }: MemberContext,
  holder: Holder,
  merchantId: string,
): Promise<HolderKeys> {
  const scope = { allianceId: alliance.id, merchantId };
  const current = await holderKeyOf(holder, { ...scope, holderSecret });
  if (previousHolderSecret === undefined) return [current];
  return [current, await holderKeyOf(holder, { ...scope, holderSecret: previousHolderSecret })];
}

export type HolderScope = { holderSecret: string; allianceId: string; merchantId: string };

/**
 * holderKey = HMAC-SHA-256(alliance secret, "v1:" + kind + ":" + SHA-256(kind + ":" + normalised)), in hex. An
 * `external` identifier is the merchant's own, so its merchant's id stands before the inner hash.
 */
export async function holderKeyOf(
  holder: Holder,
  { holderSecret, allianceId, merchantId }: HolderScope,
): Promise<string> {
  const { kind, value = "" } = holder;
  const inner = holder.sha256 ?? (await innerHashOf(kind, normalise(kind, value)));
  const secret = await hmacSha256(holderSecret, `alliance:${allianceId}`);
  const scope = kind === "external" ? `${merchantId}:` : "";
  return toHex(await hmacSha256(secret, `v1:${kind}:${scope}${inner}`));
}
