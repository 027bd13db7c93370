// The secret of an endpoint follows from its id and is never stored; with it each message is signed as Standard Webhooks says.
import { hmacSha256 } from "../../../schema/hash.ts";

/** What of an endpoint its secrets follow from; `previousSecretUntil` in epoch milliseconds. */
export type Keyed = { id: string; secretVersion: number; previousSecretUntil: number | null };

/** `whsec_` and base64, as it is shown once. */
export async function shownSecret(secret: string, { id, secretVersion }: Keyed): Promise<string> {
  return `whsec_${toBase64(await keyOf(secret, id, secretVersion))}`;
}

export type Message = { id: string; timestamp: number; body: string };

/**
 * The value of `webhook-signature`: base64 of HMAC-SHA-256 over `id.timestamp.body`, by the current secret and, during an
 * overlap, by the one before it. `timestamp` in seconds, `now` in milliseconds.
 */
export async function signatureOf(
  secret: string,
  endpoint: Keyed,
  { id, timestamp, body }: Message,
  now: number,
): Promise<string> {
  const { secretVersion, previousSecretUntil } = endpoint;
  const overlaps = previousSecretUntil !== null && now < previousSecretUntil;
  const versions = overlaps ? [secretVersion, secretVersion - 1] : [secretVersion];
  const signed = versions.map(async (version) => {
    const key = await keyOf(secret, endpoint.id, version);
    return `v1,${toBase64(await hmacSha256(key, `${id}.${timestamp}.${body}`))}`;
  });
  return (await Promise.all(signed)).join(" ");
}

function keyOf(secret: string, endpointId: string, version: number): Promise<Uint8Array<ArrayBuffer>> {
  return hmacSha256(secret, `webhook:${endpointId}:${version}`);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
