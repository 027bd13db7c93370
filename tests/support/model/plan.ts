// The alliance that a run lives in, drawn by dice: its policy, its merchants, their offers and allotments.
import type { Dice } from "./dice.ts";

export type Discount =
  | { kind: "fixed"; valueMinor: number }
  | { kind: "percent"; bps: number; capMinor: number | null }
  | { kind: "item"; name: string; retailValueMinor: number };

export type Commission =
  | null
  | { kind: "percent"; bps: number; base: "net" | "gross"; capMinor: number | null }
  | { kind: "fixed"; valueMinor: number };

export type Validity =
  | { kind: "dates"; firstDay: string; lastDay: string }
  | { kind: "afterGift"; opensAfterDays: number; lastsDays: number };

export type Terms = {
  discount: Discount;
  minSpendMinor: number;
  commission: Commission;
  newCustomersOnly: boolean;
  validity: Validity;
  perHolderLimit: number | null;
  reissueOnFullRefund: boolean;
};

export type Policy = {
  holdDays: number;
  feeBps: number;
  minPayoutMinor: number;
  settlementMode: "direct" | "clearing";
  clearingInstitution: string | null;
  reviewHours: number;
  disputeDays: number;
  liveCouponWeightBps: number;
};

export type OfferPlan = { redeemer: string; terms: Terms; quota: number; budgetMinor: number | null };
export type AllotmentPlan = { offer: number; gifter: string; quantity: number; coFundingBps: number };

export type Plan = {
  policy: Policy;
  limits: Record<string, number | null>;
  offers: OfferPlan[];
  allotments: AllotmentPlan[];
};

export const MERCHANTS = ["A", "B", "C", "D"] as const;

/** When every run begins: 5 January 2026, ten in the morning in Shanghai. */
export const START_MS = Date.UTC(2026, 0, 5, 2);

export function drawPlan(dice: Dice): Plan {
  const offers = Array.from({ length: 4 }, (_, place) => drawOffer(dice, MERCHANTS[place] ?? "A"));
  const limits = Object.fromEntries(offers.map((it) => [it.redeemer, drawLimit(dice, it)]));
  const allotments = offers.flatMap((_, offer) =>
    Array.from({ length: dice.int(1, 2) }, () => drawAllotment(dice, offers, offer)),
  );
  return { policy: drawPolicy(dice), limits, offers, allotments };
}

/** Sometimes just what so many coupons may cost, so that the last one fits exactly. */
function drawLimit(dice: Dice, { terms: { commission } }: OfferPlan): number | null {
  if (!dice.chance(0.3)) return null;
  const worst = commission?.kind === "fixed" ? commission.valueMinor : (commission?.capMinor ?? 0);
  return dice.chance(0.5) ? worst * dice.int(1, 4) : dice.int(0, 6000);
}

function drawPolicy(dice: Dice): Policy {
  const isCleared = dice.chance(0.3);
  return {
    ...drawRates(dice),
    settlementMode: isCleared ? "clearing" : "direct",
    clearingInstitution: isCleared ? "Bank of Trials" : null,
    reviewHours: dice.chance(0.1) ? 24 : 0,
    disputeDays: dice.pick([1, 14, 14]),
    liveCouponWeightBps: dice.pick([0, 3000, 10_000, 10_000]),
  };
}

export function drawRates(dice: Dice): Pick<Policy, "holdDays" | "feeBps" | "minPayoutMinor"> {
  return {
    holdDays: dice.pick([0, 0, 1, 7, 14, 40]),
    feeBps: dice.pick([0, 333, 1000, 5000, 10_000]),
    minPayoutMinor: dice.pick([0, 0, 1, 200, 1500]),
  };
}

function drawOffer(dice: Dice, redeemer: string): OfferPlan {
  const terms = drawTerms(dice);
  return { redeemer, terms, quota: dice.int(3, 30), budgetMinor: drawBudget(dice, terms) };
}

function drawBudget(dice: Dice, { discount }: Terms): number | null {
  if (!dice.chance(0.5)) return null;
  const worst =
    discount.kind === "fixed" ? discount.valueMinor : discount.kind === "percent" ? discount.capMinor : 0;
  return dice.chance(0.6) ? (worst ?? 0) * dice.int(1, 4) : dice.int(3000, 15_000);
}

/** Percentages always have a cap, so that any limit admits them. */
export function drawTerms(dice: Dice): Terms {
  return {
    discount: drawDiscount(dice),
    minSpendMinor: dice.pick([0, 0, 1, 9_999, 20_000]),
    commission: drawCommission(dice),
    newCustomersOnly: dice.chance(0.25),
    validity: drawValidity(dice),
    perHolderLimit: dice.pick([null, 1, 1, 2]),
    reissueOnFullRefund: dice.chance(0.8),
  };
}

function drawDiscount(dice: Dice): Discount {
  return dice.weighted<Discount>([
    [3, { kind: "fixed", valueMinor: dice.pick([1, 777, 5000]) }],
    [3, { kind: "percent", bps: dice.pick([1, 1234, 5000, 10_000]), capMinor: dice.pick([1, 3333, 99_999]) }],
    [1, { kind: "item", name: "Bear", retailValueMinor: 900 }],
  ]);
}

function drawCommission(dice: Dice): Commission {
  const capMinor = dice.pick([1, 2500, 99_999]);
  return dice.weighted<Commission>([
    [
      5,
      { kind: "percent", bps: dice.pick([1, 777, 800, 10_000]), base: dice.pick(["net", "gross"]), capMinor },
    ],
    [2, { kind: "fixed", valueMinor: dice.pick([1, 1999]) }],
    [1, null],
  ]);
}

function drawValidity(dice: Dice): Validity {
  return dice.weighted<Validity>([
    [
      4,
      { kind: "afterGift", opensAfterDays: dice.pick([0, 0, 0, 1]), lastsDays: dice.pick([1, 30, 45, 200]) },
    ],
    [
      1,
      {
        kind: "dates",
        firstDay: dice.pick(["2026-01-01", "2026-01-31"]),
        lastDay: dice.pick(["2026-02-28", "2026-05-31"]),
      },
    ],
  ]);
}

function drawAllotment(dice: Dice, offers: readonly OfferPlan[], offer: number): AllotmentPlan {
  const { redeemer = "", quota = 1 } = offers[offer] ?? {};
  return {
    offer,
    gifter: dice.pick(MERCHANTS.filter((name) => name !== redeemer)),
    quantity: Math.min(dice.int(1, 20), quota),
    coFundingBps: dice.pick([0, 0, 1, 3333, 4000, 10_000]),
  };
}
