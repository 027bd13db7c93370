// What a holder is known by, the same in a shop's browser as here: the normalised value, and its inner hash. Pure.
import { sha256 } from "./hash.ts";

export const HOLDER_KINDS = ["phone", "email", "external"] as const;
type Kind = (typeof HOLDER_KINDS)[number];

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

/** False for a normalised value that tells nobody apart, such as what is left of a phone of "n/a". */
export function identifies(kind: Kind, normalised: string): boolean {
  return IDENTIFYING[kind].test(normalised);
}

const IDENTIFYING = { phone: /^\+?\d{5,}$/, email: /^[^@]+@[^@]+$/, external: /./ };

/**
 * False for what somebody at a form has most likely mistyped: half a phone number, or more digits than E.164 has. The API
 * takes it all the same, since a few countries dial so few.
 */
export function isAsPeopleHave(kind: Kind, normalised: string): boolean {
  return identifies(kind, normalised) && (kind !== "phone" || WHOLE_PHONE.test(normalised));
}

/** With its area or its country a number has seven digits at least; no country's code begins with 0. */
const WHOLE_PHONE = /^(?=\+?\d{7,15}$)(\+[1-9])?\d+$/;
