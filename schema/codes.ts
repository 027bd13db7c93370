// Coupon codes: 80 random bits in Crockford's base32 and one check character, forgiving to read and to type.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Crockford's check symbols: the alphabet and five more, because 37 is prime. */
const CHECK_ALPHABET = `${ALPHABET}*~$=U`;
const CODE_LENGTH = 16;

/** A new coupon code: 16 characters and its check character, without grouping. */
export function newCouponCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(CODE_LENGTH));
  const body = Array.from(random, (byte) => ALPHABET[byte % 32]).join("");
  return body + checkCharacter(body);
}

/**
 * The code a person meant: lower case, spaces, hyphens and O, I, L for 0, 1, 1 are accepted.
 * Undefined where it cannot be a code; a single mistyped or two swapped characters never pass.
 */
export function normaliseCouponCode(typed: string): string | undefined {
  const text = typed.replace(/[\s-]/g, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");
  const body = text.slice(0, CODE_LENGTH);
  if (text.length !== CODE_LENGTH + 1 || [...body].some((character) => !ALPHABET.includes(character))) return;
  return text.endsWith(checkCharacter(body)) ? text : undefined;
}

/** A code as people read it: "7KQ2-9XTM-4B1C-8D0E-R". */
export function groupCouponCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** All that anybody but the holder sees of a code. */
export function lastFour(code: string): string {
  return code.slice(-4);
}

function checkCharacter(body: string): string {
  let remainder = 0;
  for (const character of body)
    remainder = (remainder * 32 + ALPHABET.indexOf(character)) % CHECK_ALPHABET.length;
  return CHECK_ALPHABET[remainder] ?? "";
}
