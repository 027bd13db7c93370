// The three money flows of a sale: discount, commission with its fee, and the funders' subsidies. Pure.

import type { Commission, Discount, Terms } from "./contract/terms.ts";
import { ALLIANCE_OWNER } from "./ids.ts";
import { halfUp, percentOf, splitByWeights } from "./money.ts";

/** What a merchant bears of a discount, by weight; the redeemer comes first and is paid by all others. */
export type Funder = { merchantId: string; weight: number };

export type Sale = {
  terms: Pick<Terms, "discount" | "commission">;
  /** The order's eligible amount, minor units. */
  amountMinor: number;
  /** The alliance's share of the commission, basis points. */
  feeBps: number;
  /** False where the terms pay commission only for new customers and this holder is not known to be one. */
  earnsCommission: boolean;
  funders: readonly [redeemer: Funder, ...others: Funder[]];
};

/** All in minor units; gifterMinor = commissionMinor − feeMinor, netMinor = amount − discountMinor. */
export type Split = {
  discountMinor: number;
  netMinor: number;
  commissionMinor: number;
  feeMinor: number;
  gifterMinor: number;
  subsidies: { merchantId: string; amountMinor: number }[];
};

/**
 * Splits a sale: discount = fixed min(value, amount), percent min(percentOf(amount), cap), item 0; commission on net or
 * gross up to its cap; the fee is taken out of the commission; each funder's subsidy is its largest-remainder share.
 */
export function split({ terms, amountMinor, feeBps, earnsCommission, funders }: Sale): Split {
  const discountMinor = discountOf(terms.discount, amountMinor);
  const netMinor = amountMinor - discountMinor;
  const commissionMinor = earnsCommission ? commissionOf(terms.commission, amountMinor, netMinor) : 0;
  const feeMinor = percentOf(commissionMinor, feeBps);
  const shares = splitByWeights(
    discountMinor,
    funders.map((it) => it.weight),
  );
  const subsidies = funders.map(({ merchantId }, index) => ({ merchantId, amountMinor: shares[index] ?? 0 }));
  const gifterMinor = commissionMinor - feeMinor;
  return {
    discountMinor,
    netMinor,
    commissionMinor,
    feeMinor,
    gifterMinor,
    subsidies: subsidies.slice(1).filter(isPaid),
  };
}

/** What a discount takes off an order of that amount. */
export function discountOf(discount: Discount, amountMinor: number): number {
  switch (discount.kind) {
    case "fixed":
      return Math.min(discount.valueMinor, amountMinor);
    case "percent":
      return Math.min(percentOf(amountMinor, discount.bps), discount.capMinor ?? amountMinor);
    case "item":
      return 0;
  }
}

/** What the redeemer owes for a sale of that amount and net. */
export function commissionOf(commission: Commission | null, amountMinor: number, netMinor: number): number {
  if (commission === null) return 0;
  if (commission.kind === "fixed") return commission.valueMinor;
  const share = percentOf(commission.base === "net" ? netMinor : amountMinor, commission.bps);
  return Math.min(share, commission.capMinor ?? share);
}

/**
 * What is left of an amount once `refundedMinor` of a net payment has been returned: halfUp(amount × (N − R) / N);
 * where nothing was paid (N = 0) a full refund leaves nothing.
 */
export function keptAfterRefund(amountMinor: number, netMinor: number, refundedMinor: number): number {
  return netMinor === 0 ? 0 : halfUp(amountMinor, netMinor - refundedMinor, netMinor);
}

function isPaid({ amountMinor }: { amountMinor: number }): boolean {
  return amountMinor > 0;
}

/** What of a redemption decides who gets what of it. */
export type Shared = {
  gifterId: string;
  redeemerId: string;
  netMinor: number;
  commissionMinor: number;
  feeMinor: number;
  subsidies: readonly { merchantId: string; amountMinor: number }[];
};

/**
 * What a redemption's own transfers and their reversals come to for an owner, in minor units, positive = to it.
 * `refundedMinor` is all that was returned so far, undefined before the first refund: where nothing was paid, a refund of
 * nothing still takes everything back.
 */
export function shareOf(sale: Shared, ownerId: string, refundedMinor: number | undefined): number {
  const kept = (amountMinor: number) =>
    refundedMinor === undefined ? amountMinor : keptAfterRefund(amountMinor, sale.netMinor, refundedMinor);
  const gifterMinor = kept(sale.commissionMinor - sale.feeMinor);
  const feeMinor = kept(sale.feeMinor);
  let shareMinor = 0;
  if (ownerId === sale.gifterId) shareMinor += gifterMinor;
  if (ownerId === ALLIANCE_OWNER) shareMinor += feeMinor;
  if (ownerId === sale.redeemerId) shareMinor -= gifterMinor + feeMinor;
  for (const { merchantId, amountMinor } of sale.subsidies) {
    if (ownerId === merchantId) shareMinor -= kept(amountMinor);
    if (ownerId === sale.redeemerId) shareMinor += kept(amountMinor);
  }
  return shareMinor;
}
