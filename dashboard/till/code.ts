// Which text is a code: what a scanner sends, what a camera reads, what somebody types.
import { lastFour, normaliseCouponCode } from "../../schema/codes.ts";

/** `coupon` is a full code, `till` the six digits of a phone, `signed` what the server has to read by itself. */
export type Code = { kind: "coupon" | "till" | "signed"; code: string };
/** A link that leads to a gift's page and not to one of its coupons is known as such, and is none. */
export type Read = Code | { kind: "page" } | undefined;

/** Spaces, hyphens, lower case and full-width figures are forgiven; anything that cannot be a code is undefined. */
export function codeIn(text: string): Read {
  const plain = text.normalize("NFKC").trim();
  const digits = plain.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(digits)) return { kind: "till", code: digits };
  const code = normaliseCouponCode(plain);
  if (code !== undefined) return { kind: "coupon", code };
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(plain)) return { kind: "signed", code: plain };
  return /^https?:\/\//i.test(plain) ? inLink(plain) : undefined;
}

/** A link's code is a part of its path, its query or its fragment; no other part of it matters. */
function inLink(link: string): Read {
  if (!URL.canParse(link)) return undefined;
  const { pathname, search, hash } = new URL(link);
  const named = `${pathname}${search}${hash}`.split(/[/?&#]/);
  // A code may itself end with an equals sign, so a part is read as it is before a name in front of it is taken off.
  const parts = named.flatMap((part) => [part, part.slice(part.indexOf("=") + 1)]);
  for (const part of parts) {
    const code = normaliseCouponCode(part);
    if (code !== undefined) return { kind: "coupon", code };
  }
  const signed = parts.find((part) => /^[\w-]{10,}\.[\w-]+\.[\w-]{10,}$/.test(part));
  if (signed !== undefined) return { kind: "signed", code: signed };
  return pathname.startsWith("/g/") ? { kind: "page" } : undefined;
}

/** As many characters as a full code has, none of them too many: what was meant to be one is mistyped. */
export function isMistyped(text: string): boolean {
  return text.replace(/[\s-]/g, "").length >= FULL_LENGTH && codeIn(text) === undefined;
}

const FULL_LENGTH = 17;

/** All of a code that the till shows and prints. */
export function endOf({ kind, code }: Code): string {
  return kind === "till" ? code : lastFour(code);
}
