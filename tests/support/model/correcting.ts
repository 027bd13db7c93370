// The rules of adjustments by two admins, and of deposits, which raise a limit and nothing else.
import { CURRENCY, latestCutoff, type Outcome, refused, type State } from "./state.ts";

export type AdjustCommand = {
  do: "adjust";
  admin: number;
  debit: string;
  credit: string;
  amountMinor: number;
};
export type AllowCommand = { do: "allow"; admin: number; adjustment: number };
export type TurnDownCommand = {
  do: "turn down";
  how: "refused" | "withdrawn";
  admin: number;
  adjustment: number;
};
export type DepositCommand = {
  do: "deposit";
  merchant: string;
  kind: "deposit" | "withdrawal";
  amountMinor: number;
  bankReference: string;
};

export function adjust(state: State, { admin, debit, credit, amountMinor }: AdjustCommand): Outcome {
  state.adjustments.push({ proposedBy: admin, debit, credit, amountMinor, decision: null });
  return { status: 201, answer: { status: "proposed" } };
}

/** By another than who proposed it, once, as a line of the open period. */
export function allow(state: State, { admin, adjustment: no }: AllowCommand): Outcome {
  const it = state.adjustments[no];
  if (it === undefined) return refused(404, "not_found");
  if (it.decision !== null) return refused(409, "adjustment_is_proposed");
  if (it.proposedBy === admin) return refused(409, "approver_proposed_it");
  it.decision = "approved";
  const { debit, credit, amountMinor } = it;
  const effectiveAt = Math.max(state.now, latestCutoff(state));
  state.transfers.push({ code: "adjustment", debit, credit, amountMinor, unit: CURRENCY, effectiveAt });
  return { status: 200, answer: { status: "approved" } };
}

/** Refused by another than who proposed it or withdrawn by that one: nothing is posted, now or later. */
export function turnDown(state: State, { admin, adjustment: no, how }: TurnDownCommand): Outcome {
  const it = state.adjustments[no];
  if (it === undefined) return refused(404, "not_found");
  if (it.decision !== null) return refused(409, "adjustment_is_proposed");
  const isOwn = it.proposedBy === admin;
  if (how === "refused" && isOwn) return refused(409, "approver_proposed_it");
  if (how === "withdrawn" && !isOwn) return refused(409, "proposal_not_yours");
  it.decision = how;
  return { status: 200, answer: { status: how } };
}

export function deposit(state: State, command: DepositCommand): Outcome {
  const { merchant, kind, amountMinor, bankReference } = command;
  if (kind === "deposit" && state.policy.clearingInstitution === null)
    return refused(422, "clearing_needs_institution");
  if (state.deposits.some((it) => it.bankReference === bankReference))
    return refused(409, "bank_reference_used");
  const signedMinor = kind === "deposit" ? amountMinor : -amountMinor;
  if (depositedOf(state, merchant) + signedMinor < 0) return refused(409, "withdrawal_exceeds_deposit");
  state.deposits.push({ merchant, bankReference, signedMinor });
  return { status: 201 };
}

export function depositedOf(state: State, merchant: string): number {
  const own = state.deposits.filter((it) => it.merchant === merchant);
  return own.reduce((sum, it) => sum + it.signedMinor, 0);
}
