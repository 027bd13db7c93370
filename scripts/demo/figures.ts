// What the demo's story comes to, added up from the answers. Amounts in minor units.
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import type { Redemption, Refund } from "../../schema/contract/redemptions.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { sumOf } from "../../schema/money.ts";

export type Figures = {
  gifts: number;
  coupons: number;
  reservations: number;
  redemptions: number;
  newCustomers: number;
  refunds: number;
  replacements: number;
  couponsRevoked: number;
  netMinor: number;
  discountMinor: number;
  /** The part of the discount that gifters bear. */
  subsidyMinor: number;
  commissionMinor: number;
  feeMinor: number;
  refundedMinor: number;
  settlements: {
    month: string;
    lines: number;
    grossMinor: number;
    payments: number;
    instructedMinor: number;
  }[];
};

export function noFigures(): Figures {
  return {
    gifts: 0,
    coupons: 0,
    reservations: 0,
    redemptions: 0,
    newCustomers: 0,
    refunds: 0,
    replacements: 0,
    couponsRevoked: 0,
    netMinor: 0,
    discountMinor: 0,
    subsidyMinor: 0,
    commissionMinor: 0,
    feeMinor: 0,
    refundedMinor: 0,
    settlements: [],
  };
}

export function addGift(figures: Figures, { coupons }: CreatedGift): void {
  figures.gifts++;
  figures.coupons += coupons.length;
}

export function addRedemption(figures: Figures, redemption: Redemption): void {
  figures.redemptions++;
  if (redemption.newCustomer) figures.newCustomers++;
  figures.netMinor += redemption.netMinor;
  figures.discountMinor += redemption.discountMinor;
  figures.subsidyMinor += sumOf(redemption.subsidies.map(({ amountMinor }) => amountMinor));
  figures.commissionMinor += redemption.commissionMinor;
  figures.feeMinor += redemption.feeMinor;
}

export function addRefund(figures: Figures, { amountMinor, replacementCoupon }: Refund): void {
  figures.refunds++;
  figures.refundedMinor += amountMinor;
  if (replacementCoupon) figures.replacements++;
}

export function addSettlement(figures: Figures, month: string, settlement: Settlement): void {
  const { lineCount = 0, grossMinor = 0, instructedMinor = 0, instructions } = settlement;
  figures.settlements.push({
    month,
    lines: lineCount,
    grossMinor,
    payments: instructions.length,
    instructedMinor,
  });
}
