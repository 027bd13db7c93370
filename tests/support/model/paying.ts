// The rules of paying: planned → sent → confirmed, short, failed or unknown; what comes late is recorded all the same.
import { sum } from "./settling.ts";
import {
  CURRENCY,
  type Instruction,
  latestCutoff,
  type Outcome,
  refused,
  type State,
  type Transfer,
} from "./state.ts";

/** `by` is `admin` or a merchant. */
export type StepCommand = { do: "send" | "fail" | "unknown"; by: string; instruction: number };
export type ConfirmCommand = {
  do: "confirm";
  by: string;
  instruction: number;
  /** Null for all that is unpaid. */
  amountMinor: number | null;
  bankReference: string;
};

export function step(state: State, command: StepCommand): Outcome {
  const instruction = state.instructions[command.instruction];
  if (command.do !== "send" && command.by !== "admin") return refused(403, "role_not_allowed");
  if (instruction === undefined || !mayBeSeen(instruction, command.by)) return refused(404, "not_found");
  if (command.do === "send" && !["admin", instruction.payer].includes(command.by))
    return refused(403, "role_not_allowed");
  if (isFinal(instruction)) return refused(409, "instruction_is_final");
  if (instruction.settlement.decision === null) return refused(409, "settlement_not_approved");
  if (command.do === "send") return send(state, instruction);
  if (command.do === "unknown" && instruction.status === "planned")
    return refused(409, "instruction_not_sent");
  if (command.do === "fail") return end(state, instruction, "failed");
  instruction.status = "unknown";
  return { status: 200, answer: shownInstruction(instruction) };
}

function mayBeSeen({ payer, payee }: Instruction, by: string): boolean {
  return ["admin", payer, payee].includes(by);
}

function isFinal({ settlement, finalTurn }: Instruction): boolean {
  return settlement.decision === "reopened" || finalTurn !== null;
}

function send(state: State, instruction: Instruction): Outcome {
  if (instruction.status !== "planned") return refused(409, "instruction_not_planned");
  if (instruction.payer === "clearing" && !isCovered(state, instruction))
    return refused(409, "payout_needs_collections");
  instruction.status = "sent";
  return { status: 200, answer: shownInstruction(instruction) };
}

/** Payouts are sent only against confirmed collections. */
function isCovered(state: State, wanted: Instruction): boolean {
  const payments = (of: "payer" | "payee") =>
    sum(
      state.instructions
        .filter((it) => it[of] === "clearing")
        .flatMap((it) => it.payments.map(({ amountMinor }) => amountMinor)),
    );
  const onTheirWay = state.instructions
    .filter((it) => it.payer === "clearing" && !isFinal(it) && it.status !== "planned")
    .map((it) => it.amountMinor);
  return payments("payee") - payments("payer") >= wanted.amountMinor + sum(onTheirWay);
}

function end(state: State, instruction: Instruction, status: "confirmed" | "short" | "failed"): Outcome {
  instruction.status = status;
  instruction.finalTurn = state.turn;
  return { status: 200, answer: shownInstruction(instruction) };
}

export function confirm(state: State, command: ConfirmCommand): Outcome {
  const instruction = state.instructions[command.instruction];
  if (instruction === undefined || !mayBeSeen(instruction, command.by)) return refused(404, "not_found");
  if (!["admin", instruction.payee].includes(command.by)) return refused(403, "role_not_allowed");
  const { settlement, payer, payee, status } = instruction;
  const reference = `${command.bankReference} of ${payee}`;
  if (state.bankReferences.has(reference)) return refused(409, "bank_reference_used");
  const unpaidMinor = instruction.amountMinor - paidOn(instruction);
  if (settlement.decision === "reopened") return refused(409, "instruction_is_final");
  if (settlement.decision === null) return refused(409, "settlement_not_approved");
  if (status === "planned" && payer === "clearing") return refused(409, "instruction_not_sent");
  if (command.amountMinor === null && unpaidMinor <= 0) return refused(409, "instruction_is_final");
  const amountMinor = command.amountMinor ?? unpaidMinor;
  state.bankReferences.add(reference);
  const transfer: Transfer = {
    ...{ code: "payment", debit: payee, credit: payer, amountMinor, unit: CURRENCY },
    effectiveAt: Math.max(state.now, latestCutoff(state)),
  };
  state.transfers.push(transfer);
  instruction.payments.push({ amountMinor, turn: state.turn, isLate: isFinal(instruction), transfer });
  if (isFinal(instruction)) return { status: 200, answer: shownInstruction(instruction) };
  return end(state, instruction, paidOn(instruction) < instruction.amountMinor ? "short" : "confirmed");
}

function paidOn({ payments }: Instruction): number {
  return sum(payments.map((it) => it.amountMinor));
}

export function shownInstruction(instruction: Instruction) {
  const { settlement, status, amountMinor } = instruction;
  return {
    status: settlement.decision === "reopened" ? "withdrawn" : status,
    amountMinor,
    paidMinor: paidOn(instruction),
  };
}
