// The day's redemptions: their totals, and how one is found among them.
import { fromDecimal } from "../../schema/money.ts";
import type { Shapes } from "../api/client.ts";

export type Redemption = Shapes["Redemption"];
/** One of a list, with what was refunded on it since. */
export type ListedRedemption = Shapes["ListedRedemption"];

/** By its reference where the shop has not named it. */
export function storeNameOf({ storeName, storeRef }: Pick<ListedRedemption, "storeName" | "storeRef">) {
  return storeName ?? storeRef;
}

export type Total = {
  /** Empty where the till did not say. */
  name: string;
  /** Redemptions of which something is left. */
  count: number;
  amountMinor: number;
  discountMinor: number;
  refundedMinor: number;
  /** What customers paid after it: amount − discount − refunded. */
  keptMinor: number;
};

/** One total for each member of staff, store or the like, the one with most redemptions first; all after refunds. */
export function totalsBy(
  rows: readonly ListedRedemption[],
  nameOf: (row: ListedRedemption) => string | null,
): Total[] {
  const totals = new Map<string, Total>();
  for (const row of rows) {
    const name = nameOf(row) ?? "";
    const total = totals.get(name) ?? { name, ...NOTHING };
    total.count += row.fullyRefunded ? 0 : 1;
    total.amountMinor += row.amountMinor;
    total.discountMinor += row.discountMinor;
    total.refundedMinor += row.refundedMinor;
    total.keptMinor += keptOf(row);
    totals.set(name, total);
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const NOTHING = { count: 0, amountMinor: 0, discountMinor: 0, refundedMinor: 0, keptMinor: 0 };

/** What was paid and not given back since. */
export function keptOf({
  netMinor,
  refundedMinor,
}: Pick<ListedRedemption, "netMinor" | "refundedMinor">): number {
  return netMinor - refundedMinor;
}

/** By the receipt's number or a part of it, the end of the redemption's own number, or one of its amounts. */
export function found(
  rows: readonly ListedRedemption[],
  query: string,
  currency: string,
): readonly ListedRedemption[] {
  const wanted = query.normalize("NFKC").trim().toLowerCase();
  if (wanted === "") return rows;
  // A comma parts decimals where it parts no thousands.
  const amountMinor = fromDecimal(wanted, currency) ?? fromDecimal(wanted.replace(",", "."), currency);
  return rows.filter(
    (row) =>
      row.orderReference.toLowerCase().includes(wanted) ||
      row.id.endsWith(wanted) ||
      [row.amountMinor, row.netMinor, row.discountMinor].some((it) => it === amountMinor),
  );
}

/** The day of an instant in a time zone, as the API names days. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instant);
}
