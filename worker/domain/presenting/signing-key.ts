// The instance's one Ed25519 key: it follows from a secret, so nothing has to be stored, shared or made beforehand.
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

const keys = new Map<string, Promise<SigningKey>>();

/** The key of a secret, derived once an isolate. */
export function signingKeyOf(secret: string): Promise<SigningKey> {
  const key = keys.get(secret) ?? derive(secret);
  keys.set(secret, key);
  return key;
}

/** What anybody may have, a till away from the network for one: with it a genuine text is told from a forged one. */
export async function readPublicKeys(ctx: { presentationSecret: string }): Promise<PublicKeys> {
  const { publicJwk } = await signingKeyOf(ctx.presentationSecret);
  return { keys: [publicJwk] };
}

const KID_LENGTH = 8;
const ALGORITHM = "Ed25519";
/** What stands before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_HEAD = [48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32];

/** The private key is HMAC-SHA-256(secret, "presentation:ed25519:1"): any 32 bytes are one. */
async function derive(secret: string): Promise<SigningKey> {
  const seed = await hmacSha256(secret, "presentation:ed25519:1");
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
