// Adds up what the API answered; nothing here is computed from the plan.
import type { RedemptionMade, SettlementClosed } from "./answers.ts";
import type { Tally } from "./tally.ts";

export type Month = {
  month: string;
  lines: number;
  /** How many pairs of owners owed each other something. */
  obligations: number;
  grossMinor: number;
  payments: number;
  instructedMinor: number;
};

export type Totals = {
  gifts: number;
  coupons: number;
  redemptions: number;
  newCustomers: number;
  refused: Tally;
  refunds: number;
  refundedMinor: number;
  replacements: number;
  revocations: number;
  couponsRevoked: number;
  netMinor: number;
  discountMinor: number;
  commissionMinor: number;
  feeMinor: number;
  subsidies: number;
  subsidyMinor: number;
  months: Month[];
  nothingToSettle: number;
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
    refundedMinor: 0,
    replacements: 0,
    revocations: 0,
    couponsRevoked: 0,
    netMinor: 0,
    discountMinor: 0,
    commissionMinor: 0,
    feeMinor: 0,
    subsidies: 0,
    subsidyMinor: 0,
    months: [],
    nothingToSettle: 0,
  };
}

export function addRedemption(totals: Totals, redemption: RedemptionMade): void {
  totals.redemptions++;
  if (redemption.newCustomer) totals.newCustomers++;
  totals.netMinor += redemption.netMinor;
  totals.discountMinor += redemption.discountMinor;
  totals.commissionMinor += redemption.commissionMinor;
  totals.feeMinor += redemption.feeMinor;
  totals.subsidies += redemption.subsidies.length;
  for (const { amountMinor } of redemption.subsidies) totals.subsidyMinor += amountMinor;
}

export function addSettlement(totals: Totals, month: string, settlement: SettlementClosed): void {
  totals.months.push({
    month,
    lines: settlement.lineCount,
    obligations: settlement.obligationCount,
    grossMinor: settlement.grossMinor,
    payments: settlement.instructions.length,
    instructedMinor: settlement.instructedMinor,
  });
}
