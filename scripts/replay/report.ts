// Words the closing report: what was read, what was done, what is owed, and whether the books are sound.
import type { Position } from "../../schema/contract/transfers.ts";
import { sumOf, toMoney } from "../../schema/money.ts";
import type { Asked } from "../api/client.ts";
import type { Books } from "./books.ts";
import type { Tally } from "./tally.ts";
import type { Month, Totals } from "./totals.ts";
import { CURRENCY, inOrder } from "./values.ts";

export type Replayed = {
  ordersRead: number;
  ordersUsed: number;
  skipped: Tally;
  merchants: number;
  partnerships: number;
  coFunded: number;
  /** The smallest payment that the alliance makes. */
  minPayoutMinor: number;
  totals: Totals;
  books: Books;
  /** The name of an owner's account. */
  nameOf: (ownerId: string) => string;
  asked: Asked;
  seconds: number;
};

export type Report = { text: string; sound: boolean };

type Violation = Books["integrity"]["violations"][number];
type Line = readonly [label: string, ...figures: string[]];

const TOP = 5;

/** The report as text. The books are sound where no check is violated and the positions sum to zero. */
export function reportOf(replayed: Replayed): Report {
  const { totals, books, nameOf, minPayoutMinor } = replayed;
  const { violations } = books.integrity;
  const positions = books.positions.filter(({ unit }) => unit === CURRENCY);
  const sumMinor = sumOf(positions.map(({ positionMinor }) => positionMinor));
  const text = [
    table("Read", readLines(replayed)),
    table("Done", doneLines(replayed)),
    table("Money", moneyLines(totals)),
    table("Months", monthLines(totals.months)),
    "Owed: between each two owners, before netting. Paid: after netting. Carried: what creditors are still due,\n" +
      `as no payment below ${money(minPayoutMinor)} is made.`,
    table("Positions after the last month", positionLines(positions, sumMinor, nameOf)),
    table("Books", bookLines(replayed)),
    ...(violations.length === 0 ? [] : [violations.map(violationLine).join("\n")]),
  ].join("\n\n");
  return { text, sound: violations.length === 0 && sumMinor === 0 };
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
    ...[...totals.refused].map(([code, times]): Line => [`redemptions refused, ${code}`, number(times)]),
    ["refunds", number(totals.refunds)],
    ["  replacement coupons", number(totals.replacements)],
    ["revocations", number(totals.revocations)],
    ["  coupons revoked", number(totals.couponsRevoked)],
  ];
}

function moneyLines(totals: Totals): Line[] {
  return [
    ["orders with a coupon", money(totals.orderedMinor)],
    ["  discount borne by redeemers", money(totals.discountMinor - totals.subsidyMinor)],
    ["  discount borne by gifters", money(totals.subsidyMinor), `${number(totals.subsidies)} subsidies`],
    ["  paid by holders", money(totals.netMinor)],
    ["commission", money(totals.commissionMinor)],
    ["  to gifters", money(totals.commissionMinor - totals.feeMinor)],
    ["  to the alliance as its fee", money(totals.feeMinor)],
    ["refunded to holders", money(totals.refundedMinor)],
    ["  commission, fee and subsidies taken back", money(totals.reversedMinor)],
  ];
}

function monthLines(months: readonly Month[]): Line[] {
  const sum = (figure: (month: Month) => number) => sumOf(months.map(figure));
  return [
    ["month", "lines", "debts", "owed", "payments", "paid", "carried"],
    ...months.map(
      (it): Line => [
        it.month,
        number(it.lines),
        number(it.debts),
        money(it.owedMinor),
        number(it.payments),
        money(it.paidMinor),
        money(it.carriedMinor),
      ],
    ),
    [
      "all",
      number(sum(({ lines }) => lines)),
      number(sum(({ debts }) => debts)),
      money(sum(({ owedMinor }) => owedMinor)),
      number(sum(({ payments }) => payments)),
      money(sum(({ paidMinor }) => paidMinor)),
    ],
  ];
}

/** The largest creditors and debtors by name, all of them in sum. */
function positionLines(positions: readonly Position[], sumMinor: number, nameOf: Replayed["nameOf"]): Line[] {
  const descending = positions.toSorted(
    (a, b) => b.positionMinor - a.positionMinor || inOrder(nameOf(a.ownerId), nameOf(b.ownerId)),
  );
  const line = ({ ownerId, positionMinor }: Position): Line => [nameOf(ownerId), money(positionMinor)];
  const creditors = descending.filter(({ positionMinor }) => positionMinor > 0);
  const debtors = descending.filter(({ positionMinor }) => positionMinor < 0);
  return [
    ...creditors.slice(0, TOP).map(line),
    ...debtors.slice(-TOP).map(line),
    sumLine("creditors", creditors),
    sumLine("debtors", debtors),
    ["sum of all positions", money(sumMinor)],
  ];
}

function sumLine(whose: string, positions: readonly Position[]): Line {
  return [
    `all ${whose} (${number(positions.length)})`,
    money(sumOf(positions.map(({ positionMinor }) => positionMinor))),
  ];
}

function bookLines({ books, asked, seconds }: Replayed): Line[] {
  const { checks, violations } = books.integrity;
  return [
    ["integrity checks", number(checks.length)],
    ["  rows checked", number(sumOf(checks.map(({ rows }) => rows)))],
    ["integrity violations", number(violations.length)],
    ["requests", number(asked.requests)],
    ["  took effect in this run", number(asked.made)],
    ["  answered as in an earlier run", number(asked.replayed)],
    ["  refused", number(asked.refused)],
    ["  read", number(asked.requests - asked.made - asked.replayed - asked.refused)],
    ["requests per second", number(Math.round(asked.requests / seconds))],
    ["seconds", seconds.toFixed(1)],
  ];
}

function violationLine({ check, subjectId, detail }: Violation): string {
  return `violation of ${check}: ${subjectId}, ${detail}`;
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
