// A policy under way in its form: texts as they are typed, and the policy that they come to. Pure.
import { fromDecimal, toDecimal } from "../../../schema/money.ts";
import { LAST_CUTOFF_DAY } from "../../../schema/settlement-calendar.ts";
import type { Shapes } from "../../api/client.ts";
import type { FieldProblem } from "../../api/problem.ts";

export type Policy = Shapes["Alliance"]["policy"];
export type Cadence = NonNullable<Policy["settlementCadence"]> | "none";

/** Percentages and amounts as people write them; each by the name of the API's field. */
export type Draft = {
  feeBps: string;
  holdDays: string;
  minPayoutMinor: string;
  settlementMode: Policy["settlementMode"];
  clearingInstitution: string;
  reviewHours: string;
  disputeDays: string;
  liveCouponWeightBps: string;
  holderConsentRequired: boolean;
  holderRetentionDays: string;
  settlementCadence: Cadence;
  cutoffDay: string;
  closesAutomatically: boolean;
};

export function draftOf(policy: Policy, currency: string): Draft {
  return {
    feeBps: String(policy.feeBps / 100),
    holdDays: String(policy.holdDays),
    minPayoutMinor: toDecimal(policy.minPayoutMinor, currency),
    settlementMode: policy.settlementMode,
    clearingInstitution: policy.clearingInstitution ?? "",
    reviewHours: String(policy.reviewHours),
    disputeDays: String(policy.disputeDays),
    liveCouponWeightBps: String(policy.liveCouponWeightBps / 100),
    holderConsentRequired: policy.holderConsentRequired,
    holderRetentionDays: String(policy.holderRetentionDays),
    settlementCadence: policy.settlementCadence ?? "none",
    cutoffDay: String(policy.cutoffDay),
    closesAutomatically: policy.closesAutomatically,
  };
}

/** The bounds of the contract, for the fields that are whole numbers. */
export const BOUNDS = {
  holdDays: [0, 365],
  reviewHours: [0, 720],
  disputeDays: [1, 365],
  holderRetentionDays: [30, 3650],
} as const satisfies Partial<Record<keyof Draft, readonly [number, number]>>;

type Read = { policy: Policy; wrong: readonly FieldProblem[] };

/** What cannot be read is named in `wrong`, by the API's own names, and stands in the policy as not a number. */
export function policyFrom(draft: Draft, currency: string): Read {
  const whole = (name: keyof typeof BOUNDS) => wholeNumber(draft[name], BOUNDS[name]);
  const { settlementCadence: cadence, settlementMode } = draft;
  const lastDay = cadence === "none" ? LAST_CUTOFF_DAY.monthly : LAST_CUTOFF_DAY[cadence];
  const policy: Policy = {
    feeBps: basisPoints(draft.feeBps),
    holdDays: whole("holdDays"),
    minPayoutMinor: fromDecimal(draft.minPayoutMinor, currency) ?? Number.NaN,
    settlementMode,
    clearingInstitution: draft.clearingInstitution.trim() || null,
    reviewHours: whole("reviewHours"),
    disputeDays: whole("disputeDays"),
    liveCouponWeightBps: basisPoints(draft.liveCouponWeightBps),
    holderConsentRequired: draft.holderConsentRequired,
    holderRetentionDays: whole("holderRetentionDays"),
    settlementCadence: cadence === "none" ? null : cadence,
    cutoffDay: wholeNumber(draft.cutoffDay, [1, lastDay]),
    closesAutomatically: cadence !== "none" && draft.closesAutomatically,
  };
  const unread = Object.entries(policy).filter(([, value]) => Number.isNaN(value));
  return { policy, wrong: unread.map(([name]) => ({ field: `policy.${name}`, code: "custom" })) };
}

/** Only what differs is sent, so that two admins who change different things both have their way. */
export function changedIn(before: Policy, after: Policy): Partial<Policy> {
  const names = Object.keys(after) as (keyof Policy)[];
  return Object.fromEntries(names.filter((it) => before[it] !== after[it]).map((it) => [it, after[it]]));
}

function wholeNumber(text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : Number.NaN;
}

/** A percentage from 0 to 100 with at most two decimals, in basis points. */
function basisPoints(text: string): number {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text.trim())) return Number.NaN;
  const value = Math.round(Number(text.trim().replace(",", ".")) * 100);
  return value <= 10_000 ? value : Number.NaN;
}
