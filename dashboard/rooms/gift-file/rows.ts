// The rows of a file as gifts to give, or with what is wrong in them. The same file gives the same gifts, whenever it is read.
import { isAsPeopleHave, normalise } from "../../../schema/holder-identity.ts";
import { fromDecimal } from "../../../schema/money.ts";
import { addDays, dayOf, isDay, startOfDay, toIso } from "../../../schema/time.ts";
import type { FileTable } from "../../parts/read-file.ts";
import type { Mapping, Meaning } from "./columns.ts";

/** What is wrong in one cell: the row as a spreadsheet counts it, the column's heading, and a code that names it. */
export type Fault = { line: number; column: string; code: FaultCode };
export type FaultCode =
  | "missing"
  | "repeated"
  | "no_amount"
  | "no_date"
  | "no_phone"
  | "no_email"
  | "too_long";

export type Order = {
  line: number;
  reference: string;
  amountMinor: number;
  /** ISO 8601 in UTC. */
  occurredAt: string;
  holder: { kind: "phone" | "email"; normalised: string } | null;
};

type Place = { currency: string; timeZone: string; nowMs: number };

/** Where no column says when, an order is of today. */
export function ordersOf(
  { heading, rows }: FileTable,
  mapping: Mapping,
  place: Place,
): { orders: Order[]; faults: Fault[] } {
  const orders: Order[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const wrong: Fault[] = [];
    const cellOf = (of: Meaning) => (mapping[of] === null ? "" : (cells[mapping[of]] ?? ""));
    const refuse = (of: Meaning, code: FaultCode) =>
      wrong.push({ line, column: heading[mapping[of] ?? -1] ?? of, code });
    const reference = cellOf("order");
    if (reference === "") refuse("order", "missing");
    else if (reference.length > 128) refuse("order", "too_long");
    else if (seen.has(reference)) refuse("order", "repeated");
    seen.add(reference);
    const amountMinor = cellOf("amount") === "" ? 0 : fromDecimal(cellOf("amount"), place.currency);
    if (amountMinor === null) refuse("amount", "no_amount");
    const occurredAt = instantOf(cellOf("date"), place);
    if (occurredAt === null) refuse("date", "no_date");
    const holder = holderIn(cellOf("phone"), cellOf("email"));
    if (holder === "no_phone" || holder === "no_email") {
      refuse(holder === "no_phone" ? "phone" : "email", holder);
    } else if (wrong.length === 0 && amountMinor !== null && occurredAt !== null) {
      orders.push({ line, reference, amountMinor, occurredAt, holder });
    }
    faults.push(...wrong);
  }
  return { orders, faults };
}

/** A phone where there is one, else an address; null where there is neither. */
function holderIn(phone: string, email: string): Order["holder"] | "no_phone" | "no_email" {
  const kind = phone === "" ? "email" : "phone";
  const text = phone === "" ? email : phone;
  if (text === "") return null;
  const normalised = normalise(kind, text);
  if (!isAsPeopleHave(kind, normalised)) return `no_${kind}`;
  return { kind, normalised };
}

/** The year first, as files and China write days; an order of day and month that could be meant both ways is refused. */
function instantOf(text: string, { timeZone, nowMs }: Place): string | null {
  if (text === "") return toIso(startOfDay(dayOf(nowMs, timeZone), timeZone));
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text)) {
    return Number.isNaN(Date.parse(text)) ? null : toIso(Date.parse(text));
  }
  const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0"] =
    WRITTEN.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isDay(written) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const start = startOfDay(written, timeZone);
  const at = start + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  // On the days on which clocks change an hour may not be there; it belongs to its day all the same.
  return toIso(Math.min(at, startOfDay(addDays(written, 1), timeZone) - 1));
}

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2})[:时](\d{1,2})分?(?::?(\d{1,2})秒?)?(?:\.\d+)?)?$/;
