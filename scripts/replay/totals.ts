// Adds up what the API answered; nothing here is computed from the plan.
import type { Redemption, Refund } from "../../schema/contract/redemptions.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { sumOf } from "../../schema/money.ts";
import { known } from "./known.ts";
import type { Tally } from "./tally.ts";
import { CURRENCY } from "./values.ts";

/** A closed month; all its figures are 0 where there was nothing to settle. */
export type Month = {
  month: string;
  lines: number;
  /** How many debts there were between two owners, and their sum: before netting. */
  debts: number;
  owedMinor: number;
  /** How many payments settled them, and what was received: after netting. */
  payments: number;
  paidMinor: number;
  /** What creditors were due and carry into the next month, as no payment is as small. */
  carriedMinor: number;
};

export type Totals = {
  gifts: number;
  coupons: number;
  redemptions: number;
  newCustomers: number;
  refused: Tally;
  refunds: number;
  replacements: number;
  revocations: number;
  couponsRevoked: number;
  /** What the orders came to that redeemed a coupon, before the discount. */
  orderedMinor: number;
  discountMinor: number;
  netMinor: number;
  refundedMinor: number;
  commissionMinor: number;
  feeMinor: number;
  subsidies: number;
  subsidyMinor: number;
  /** Commission, fee and subsidies that refunds took back. */
  reversedMinor: number;
  months: Month[];
};

/** The totals before anything has happened. */
export function noTotals(): Totals {
  return {
    gifts: 0,
    coupons: 0,
    redemptions: 0,
    newCustomers: 0,
    refused: new Map(),
    refunds: 0,
    replacements: 0,
    revocations: 0,
    couponsRevoked: 0,
    orderedMinor: 0,
    discountMinor: 0,
    netMinor: 0,
    refundedMinor: 0,
    commissionMinor: 0,
    feeMinor: 0,
    subsidies: 0,
    subsidyMinor: 0,
    reversedMinor: 0,
    months: [],
  };
}

export function addRedemption(totals: Totals, redemption: Redemption): void {
  totals.redemptions++;
  if (redemption.newCustomer) totals.newCustomers++;
  totals.orderedMinor += redemption.amountMinor;
  totals.discountMinor += redemption.discountMinor;
  totals.netMinor += redemption.netMinor;
  totals.commissionMinor += redemption.commissionMinor;
  totals.feeMinor += redemption.feeMinor;
  totals.subsidies += redemption.subsidies.length;
  totals.subsidyMinor += sumOf(redemption.subsidies.map(({ amountMinor }) => amountMinor));
}

export function addRefund(totals: Totals, { amountMinor, replacementCoupon, transfers }: Refund): void {
  const reversals = transfers.filter(({ unit }) => unit === CURRENCY);
  totals.refunds++;
  if (replacementCoupon) totals.replacements++;
  totals.refundedMinor += amountMinor;
  totals.reversedMinor += sumOf(reversals.map((it) => it.amountMinor));
}

/** Adds a month; `closed` is null where there was nothing to settle. */
export function addMonth(
  totals: Totals,
  month: string,
  closed: { settlement: Settlement; paidMinor: number } | null,
): void {
  const { settlement, paidMinor } = closed ?? { settlement: null, paidMinor: 0 };
  totals.months.push({
    month,
    lines: shown(settlement, "lineCount"),
    debts: shown(settlement, "obligationCount"),
    owedMinor: shown(settlement, "grossMinor"),
    payments: settlement?.instructions.length ?? 0,
    paidMinor,
    carriedMinor: sumOf((settlement?.dues ?? []).map(({ carriedMinor }) => Math.max(0, carriedMinor))),
  });
}

/** A figure that the API shows to admins alone. */
function shown(
  settlement: Settlement | null,
  figure: "lineCount" | "obligationCount" | "grossMinor",
): number {
  return settlement === null ? 0 : known(settlement[figure], `${figure} of settlement ${settlement.id}`);
}
