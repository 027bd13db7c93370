// Words the closing report: what was read, what was done, what is owed, and whether the books are sound.
import { toMoney } from "../../schema/money.ts";
import type { Asked } from "../api/client.ts";
import type { Position } from "./answers.ts";
import type { Books } from "./books.ts";
import type { Tally } from "./tally.ts";
import type { Totals } from "./totals.ts";
import { CURRENCY, inOrder } from "./values.ts";

export type Replayed = {
  ordersRead: number;
  ordersUsed: number;
  skipped: Tally;
  merchants: number;
  partnerships: number;
  coFunded: number;
  totals: Totals;
  books: Books;
  /** The name of an owner's account. */
  nameOf: (ownerId: string) => string;
  asked: Asked;
  seconds: number;
};

export type Report = { text: string; sound: boolean };

type Line = readonly [label: string, ...figures: string[]];

const TOP = 5;

/** The report as text. The books are sound where no check is violated and the positions sum to zero. */
export function reportOf(replayed: Replayed): Report {
  const { books } = replayed;
  const positions = books.positions.filter(({ unit }) => unit === CURRENCY);
  const sumMinor = positions.reduce((sum, { positionMinor }) => sum + positionMinor, 0);
  const text = [
    table("Read", readLines(replayed)),
    table("Done", doneLines(replayed)),
    table("Money", moneyLines(replayed.totals)),
    table("Months", monthLines(replayed.totals)),
    table("Positions after the last month", positionLines(positions, sumMinor, replayed.nameOf)),
    table("Books", bookLines(replayed)),
    ...books.integrity.violations.map((violation) => `violation: ${JSON.stringify(violation)}`),
  ].join("\n\n");
  return { text, sound: books.integrity.violations.length === 0 && sumMinor === 0 };
}

function readLines({ ordersRead, ordersUsed, skipped }: Replayed): Line[] {
  const reasons = [...skipped].toSorted(([a], [b]) => inOrder(a, b));
  return [
    ["orders read", number(ordersRead)],
    ["orders used", number(ordersUsed)],
    ...reasons.map(([reason, times]): Line => [`skipped, ${reason}`, number(times)]),
  ];
}

function doneLines({ merchants, partnerships, coFunded, totals }: Replayed): Line[] {
  return [
    ["merchants", number(merchants)],
    ["partnerships", number(partnerships)],
    ["  of which the gifter bears a share", number(coFunded)],
    ["gifts", number(totals.gifts)],
    ["coupons", number(totals.coupons)],
    ["redemptions", number(totals.redemptions)],
    ["  by customers new to the redeemer", number(totals.newCustomers)],
    ...[...totals.refused].map(([code, times]): Line => [`  refused, ${code}`, number(times)]),
    ["refunds", number(totals.refunds)],
    ["  replacement coupons", number(totals.replacements)],
    ["revocations", number(totals.revocations)],
    ["  coupons revoked", number(totals.couponsRevoked)],
  ];
}

function moneyLines(totals: Totals): Line[] {
  return [
    ["paid by holders", money(totals.netMinor)],
    ["discount", money(totals.discountMinor)],
    ["  borne by gifters", money(totals.subsidyMinor), `${number(totals.subsidies)} subsidies`],
    ["commission", money(totals.commissionMinor)],
    ["  of which the alliance's fee", money(totals.feeMinor)],
    ["refunded", money(totals.refundedMinor)],
  ];
}

/** Gross is what the partners owed each other before netting, instructed what was paid. */
function monthLines({ months, nothingToSettle }: Totals): Line[] {
  const sum = (figure: (month: Totals["months"][number]) => number) =>
    months.reduce((total, month) => total + figure(month), 0);
  return [
    ["month", "lines", "owed", "gross", "payments", "instructed"],
    ...months.map(
      (month): Line => [
        month.month,
        number(month.lines),
        number(month.obligations),
        money(month.grossMinor),
        number(month.payments),
        money(month.instructedMinor),
      ],
    ),
    [
      "all",
      number(sum(({ lines }) => lines)),
      number(sum(({ obligations }) => obligations)),
      money(sum(({ grossMinor }) => grossMinor)),
      number(sum(({ payments }) => payments)),
      money(sum(({ instructedMinor }) => instructedMinor)),
    ],
    ["months with nothing to settle", number(nothingToSettle)],
  ];
}

function positionLines(positions: readonly Position[], sumMinor: number, nameOf: Replayed["nameOf"]): Line[] {
  const descending = positions
    .filter(({ positionMinor }) => positionMinor !== 0)
    .toSorted((a, b) => b.positionMinor - a.positionMinor || inOrder(a.ownerId, b.ownerId));
  const line = ({ ownerId, positionMinor }: Position): Line => [nameOf(ownerId), money(positionMinor)];
  const creditors = descending.filter(({ positionMinor }) => positionMinor > 0);
  const debtors = descending.filter(({ positionMinor }) => positionMinor < 0);
  return [
    ...creditors.slice(0, TOP).map(line),
    ...debtors.slice(-TOP).map(line),
    [`sum of all ${number(positions.length)}`, money(sumMinor)],
  ];
}

function bookLines({ books, asked, seconds }: Replayed): Line[] {
  return [
    ["integrity checks", number(books.integrity.checks.length)],
    ["integrity violations", number(books.integrity.violations.length)],
    ["requests", number(asked.requests)],
    ["  took effect in this run", number(asked.made)],
    ["  answered as in an earlier run", number(asked.replayed)],
    ["  refused", number(asked.refused)],
    ["requests per second", number(Math.round(asked.requests / seconds))],
    ["seconds", number(Math.round(seconds))],
  ];
}

/** Labels to the left, figures to the right, each column as wide as its widest entry. */
function table(title: string, lines: readonly Line[]): string {
  const widths: number[] = [];
  for (const line of lines) {
    for (const [column, text] of line.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, text.length);
    }
  }
  const rows = lines.map((line) =>
    line
      .map((text, column) => aligned(text, column, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return [title, "-".repeat(title.length), ...rows].join("\n");
}

function aligned(text: string, column: number, width: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

function number(value: number): string {
  return value.toLocaleString("en");
}

function money(amountMinor: number): string {
  return toMoney(amountMinor, CURRENCY, "en");
}
