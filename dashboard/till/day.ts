// The day's redemptions: their totals, and how one is found among them.
import type { Shapes } from "../api/client.ts";
import { minorOf } from "./amount.ts";

export type Redemption = Shapes["Redemption"];

export type Total = {
  /** Empty where the till did not say. */
  name: string;
  count: number;
  amountMinor: number;
  discountMinor: number;
  netMinor: number;
};

/** One total for each member of staff, store or the like, the one with most redemptions first. */
export function totalsBy(rows: readonly Redemption[], nameOf: (row: Redemption) => string | null): Total[] {
  const totals = new Map<string, Total>();
  for (const row of rows) {
    const name = nameOf(row) ?? "";
    const total = totals.get(name) ?? { name, count: 0, amountMinor: 0, discountMinor: 0, netMinor: 0 };
    total.count += 1;
    total.amountMinor += row.amountMinor;
    total.discountMinor += row.discountMinor;
    total.netMinor += row.netMinor;
    totals.set(name, total);
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** By the receipt's number or a part of it, the end of the redemption's own number, or one of its amounts. */
export function found(rows: readonly Redemption[], query: string, digits: number): readonly Redemption[] {
  const wanted = query.normalize("NFKC").trim().toLowerCase();
  if (wanted === "") return rows;
  const amountMinor = /^\d+([.,]\d+)?$/.test(wanted) ? minorOf(wanted.replace(",", "."), digits) : undefined;
  return rows.filter(
    (row) =>
      row.orderReference.toLowerCase().includes(wanted) ||
      row.id.endsWith(wanted) ||
      [row.amountMinor, row.netMinor, row.discountMinor].some((it) => it === amountMinor),
  );
}

/** True where the sale had no number of its own; what the server gave it says nothing to people. */
export function isUnnumbered({ orderReference }: Pick<Redemption, "orderReference">): boolean {
  return /^auto-[0-9a-f-]{36}$/.test(orderReference);
}

/** The day of an instant in a time zone, as the API names days. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(instant);
}
