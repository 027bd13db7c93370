// A till code is kept as a keyed digest: six digits would soon be tried through by whoever reads the database.
import { hmacSha256, toHex } from "../../../schema/hash.ts";

/** HMAC-SHA-256(sign-in secret, "till:" + digits), in hex. Who types is not known yet when it is looked for. */
export async function tillCodeDigest(secret: string, digits: string): Promise<string> {
  return toHex(await hmacSha256(secret, `till:${digits}`));
}
