// The rules of the till: reserving, redeeming with its three money flows, and refunding, as the rulebook states them.
import { halfUp, percentOf, splitByWeights } from "../../../schema/money.ts";
import { holdForFraud, releasesBefore } from "./disputing.ts";
import type { Terms } from "./plan.ts";
import {
  type Coupon,
  CURRENCY,
  dayNumberOf,
  isFullyRefunded,
  iso,
  latestCutoff,
  liveReservation,
  NEW_CUSTOMER,
  type Outcome,
  type Redemption,
  type Refund,
  refused,
  type State,
  shownCoupon,
  type Transfer,
} from "./state.ts";

export type ReserveCommand = {
  do: "reserve";
  by: string;
  coupon: number;
  amountMinor: number;
  reference: string;
  ttlSeconds: number;
};
export type ReleaseCommand = { do: "release"; by: string; reservation: number };
export type RedeemCommand = {
  do: "redeem";
  by: string;
  /** Null for a code that is nobody's. */
  coupon: number | null;
  amountMinor: number;
  reference: string | null;
  reservation: number | null;
  holder: string | null;
};
export type RefundCommand = {
  do: "refund";
  by: string;
  redemption: number;
  reference: string;
  /** Null for all that is left. */
  amountMinor: number | null;
};

export function reserve(state: State, command: ReserveCommand): Outcome {
  const { reference, amountMinor } = command;
  const coupon = state.coupons[command.coupon];
  if (coupon === undefined) return refused(404, "coupon_not_found");
  const problem = usable(state, coupon, { ...command, reservation: null });
  if (problem) return problem;
  const expiresAt = state.now + command.ttlSeconds * 1000;
  state.reservations.push({ no: state.reservations.length, coupon, reference, expiresAt, isReleased: false });
  const discountMinor = discountOf(coupon.terms, amountMinor);
  return {
    status: 201,
    answer: { expiresAt: iso(expiresAt), discountMinor, payableMinor: amountMinor - discountMinor },
  };
}

export function release(state: State, command: ReleaseCommand): Outcome {
  const held = state.reservations[command.reservation];
  if (held === undefined || held.coupon.redeemer !== command.by) return refused(404, "not_found");
  held.isReleased = true;
  return { status: 200 };
}

/** The first rule that fails is the answer. */
function usable(
  state: State,
  coupon: Coupon,
  asked: { by: string; amountMinor: number; reference: string | null; reservation: number | null },
): Outcome | undefined {
  if (coupon.redeemer !== asked.by) return refused(409, "wrong_redeemer");
  if (coupon.ending === "redeemed") return refused(409, "coupon_already_redeemed");
  if (coupon.ending === "revoked") return refused(409, "coupon_revoked");
  if (state.now < coupon.opensAt) return refused(409, "coupon_not_yet_valid");
  const held = liveReservation(state, coupon);
  if (state.now >= coupon.expiresAt && held === undefined) return refused(409, "coupon_expired");
  if (held !== undefined && held.no !== asked.reservation) return refused(409, "coupon_reserved");
  if (held !== undefined && asked.reference !== null && asked.reference !== held.reference)
    return refused(409, "reservation_differs");
  if (asked.amountMinor < coupon.terms.minSpendMinor) return refused(409, "minimum_spend_not_met");
  return undefined;
}

export function redeem(state: State, command: RedeemCommand): Outcome {
  const coupon = command.coupon === null ? undefined : state.coupons[command.coupon];
  if (coupon === undefined) return refused(404, "coupon_not_found");
  const problem = usable(state, coupon, command);
  if (problem) return problem;
  const no = state.redemptions.length;
  const reference = command.reference ?? liveReservation(state, coupon)?.reference ?? `its own ${no}`;
  const order = `${coupon.redeemer} ${dayNumberOf(state.now)} ${reference}`;
  if (state.redemptions.some((it) => it.order === order)) return refused(409, "order_already_has_coupon");
  const holder = coupon.gift.holder ?? command.holder;
  const money = moneyOf(coupon, command.amountMinor, isNew(state, coupon, holder));
  const effectiveAt = Math.max(
    state.now + coupon.policy.holdDays * 86_400_000,
    state.now,
    latestCutoff(state),
  );
  const originals = flowsOf(coupon, money, effectiveAt);
  coupon.ending = "redeemed";
  state.transfers.push(...originals);
  const { netMinor, discountMinor } = money;
  const redemption: Redemption = {
    ...{ no, coupon, order, netMinor, discountMinor, holder, redeemedAt: state.now, originals, refunds: [] },
  };
  state.redemptions.push(redemption);
  for (const side of [coupon.gifter, coupon.redeemer])
    if (state.forFraud.has(side)) holdForFraud(state, side, [redemption]);
  return { status: 201, answer: { ...money, effectiveAt: iso(effectiveAt), redeemedAt: iso(state.now) } };
}

/** Known, and with no redemption at this redeemer from before the gift. */
function isNew(state: State, coupon: Coupon, holder: string | null): boolean {
  if (holder === null) return false;
  return !state.redemptions.some(
    (it) =>
      it.holder === holder && it.coupon.redeemer === coupon.redeemer && it.redeemedAt < coupon.gift.givenAt,
  );
}

function moneyOf(coupon: Coupon, amountMinor: number, newCustomer: boolean) {
  const { terms, policy, allotment, gifter } = coupon;
  const discountMinor = discountOf(terms, amountMinor);
  const netMinor = amountMinor - discountMinor;
  const commissionMinor =
    terms.newCustomersOnly && !newCustomer ? 0 : commissionOf(terms, { net: netMinor, gross: amountMinor });
  const feeMinor = percentOf(commissionMinor, policy.feeBps);
  const { coFundingBps } = allotment;
  const subsidy = splitByWeights(discountMinor, [10_000 - coFundingBps, coFundingBps])[1] ?? 0;
  return {
    ...{ discountMinor, netMinor, commissionMinor, feeMinor, gifterMinor: commissionMinor - feeMinor },
    ...{ subsidies: subsidy > 0 ? [`${gifter} ${subsidy}`] : [], newCustomer },
  };
}

function discountOf({ discount }: Terms, amountMinor: number): number {
  if (discount.kind === "item") return 0;
  if (discount.kind === "fixed") return Math.min(discount.valueMinor, amountMinor);
  return Math.min(percentOf(amountMinor, discount.bps), discount.capMinor ?? Infinity);
}

function commissionOf({ commission }: Terms, of: { net: number; gross: number }): number {
  if (commission === null) return 0;
  if (commission.kind === "fixed") return commission.valueMinor;
  return Math.min(percentOf(of[commission.base], commission.bps), commission.capMinor ?? Infinity);
}

function flowsOf(
  { gifter, redeemer }: Coupon,
  money: ReturnType<typeof moneyOf>,
  effectiveAt: number,
): Transfer[] {
  const subsidy = money.subsidies.map((it) => Number(it.split(" ")[1]))[0] ?? 0;
  const currency = { unit: CURRENCY, effectiveAt };
  const flows: Transfer[] = [
    { code: "commission", debit: redeemer, credit: gifter, amountMinor: money.gifterMinor, ...currency },
    { code: "fee", debit: redeemer, credit: "alliance", amountMinor: money.feeMinor, ...currency },
    { code: "subsidy", debit: gifter, credit: redeemer, amountMinor: subsidy, ...currency },
    {
      ...{ code: "new_customer", debit: redeemer, credit: gifter, amountMinor: Number(money.newCustomer) },
      ...{ unit: NEW_CUSTOMER, effectiveAt },
    },
  ];
  return flows.filter(({ amountMinor }) => amountMinor > 0);
}

export function refund(state: State, command: RefundCommand): Outcome {
  const redemption = state.redemptions[command.redemption];
  if (redemption === undefined || redemption.coupon.redeemer !== command.by) return refused(404, "not_found");
  const first = redemption.refunds.find((it) => it.reference === command.reference);
  if (first) {
    const isSame = command.amountMinor === null ? first.isFull : first.amountMinor === command.amountMinor;
    return isSame ? { status: 201, answer: shownRefund(first) } : refused(409, "refund_reference_reused");
  }
  const before = redemption.refunds.at(-1)?.refundedMinor ?? 0;
  const refundedMinor = command.amountMinor === null ? redemption.netMinor : before + command.amountMinor;
  if (isFullyRefunded(redemption) || refundedMinor > redemption.netMinor)
    return refused(409, "refund_exceeds_payment");
  const isFull = refundedMinor === redemption.netMinor;
  const reversals = redemption.originals.flatMap((it) =>
    reversalOf(state, redemption, it, { refundedMinor, isFull }),
  );
  const corrections = [...releasesBefore(state, reversals), ...reversals];
  const made: Refund = {
    ...{
      reference: command.reference,
      amountMinor: refundedMinor - before,
      refundedMinor,
      isFull,
      corrections,
    },
  };
  redemption.refunds.push(made);
  state.transfers.push(...corrections);
  const replacement = isFull ? replacementOf(state, redemption) : null;
  const shown = replacement && shownCoupon(state, replacement);
  return { status: 201, answer: { ...shownRefund(made), replacementCoupon: shown } };
}

function shownRefund({ amountMinor, refundedMinor, corrections }: Refund) {
  return { amountMinor, refundedMinor, transfers: corrections.map(transferInWords).sort() };
}

export function transferInWords(it: Transfer): string {
  return [it.code, it.debit, it.credit, it.amountMinor, it.unit, iso(it.effectiveAt)].join(" ");
}

/** The original keeps halfUp(amount × (N − R) / N); what it kept more before is reversed. */
function reversalOf(
  state: State,
  redemption: Redemption,
  original: Transfer,
  after: { refundedMinor: number; isFull: boolean },
): Transfer[] {
  const last = redemption.refunds.at(-1);
  const before = keptOf(redemption, original, last);
  const kept = keptOf(redemption, original, after);
  if (before === kept) return [];
  const isAhead = original.effectiveAt > state.now;
  return [
    {
      ...{ code: "reversal", debit: original.credit, credit: original.debit, unit: original.unit },
      amountMinor: before - kept,
      effectiveAt: isAhead ? original.effectiveAt : Math.max(state.now, latestCutoff(state)),
      of: original,
    },
  ];
}

function keptOf(
  { netMinor }: Redemption,
  { amountMinor, unit }: Pick<Transfer, "amountMinor" | "unit">,
  after: { refundedMinor: number; isFull: boolean } | undefined,
): number {
  if (after === undefined) return amountMinor;
  if (after.isFull) return 0;
  return unit === NEW_CUSTOMER ? amountMinor : halfUp(amountMinor, netMinor - after.refundedMinor, netMinor);
}

/** The part of a redemption's discount that still supports a sale. */
export function discountLeft(redemption: Redemption): number {
  const discount = { amountMinor: redemption.discountMinor, unit: CURRENCY };
  return keptOf(redemption, discount, redemption.refunds.at(-1));
}

/** Before its expiry, the terms permitting, and not under a revoked gift. */
function replacementOf(state: State, { coupon }: Redemption): Coupon | null {
  if (state.now >= coupon.expiresAt || !coupon.terms.reissueOnFullRefund || coupon.gift.isRevoked)
    return null;
  const replacement: Coupon = { ...coupon, no: state.coupons.length, ending: null, replaces: coupon };
  state.coupons.push(replacement);
  return replacement;
}
