// The six digits of a sign-in: drawn evenly, and kept only as a keyed digest, since a million is soon tried through.
import { hmacSha256, toHex } from "../../../schema/hash.ts";

/** Six digits, each of the million equally likely. */
export function newSignInCode(): string {
  let code: string | undefined;
  while (code === undefined) code = signInCodeOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? EVEN);
  return code;
}

/** The code of 32 drawn bits; undefined for what lies beyond the last whole million, which is drawn again. */
export function signInCodeOf(drawn: number): string | undefined {
  return drawn < EVEN ? String(drawn % CODES).padStart(6, "0") : undefined;
}

const CODES = 1_000_000;
const EVEN = Math.floor(2 ** 32 / CODES) * CODES;

/** HMAC-SHA-256(sign-in secret, sign-in's id + ":" + code), in hex: a digest of one sign-in says nothing of another. */
export async function signInCodeDigest(secret: string, signInId: string, code: string): Promise<string> {
  return toHex(await hmacSha256(secret, `${signInId}:${code}`));
}
