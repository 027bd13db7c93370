// What the model knows: everything that ever happened, in plain lists. Nothing is counted twice, all sums are made anew.
import { type Plan, type Policy, START_MS, type Terms } from "./plan.ts";

export const CURRENCY = "CNY";
export const NEW_CUSTOMER = "NEW_CUSTOMER";

export type Coupon = {
  no: number;
  gift: Gift;
  allotment: Allotment;
  offer: Offer;
  terms: Terms;
  policy: Policy;
  gifter: string;
  redeemer: string;
  opensAt: number;
  expiresAt: number;
  lastDay: string;
  ending: "redeemed" | "revoked" | null;
  replaces: Coupon | null;
};

export type Gift = {
  no: number;
  gifter: string;
  request: string;
  source: string | null;
  holder: string | null;
  givenAt: number;
  isRevoked: boolean;
};

export type Offer = {
  no: number;
  redeemer: string;
  versions: Terms[];
  quota: number;
  budgetMinor: number | null;
  status: "live" | "paused";
};

export type Allotment = {
  no: number;
  offer: Offer;
  gifter: string;
  quantity: number;
  coFundingBps: number;
  /** The latest version of the terms that its gifter accepted; 0 before the first. */
  accepted: number;
};

export type Reservation = {
  no: number;
  coupon: Coupon;
  reference: string;
  expiresAt: number;
  isReleased: boolean;
};

export type Transfer = {
  code:
    | "commission"
    | "fee"
    | "subsidy"
    | "new_customer"
    | "reversal"
    | "payment"
    | "dispute_hold"
    | "dispute_release"
    | "adjustment";
  debit: string;
  credit: string;
  amountMinor: number;
  unit: string;
  effectiveAt: number;
  /** What it corrects, and for which dispute. */
  of?: Transfer;
  dispute?: Dispute;
};

export type Dispute = {
  no: number;
  redemption: Redemption;
  claim: "commission" | "subsidy";
  debtor: string;
  creditor: string;
  openedBy: "debtor" | "alliance";
  heldMinor: number;
  answerBy: number;
  notes: number;
  /** The creditor spoke in time. */
  isAnswered: boolean;
  outcome: "upheld" | "rejected" | null;
  allowedMinor: number;
};

export type Adjustment = {
  proposedBy: number;
  debit: string;
  credit: string;
  amountMinor: number;
  decision: "approved" | "refused" | "withdrawn" | null;
};

export type Redemption = {
  no: number;
  coupon: Coupon;
  order: string;
  netMinor: number;
  discountMinor: number;
  holder: string | null;
  redeemedAt: number;
  originals: Transfer[];
  refunds: Refund[];
};

export type Refund = {
  reference: string;
  amountMinor: number;
  refundedMinor: number;
  isFull: boolean;
  /** What it let go of holds, and what it took back. */
  corrections: Transfer[];
};

export type Figures = {
  openingMinor: number;
  linesMinor: number;
  dueMinor: number;
  instructedMinor: number;
  carriedMinor: number;
  inFlightMinor: number;
};

export type Settlement = {
  no: number;
  fromAt: number;
  cutoffAt: number;
  closedAt: number;
  closedBy: number;
  /** The command that closed it. */
  turn: number;
  decision: "approved" | "reopened" | null;
  dues: Map<string, Figures>;
  instructions: Instruction[];
};

export type Instruction = {
  no: number;
  settlement: Settlement;
  payer: string;
  payee: string;
  amountMinor: number;
  retries: Instruction | null;
  status: "planned" | "sent" | "confirmed" | "short" | "failed" | "unknown";
  /** The command that made it final. */
  finalTurn: number | null;
  payments: { amountMinor: number; turn: number; isLate: boolean; transfer: Transfer }[];
};

export type State = {
  plan: Plan;
  policy: Policy;
  now: number;
  /** How many commands there were. */
  turn: number;
  suspended: Set<string>;
  /** Those of the suspended whose credits are held. */
  forFraud: Set<string>;
  offers: Offer[];
  allotments: Allotment[];
  gifts: Gift[];
  coupons: Coupon[];
  reservations: Reservation[];
  redemptions: Redemption[];
  transfers: Transfer[];
  disputes: Dispute[];
  adjustments: Adjustment[];
  deposits: { merchant: string; bankReference: string; signedMinor: number }[];
  settlements: Settlement[];
  instructions: Instruction[];
  /** Each with the payee that it is a reference of. */
  bankReferences: Set<string>;
};

export function newState(plan: Plan): State {
  const offers = plan.offers.map((it, no): Offer => ({ no, ...it, versions: [it.terms], status: "live" }));
  const allotments = plan.allotments.map((it, no): Allotment => {
    const offer = offers[it.offer];
    if (offer === undefined) throw new RangeError("an allotment is of an offer");
    return { no, ...it, offer, accepted: it.coFundingBps > 0 ? 1 : 0 };
  });
  return {
    ...{ plan, policy: plan.policy, now: START_MS, turn: 0, suspended: new Set(), forFraud: new Set() },
    ...{ disputes: [], adjustments: [], deposits: [] },
    ...{ offers, allotments, gifts: [], coupons: [], reservations: [], redemptions: [], transfers: [] },
    ...{ settlements: [], instructions: [], bankReferences: new Set() },
  };
}

/** What a command should be answered; `answer` holds the figures that must be the same. */
export type Outcome = { status: number; code?: string; answer?: unknown };

export function refused(status: number, code: string): Outcome {
  return { status, code };
}

export function isReserved(state: State, coupon: Coupon): boolean {
  return liveReservation(state, coupon) !== undefined;
}

export function liveReservation(state: State, coupon: Coupon): Reservation | undefined {
  return state.reservations.find(
    (it) => it.coupon === coupon && !it.isReleased && it.expiresAt > state.now && coupon.ending === null,
  );
}

/** Neither ended nor expired; a live reservation freezes expiry. */
export function isLive(state: State, coupon: Coupon): boolean {
  return coupon.ending === null && (state.now < coupon.expiresAt || isReserved(state, coupon));
}

export function redemptionOf(state: State, coupon: Coupon): Redemption | undefined {
  return state.redemptions.find((it) => it.coupon === coupon);
}

export function isFullyRefunded({ refunds }: Redemption): boolean {
  return refunds.some((it) => it.isFull);
}

/** The state that a coupon shows. */
export function shownState(state: State, coupon: Coupon): string {
  const redemption = redemptionOf(state, coupon);
  if (redemption !== undefined) return isFullyRefunded(redemption) ? "refunded" : "redeemed";
  if (coupon.ending !== null) return coupon.ending;
  if (isReserved(state, coupon)) return "reserved";
  if (state.now >= coupon.expiresAt) return "expired";
  return state.now < coupon.opensAt ? "scheduled" : "active";
}

/** A coupon as the answers show it. */
export function shownCoupon(state: State, coupon: Coupon) {
  const { opensAt, expiresAt, lastDay, offer, redeemer } = coupon;
  return {
    ...{ offer: offer.no, redeemer, lastDay, state: shownState(state, coupon) },
    ...{ opensAt: iso(opensAt), expiresAt: iso(expiresAt) },
  };
}

/** credits − debits of the transfers that are chosen. */
export function positionOf(
  state: State,
  owner: string,
  isChosen: (it: Transfer) => boolean = (it) => it.unit === CURRENCY,
): number {
  const chosen = state.transfers.filter(isChosen);
  const credits = chosen.filter((it) => it.credit === owner).reduce((sum, it) => sum + it.amountMinor, 0);
  const debits = chosen.filter((it) => it.debit === owner).reduce((sum, it) => sum + it.amountMinor, 0);
  return credits - debits;
}

/** The settlements that were not reopened, oldest first. */
export function standing(state: State): Settlement[] {
  return state.settlements.filter((it) => it.decision !== "reopened");
}

export function latestCutoff(state: State): number {
  return standing(state).at(-1)?.cutoffAt ?? 0;
}

const DAY_MS = 86_400_000;
/** Shanghai keeps eight hours all year. */
const ZONE_MS = 8 * 3_600_000;

/** The number of the local day of an instant. */
export function dayNumberOf(atMs: number): number {
  return Math.floor((atMs + ZONE_MS) / DAY_MS);
}

/** The instant at which that local day starts. */
export function startOfDayNumber(day: number): number {
  return day * DAY_MS - ZONE_MS;
}

export function dayNumber(text: string): number {
  return Date.parse(text) / DAY_MS;
}

export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}
