// What a holder is known by, the same in a shop's browser as here: the normalised value, and its inner hash. Pure.
import type { Holder } from "./contract/scalars.ts";
import { sha256 } from "./hash.ts";

type Kind = Holder["kind"];

/** SHA-256 of kind and normalised value, in hex: what may be sent in the value's place. */
export function innerHashOf(kind: Kind, normalised: string): Promise<string> {
  return sha256(`${kind}:${normalised}`);
}

/** A phone as digits with its leading plus, an e-mail address in lower case, an external identifier as it is. */
export function normalise(kind: Kind, value: string): string {
  const text = value.normalize("NFKC").trim();
  if (kind === "email") return text.toLowerCase();
  if (kind === "external") return text;
  return text.replace(/^00/, "+").replace(/(?!^\+)\D/g, "");
}

/** False for a normalised value that tells nobody apart, such as what is left of a phone of "n/a" or of half a number. */
export function identifies(kind: Kind, normalised: string): boolean {
  return IDENTIFYING[kind].test(normalised);
}

/**
 * The shortest subscriber numbers that a country dials in full have seven digits, and E.164 ends at fifteen; no country's
 * code begins with 0.
 */
const PHONE = /^(?=\+?\d{7,15}$)(\+[1-9])?\d+$/;
const IDENTIFYING = { phone: PHONE, email: /^[^@]+@[^@]+$/, external: /./ };
