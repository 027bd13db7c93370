// The amount of an order as it is entered: figures as on the receipt, in as many decimals as the currency has.
import { MAX_AMOUNT_MINOR } from "../../schema/money.ts";

/** What remains of a typed text: figures, one point where the currency has decimals, none too many. */
export function tidied(text: string, digits: number): string {
  const figures = text
    .normalize("NFKC")
    .replace(/[,。]/g, ".")
    .replace(/[^\d.]/g, "");
  const [whole = "", ...rest] = figures.split(".");
  const units = whole.replace(/^0+(?=\d)/, "").slice(0, wholeDigits(digits));
  if (rest.length === 0 || digits === 0) return units;
  return `${units === "" ? "0" : units}.${rest.join("").slice(0, digits)}`;
}

/** The keys of the pad: figures, `.`, `00` and `back`. */
export function pressed(text: string, key: string, digits: number): string {
  return key === "back" ? text.slice(0, -1) : tidied(text + key, digits);
}

/** Minor units; undefined where nothing has been entered yet. */
export function minorOf(text: string, digits: number): number | undefined {
  if (!/\d/.test(text)) return undefined;
  const [whole = "", decimals = ""] = text.split(".");
  return Number(whole + decimals.padEnd(digits, "0").slice(0, digits));
}

/** So that whatever is entered stays below the largest amount. */
function wholeDigits(digits: number): number {
  return String(MAX_AMOUNT_MINOR).length - digits;
}
