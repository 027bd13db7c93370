// Reads the single values of the order files: local times, decimal amounts, names; null where a text is none.
import { Temporal } from "temporal-polyfill";

/** The zone in which the order files write their times. */
export const TIME_ZONE = "America/Sao_Paulo";
/** The currency in which they write their amounts. */
export const CURRENCY = "BRL";

/** The instant of a local "M/D/YYYY H:MM", in epoch milliseconds; in a skipped hour the one after it. */
export function instantOf(text: string): number | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/.exec(text)?.slice(1).map(Number);
  if (!parts) return null;
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = parts;
  try {
    const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: "reject" });
    return local.toZonedDateTime(TIME_ZONE).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A decimal such as "109.9" in minor units, without passing through a float. */
export function amountMinorOf(text: string): number | null {
  const parts = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text);
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

/** "sao paulo" as "Sao Paulo". */
export function titleCase(text: string): string {
  return text.replace(
    /(^|[\s'-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Orders texts the same way on every machine, whatever its locale. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number that only depends on the text (FNV-1a, 32 bits): variety without chance. */
export function numberFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
