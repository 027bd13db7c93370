// Amounts are integer minor units, rates are basis points; products are computed in BigInt, results are safe integers.

/** The largest amount that anything here may hold, in minor units. */
export const MAX_AMOUNT_MINOR = 99_999_999_999;
/** One hundred percent, in basis points. */
export const ALL_BPS = 10_000;

/** `bps` of `amountMinor`, rounded half up to a whole minor unit. */
export function percentOf(amountMinor: number, bps: number): number {
  return halfUp(amountMinor, bps, ALL_BPS);
}

/** `amount × numerator ÷ denominator`, rounded half up. All three are non-negative safe integers. */
export function halfUp(amount: number, numerator: number, denominator: number): number {
  const whole = BigInt(denominator);
  return Number((2n * BigInt(amount) * BigInt(numerator) + whole) / (2n * whole));
}

/**
 * Splits an amount by weights with the largest remainder, ties to the earlier entry: the parts always sum to
 * the whole (Hamilton's method).
 *
 * @throws RangeError where no weight is positive.
 */
export function splitByWeights(amountMinor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n) throw new RangeError("at least one weight must be positive");
  const exact = weights.map((weight) => BigInt(amountMinor) * BigInt(weight));
  const parts = exact.map((share) => Number(share / total));
  const remainders = exact.map((share, index) => ({ index, remainder: share % total }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  const left = amountMinor - sumOf(parts);
  for (const { index } of remainders.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** The sum of safe integers; throws RangeError where it leaves their range. */
export function sumOf(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  if (!Number.isSafeInteger(sum)) throw new RangeError("the sum is no safe integer");
  return sum;
}

/** How many digits follow the decimal point in this ISO 4217 currency: CNY 2, JPY 0, KWD 3. */
export function minorUnitDigits(currency: string): number {
  const digits = knownDigits.get(currency) ?? lookUpDigits(currency);
  knownDigits.set(currency, digits);
  return digits;
}

/** A formatter is costly to make, and a file has thousands of amounts. */
const knownDigits = new Map<string, number>();

function lookUpDigits(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount as a decimal number without currency sign or grouping: 26800 in CNY is "268.00", −5 is "-0.05". */
export function toDecimal(amountMinor: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  const figures = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const sign = amountMinor < 0 ? "-" : "";
  if (digits === 0) return sign + figures;
  return `${sign}${figures.slice(0, -digits)}.${figures.slice(-digits)}`;
}

/**
 * What a person or a program wrote as an amount, in minor units: "268", "268.00", "¥1,268.5", "１２６８元". Null where
 * it is none: with a sign, with more decimals than the currency has, with a comma that parts no thousands, or too large.
 */
export function fromDecimal(text: string, currency: string): number | null {
  const digits = minorUnitDigits(currency);
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/^[^\d.,\-+]{1,4}|\s*元$/g, "");
  const [, whole = "", decimals = ""] = WRITTEN.exec(plain) ?? [];
  if (whole === "" || decimals.length > digits) return null;
  const amountMinor = Number(whole.replaceAll(",", "") + decimals.padEnd(digits, "0"));
  return amountMinor <= MAX_AMOUNT_MINOR ? amountMinor : null;
}

const WRITTEN = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d*))?$/;

/** An amount as a person reads it in that language: 5000 in CNY is "¥50.00". */
export function toMoney(amountMinor: number, currency: string, language: string): string {
  const value = Number(toDecimal(amountMinor, currency));
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  }).format(value);
}
