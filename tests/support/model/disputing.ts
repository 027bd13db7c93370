// The rules of disputes, as the rulebook states them: what is held, what is let go of again, and what silence decides.
import { halfUp, splitByWeights } from "../../../schema/money.ts";
import {
  CURRENCY,
  type Dispute,
  latestCutoff,
  type Outcome,
  type Redemption,
  refused,
  type State,
  standing,
  type Transfer,
} from "./state.ts";

export type DisputeCommand = { do: "dispute"; by: string; redemption: number; code: Transfer["code"] };
export type NoteCommand = { do: "note"; by: string; dispute: number };
export type ResolveCommand = {
  do: "resolve";
  dispute: number;
  outcome: "upheld" | "rejected";
  allowedMinor: number | null;
};

const DAY_MS = 86_400_000;

/** The debited side's, of an original that there is; commission and fee go together. */
export function dispute(state: State, { by, redemption: no, code }: DisputeCommand): Outcome {
  const redemption = state.redemptions[no];
  const original = redemption?.originals.find((it) => it.code === code);
  if (redemption === undefined || original === undefined) return refused(404, "not_found");
  if (original.debit !== by && original.credit !== by) return refused(404, "not_found");
  if (code === "new_customer") return refused(422, "transfer_is_disputable");
  if (original.debit !== by) return refused(403, "role_not_allowed");
  const claim = code === "subsidy" ? "subsidy" : "commission";
  const parts = partsOf(redemption, claim, by);
  if (isDisputed(state, redemption, claim, by)) return refused(409, "disputed_once");
  const heldMinor = sum(parts.map((it) => keptOf(state, it)));
  if (heldMinor === 0) return refused(409, "something_left_to_dispute");
  const latest = standing(state).at(-1);
  if (latest && original.effectiveAt < latest.cutoffAt) {
    if (latest.decision === "approved" || original.effectiveAt < latest.fromAt)
      return refused(409, "dispute_in_time");
    latest.decision = "reopened";
  }
  hold(state, { redemption, claim, debtor: by, openedBy: "debtor" });
  return { status: 201, answer: { status: "open", heldMinor, openedBy: "debtor" } };
}

/** What credits a merchant suspended for fraud, of these redemptions: not what is closed, and not what was disputed. */
export function holdForFraud(state: State, merchant: string, redemptions: readonly Redemption[]): void {
  for (const redemption of redemptions)
    for (const original of redemption.originals) {
      const { code, debit: debtor, credit, effectiveAt } = original;
      if (credit !== merchant || (code !== "commission" && code !== "subsidy")) continue;
      const left = sum(partsOf(redemption, code, debtor).map((it) => keptOf(state, it)));
      const isOpen = effectiveAt >= latestCutoff(state);
      if (isOpen && left > 0 && !isDisputed(state, redemption, code, debtor))
        hold(state, { redemption, claim: code, debtor, openedBy: "alliance" });
    }
}

type Claimed = Pick<Dispute, "redemption" | "claim" | "debtor" | "openedBy">;

function hold(state: State, claimed: Claimed): void {
  const { redemption, claim, debtor } = claimed;
  const { gifter, redeemer } = redemption.coupon;
  const parts = partsOf(redemption, claim, debtor);
  const made: Dispute = {
    ...{ ...claimed, no: state.disputes.length, creditor: claim === "commission" ? gifter : redeemer },
    heldMinor: sum(parts.map((it) => keptOf(state, it))),
    ...{ answerBy: state.now + state.policy.disputeDays * DAY_MS, notes: 0, isAnswered: false },
    ...{ outcome: null, allowedMinor: 0 },
  };
  state.disputes.push(made);
  for (const original of parts) {
    const { debit, credit, effectiveAt } = original;
    const amountMinor = keptOf(state, original);
    const held: Transfer = {
      ...{ code: "dispute_hold", debit: credit, credit: debit, amountMinor, unit: CURRENCY },
      ...{ effectiveAt, of: original, dispute: made },
    };
    if (amountMinor > 0) state.transfers.push(held);
  }
}

function partsOf({ originals }: Redemption, claim: Dispute["claim"], debtor: string): Transfer[] {
  const codes = claim === "commission" ? ["commission", "fee"] : ["subsidy"];
  return originals.filter((it) => codes.includes(it.code) && it.debit === debtor);
}

function isDisputed(state: State, redemption: Redemption, claim: Dispute["claim"], debtor: string): boolean {
  return state.disputes.some(
    (it) => it.redemption === redemption && it.claim === claim && it.debtor === debtor,
  );
}

/** What reversals left of it. */
function keptOf(state: State, original: Transfer): number {
  return original.amountMinor - sumOf(state, original, "reversal");
}

function heldOf(state: State, original: Transfer): number {
  return sumOf(state, original, "dispute_hold") - sumOf(state, original, "dispute_release");
}

function sumOf(state: State, original: Transfer, code: Transfer["code"]): number {
  const own = state.transfers.filter((it) => it.of === original && it.code === code);
  return sum(own.map((it) => it.amountMinor));
}

/** Before reversals take back a part of what is kept, the same part of its hold is let go of. */
export function releasesBefore(state: State, reversals: readonly Transfer[]): Transfer[] {
  return reversals.flatMap((reversal) => {
    const { of: original, effectiveAt } = reversal;
    const held = original && state.transfers.find((it) => it.of === original && it.code === "dispute_hold");
    if (!original || !held) return [];
    const [heldMinor, kept] = [heldOf(state, original), keptOf(state, original)];
    const stays = halfUp(heldMinor, kept - reversal.amountMinor, kept);
    return released(held, heldMinor - stays, effectiveAt);
  });
}

function released(held: Transfer, amountMinor: number, effectiveAt: number): Transfer[] {
  const { debit: credit, credit: debit, of, dispute } = held;
  const release: Transfer = {
    ...{ code: "dispute_release", debit, credit, amountMinor, unit: CURRENCY, effectiveAt },
    ...(of && dispute ? { of, dispute } : {}),
  };
  return amountMinor > 0 ? [release] : [];
}

export function note(state: State, { by, dispute: no }: NoteCommand): Outcome {
  const it = state.disputes[no];
  if (it === undefined || !["admin", it.debtor, it.creditor].includes(by)) return refused(404, "not_found");
  if (it.outcome !== null) return refused(409, "dispute_is_open");
  it.notes += 1;
  if (by === it.creditor && state.now < it.answerBy) it.isAnswered = true;
  return { status: 201, answer: { notes: it.notes } };
}

export function resolve(state: State, { dispute: no, outcome, allowedMinor }: ResolveCommand): Outcome {
  const it = state.disputes[no];
  if (it === undefined) return refused(404, "not_found");
  if (it.outcome !== null) return refused(409, "dispute_is_open");
  const held = partsOf(it.redemption, it.claim, it.debtor).map((one) => heldOf(state, one));
  if ((allowedMinor ?? 0) > sum(held)) return refused(422, "allowance_within_hold");
  decide(state, it, outcome, allowedMinor ?? 0);
  return { status: 200, answer: { status: outcome, allowedMinor: it.allowedMinor } };
}

/** Rejected lets all go, upheld what is allowed, by shares of what is held; with the original while that lies ahead. */
function decide(state: State, it: Dispute, outcome: "upheld" | "rejected", allowedMinor: number): void {
  const parts = partsOf(it.redemption, it.claim, it.debtor);
  const held = parts.map((one) => heldOf(state, one));
  it.outcome = outcome;
  it.allowedMinor = outcome === "rejected" ? sum(held) : allowedMinor;
  if (it.allowedMinor === 0) return;
  const shares = splitByWeights(it.allowedMinor, held);
  const releases = parts.flatMap((original, place) => {
    const hold = state.transfers.find((one) => one.of === original && one.code === "dispute_hold");
    const isAhead = original.effectiveAt > state.now;
    const effectiveAt = isAhead ? original.effectiveAt : Math.max(state.now, latestCutoff(state));
    return hold ? released(hold, shares[place] ?? 0, effectiveAt) : [];
  });
  state.transfers.push(...releases);
}

/** Whose time is over: without an answer it is upheld, without a decision rejected. What the alliance holds has no time. */
export function decideOverdue(state: State): void {
  for (const it of state.disputes)
    if (it.outcome === null && it.openedBy === "debtor" && it.answerBy <= state.now)
      decide(state, it, it.isAnswered ? "rejected" : "upheld", 0);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
