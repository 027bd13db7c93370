// The six digits of a sign-in are kept only as a keyed digest, since a million is soon tried through.
import { hmacSha256, toHex } from "../../../schema/hash.ts";

/** HMAC-SHA-256(sign-in secret, sign-in's id + ":" + code), in hex: a digest of one sign-in says nothing of another. */
export async function signInCodeDigest(secret: string, signInId: string, code: string): Promise<string> {
  return toHex(await hmacSha256(secret, `${signInId}:${code}`));
}
