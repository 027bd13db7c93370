// What names a bank account is stored sealed: nobody who reads the database learns it, nobody who writes there moves it.
import { hmacSha256 } from "../../../schema/hash.ts";
import type { Context } from "../../context.ts";

type Secrets = Pick<Context, "payeeSecret" | "earlierPayeeSecrets">;

/**
 * AES-256-GCM under a key of the alliance's own that follows from the payee secret: base64 of nonce and ciphertext. The
 * place, which says of which row it is, is authenticated: copied into another row it does not open.
 */
export async function seal(
  { payeeSecret }: Secrets,
  { allianceId, place }: { allianceId: string; place: string },
  bytes: Uint8Array,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await keyOf(payeeSecret, allianceId);
  const ciphertext = await crypto.subtle.encrypt(algorithm(iv, allianceId, place), key, bytes);
  return toBase64(new Uint8Array([...iv, ...new Uint8Array(ciphertext)]));
}

/** What was sealed there, under the secret of today or one before. Throws where it was sealed elsewhere or changed. */
export async function unseal(
  { payeeSecret, earlierPayeeSecrets }: Secrets,
  { allianceId, place }: { allianceId: string; place: string },
  sealed: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
  const iv = bytes.slice(0, NONCE_BYTES);
  const ciphertext = bytes.slice(NONCE_BYTES);
  const attempts = [payeeSecret, ...earlierPayeeSecrets].map(async (secret) => {
    const key = await keyOf(secret, allianceId);
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(iv, allianceId, place), key, ciphertext));
  });
  return Promise.any(attempts);
}

const NONCE_BYTES = 12;

function algorithm(iv: Uint8Array<ArrayBuffer>, allianceId: string, place: string) {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${allianceId}\n${place}`) };
}

async function keyOf(secret: string, allianceId: string): Promise<CryptoKey> {
  const raw = await hmacSha256(secret, `payee-details:v1:${allianceId}`);
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Piece by piece: as arguments of one call a whole file would exhaust the stack. */
function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 4096)
    text += String.fromCharCode(...bytes.subarray(start, start + 4096));
  return btoa(text);
}
