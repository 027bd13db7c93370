// What each command should be answered, and what it changes.
import {
  type AdjustCommand,
  type AllowCommand,
  adjust,
  allow,
  type DepositCommand,
  deposit,
  type TurnDownCommand,
  turnDown,
} from "./correcting.ts";
import {
  type DisputeCommand,
  decideOverdue,
  dispute,
  holdForFraud,
  type NoteCommand,
  note,
  type ResolveCommand,
  resolve,
} from "./disputing.ts";
import { type GiftCommand, gift, type RevokeCommand, revoke } from "./gifts.ts";
import { type ConfirmCommand, confirm, type StepCommand, step } from "./paying.ts";
import { MERCHANTS, type Policy, type Terms } from "./plan.ts";
import {
  type ApproveCommand,
  approve,
  type CloseCommand,
  close,
  type ReopenCommand,
  reopen,
} from "./settling.ts";
import { iso, type Outcome, refused, type State } from "./state.ts";
import {
  type RedeemCommand,
  type RefundCommand,
  type ReleaseCommand,
  type ReserveCommand,
  redeem,
  refund,
  release,
  reserve,
} from "./till.ts";

export type Command =
  | { do: "clock"; toMs: number }
  | { do: "policy"; rates: Pick<Policy, "holdDays" | "feeBps" | "minPayoutMinor"> }
  | { do: "terms"; offer: number; terms: Terms }
  | { do: "accept"; allotment: number; version: number }
  | { do: "pause" | "resume"; offer: number }
  | { do: "suspend"; merchant: string; fraud: boolean }
  | { do: "reinstate"; merchant: string }
  | { do: "overdue" }
  | GiftCommand
  | RevokeCommand
  | ReserveCommand
  | ReleaseCommand
  | RedeemCommand
  | RefundCommand
  | CloseCommand
  | ApproveCommand
  | ReopenCommand
  | StepCommand
  | ConfirmCommand
  | DisputeCommand
  | NoteCommand
  | ResolveCommand
  | AdjustCommand
  | AllowCommand
  | TurnDownCommand
  | DepositCommand;

export function apply(state: State, command: Command): Outcome {
  state.turn += 1;
  switch (command.do) {
    case "clock":
      state.now = command.toMs;
      return { status: 200 };
    case "policy":
      state.policy = { ...state.policy, ...command.rates };
      return { status: 200 };
    case "terms":
      return newTerms(state, command.offer, command.terms);
    case "accept":
      return accept(state, command.allotment, command.version);
    case "pause":
    case "resume":
      return stepOffer(state, command.do, command.offer);
    case "suspend":
      return suspend(state, command);
    case "reinstate":
      return reinstate(state, command.merchant);
    case "overdue":
      decideOverdue(state);
      return { status: 200 };
    case "dispute":
      return dispute(state, command);
    case "note":
      return note(state, command);
    case "resolve":
      return resolve(state, command);
    case "adjust":
      return adjust(state, command);
    case "allow":
      return allow(state, command);
    case "turn down":
      return turnDown(state, command);
    case "deposit":
      return deposit(state, command);
    case "gift":
      return gift(state, command);
    case "revoke":
      return revoke(state, command);
    case "reserve":
      return reserve(state, command);
    case "release":
      return release(state, command);
    case "redeem":
      return redeem(state, command);
    case "refund":
      return refund(state, command);
    case "close":
      return close(state, command);
    case "approve":
      return approve(state, command);
    case "reopen":
      return reopen(state, command);
    case "confirm":
      return confirm(state, command);
    default:
      return step(state, command);
  }
}

/** Whether a date has passed is asked of the day, in Shanghai. */
function newTerms(state: State, no: number, terms: Terms): Outcome {
  const offer = state.offers[no];
  if (offer === undefined) return refused(404, "not_found");
  const { validity } = terms;
  if (validity.kind === "dates" && validity.lastDay < iso(state.now + 8 * 3_600_000).slice(0, 10))
    return refused(422, "validation_failed");
  offer.versions.push(terms);
  return { status: 201, answer: { termsVersion: offer.versions.length } };
}

function accept(state: State, no: number, version: number): Outcome {
  const allotment = state.allotments[no];
  if (allotment === undefined || version > allotment.offer.versions.length) return refused(404, "not_found");
  const isNew = allotment.coFundingBps > 0 && version > allotment.accepted;
  const sides = [allotment.gifter, allotment.offer.redeemer];
  if (isNew && sides.some((name) => state.suspended.has(name))) return refused(409, "merchant_not_active");
  if (isNew) allotment.accepted = version;
  return { status: 200 };
}

function stepOffer(state: State, name: "pause" | "resume", no: number): Outcome {
  const offer = state.offers[no];
  if (offer === undefined) return refused(404, "not_found");
  const from = name === "pause" ? "live" : "paused";
  if (offer.status !== from) return refused(409, `offer_not_${from}`);
  const validity = offer.versions.at(-1)?.validity;
  const today = iso(state.now + 8 * 3_600_000).slice(0, 10);
  if (name === "resume" && validity?.kind === "dates" && validity.lastDay < today)
    return refused(409, "offer_dates_passed");
  offer.status = name === "pause" ? "paused" : "live";
  return { status: 200, answer: { status: offer.status } };
}

/** For fraud, what credits it is held at once; also of one that was suspended for less. */
function suspend(state: State, { merchant, fraud }: { merchant: string; fraud: boolean }): Outcome {
  if (!MERCHANTS.some((it) => it === merchant)) return refused(404, "not_found");
  if ((fraud ? state.forFraud : state.suspended).has(merchant))
    return refused(409, "merchant_status_differs");
  state.suspended.add(merchant);
  if (fraud) {
    state.forFraud.add(merchant);
    holdForFraud(state, merchant, state.redemptions);
  }
  return { status: 200, answer: { status: "suspended" } };
}

/** What is held stays held. */
function reinstate(state: State, merchant: string): Outcome {
  if (!MERCHANTS.some((it) => it === merchant)) return refused(404, "not_found");
  if (!state.suspended.delete(merchant)) return refused(409, "merchant_status_differs");
  state.forFraud.delete(merchant);
  return { status: 200, answer: { status: "active" } };
}
