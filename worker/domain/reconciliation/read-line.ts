// One line of what a bank answered, whatever the file it stood in.
import { MAX_AMOUNT_MINOR, minorUnitDigits } from "../../../schema/money.ts";
import { Problem } from "../../../schema/problems.ts";

export type ReadLine = {
  /** Money in; one's own payment come back or rejected; money taken back that had come in. */
  kind: "credit" | "returned" | "rejected" | "taken_back";
  /** The bank's own reference, where it gives one. */
  reference: string | null;
  endToEndId: string | null;
  /** The file of ours that was rejected as a whole. */
  messageId: string | null;
  amountMinor: number | null;
  currency: string | null;
  /** "2026-02-03". */
  day: string | null;
  counterparty: string | null;
  text: string | null;
};

/** @throws Problem `bank_file_not_readable` */
export function unreadable(detail: string, cause?: unknown): never {
  throw new Problem("bank_file_not_readable", { detail }, { cause });
}

/** An amount such as "1234.50" in minor units, exactly; digits beyond the currency's must be zeros. */
export function minorOf(decimal: string, currency: string): number {
  const [, whole, fraction = ""] = /^(\d{1,12})(?:\.(\d{1,8}))?$/.exec(decimal) ?? [];
  if (whole === undefined || !/^[A-Z]{3}$/.test(currency)) unreadable(`${decimal} ${currency} is no amount.`);
  const digits = minorUnitDigits(currency);
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  if (/[1-9]/.test(fraction.slice(digits)) || minor > MAX_AMOUNT_MINOR)
    unreadable(`${decimal} ${currency} is no amount.`);
  return minor;
}

/** Text of a bank as it may be shown: in one line, without what controls or turns it; null where nothing is left. */
export function cleaned(text: string | null | undefined, longest: number): string | null {
  const shown = (text ?? "").replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\s]+/gu, " ").trim();
  return shown === "" ? null : [...shown].slice(0, longest).join("");
}
