// An amount while somebody types it: what may stay of it, so that `fromDecimal` reads whatever stands there.
import { MAX_AMOUNT_MINOR, minorUnitDigits } from "./money.ts";

/** What remains of a typed text: figures, one point where the currency has decimals, none too many. */
export function tidied(text: string, currency: string): string {
  const digits = minorUnitDigits(currency);
  const figures = text
    .normalize("NFKC")
    .replace(/[,。]/g, ".")
    .replace(/[^\d.]/g, "");
  const [whole = "", ...rest] = figures.split(".");
  const units = whole.replace(/^0+(?=\d)/, "").slice(0, String(MAX_AMOUNT_MINOR).length - digits);
  if (rest.length === 0 || digits === 0) return units;
  return `${units === "" ? "0" : units}.${rest.join("").slice(0, digits)}`;
}

/** The keys of a pad: figures, `.`, `00` and `back`. */
export function pressed(text: string, key: string, currency: string): string {
  return key === "back" ? text.slice(0, -1) : tidied(text + key, currency);
}
