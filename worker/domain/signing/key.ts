// The instance's Ed25519 keys, one for each purpose: they follow from secrets, so nothing has to be stored or made beforehand.
import { calculateJwkThumbprint } from "jose";
import type { PublicKeys } from "../../../schema/contract/presenting.ts";
import { hmacSha256 } from "../../../schema/hash.ts";

export type SigningKey = {
  /** Names the key in signed texts: the first characters of its thumbprint (RFC 7638). */
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
  publicJwk: PublicKeys["keys"][number];
};

/** What a key signs. A text that one of them signed is nothing under another. */
export type Purpose = "presentation" | "archive";

const keys = new Map<string, Promise<SigningKey>>();

/** The key of a secret for a purpose, derived once an isolate. */
export function signingKeyOf(secret: string, purpose: Purpose): Promise<SigningKey> {
  const name = `${purpose}:${secret}`;
  const key = keys.get(name) ?? derive(secret, purpose);
  keys.set(name, key);
  return key;
}

const KID_LENGTH = 8;
const ALGORITHM = "Ed25519";
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** The private key is HMAC-SHA-256(secret, "presentation:ed25519:1") or the like: any 32 bytes are one. */
async function derive(secret: string, purpose: Purpose): Promise<SigningKey> {
  const seed = await hmacSha256(secret, `${purpose}:ed25519:1`);
  const pkcs8 = new Uint8Array([...PKCS8_HEAD, ...seed]);
  const whole = await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, true, ["sign"]);
  const { x = "" } = (await crypto.subtle.exportKey("jwk", whole)) as JsonWebKey;
  const jwk = { kty: "OKP", crv: "Ed25519", x } as const;
  const kid = (await calculateJwkThumbprint(jwk)).slice(0, KID_LENGTH);
  return {
    kid,
    privateKey: await crypto.subtle.importKey("pkcs8", pkcs8, ALGORITHM, false, ["sign"]),
    publicKey: await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["verify"]),
    publicJwk: { ...jwk, kid, alg: "EdDSA", use: "sig" },
  };
}
