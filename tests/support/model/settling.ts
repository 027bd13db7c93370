// The rules of settlement, as the rulebook states them: periods, dues, decisions, and what becomes of instructions.
import { fewest } from "./fewest.ts";
import { MERCHANTS } from "./plan.ts";
import {
  CURRENCY,
  type Figures,
  type Instruction,
  iso,
  latestCutoff,
  type Outcome,
  refused,
  type Settlement,
  type State,
  standing,
} from "./state.ts";

export type CloseCommand = { do: "close"; admin: number; cutoffAt: number | null };
export type ApproveCommand = { do: "approve"; admin: number; settlement: number };
export type ReopenCommand = { do: "reopen"; settlement: number };

/** A payment as an answer names it; `retries` is the number of the instruction that it asks for again. */
export type Asked = { payer: string; payee: string; amountMinor: number; retries: number | null };

export const OWNERS: readonly string[] = [...MERCHANTS, "alliance", "clearing"];

const HOUR_MS = 3_600_000;

/** What the close should come to, before it is known which payments it asks for: several choices may be the fewest. */
export function close(state: State, { admin, cutoffAt: wanted }: CloseCommand): Outcome {
  const cutoffAt = wanted ?? state.now;
  const previous = standing(state).at(-1);
  if (cutoffAt > state.now) return refused(422, "cutoff_in_future");
  if (cutoffAt <= latestCutoff(state)) return refused(409, "cutoff_already_passed");
  if (previous && previous.decision === null) return refused(409, "previous_settlement_not_approved");
  const fromAt = latestCutoff(state);
  const lines = linesOf(state, fromAt, cutoffAt);
  const dues = new Map(OWNERS.map((owner) => [owner, figuresOf(state, owner, lines)]));
  if (lines.length === 0 && [...dues.values()].every((it) => it.dueMinor === 0))
    return refused(409, "nothing_to_settle");
  state.settlements.push({
    ...{ no: state.settlements.length, fromAt, cutoffAt, closedAt: state.now, closedBy: admin },
    ...{ turn: state.turn, decision: null, dues, instructions: [] },
  });
  const obligations = obligationsOf(lines);
  return {
    status: 201,
    answer: {
      ...{
        number: state.settlements.length,
        status: "closed",
        lineCount: lines.length,
        cutoffAt: iso(cutoffAt),
      },
      grossMinor: sum(obligations.values()),
      obligationCount: obligations.size,
    },
  };
}

type Line = { debit: string; credit: string; amountMinor: number; isReversal: boolean };

/** Currency transfers other than payments whose effectiveAt lies in the period. */
function linesOf(state: State, fromAt: number, cutoffAt: number): Line[] {
  return state.transfers
    .filter((it) => it.unit === CURRENCY && it.code !== "payment")
    .filter((it) => fromAt <= it.effectiveAt && it.effectiveAt < cutoffAt)
    .map((it) => ({ ...it, isReversal: it.code === "reversal" || it.code === "dispute_hold" }));
}

/** opening = previous carried + what became final since then unpaid, less what came late or beyond. */
function figuresOf(state: State, owner: string, lines: readonly Line[]): Figures {
  const previous = standing(state).at(-1);
  const since = previous?.turn ?? -1;
  const ended = openOnes(state).filter((it) => it.finalTurn !== null && it.finalTurn > since);
  const returned = ended.map((it) => signed(owner, it, it.amountMinor - paidAtEnd(it)));
  const late = state.instructions.flatMap((it) =>
    it.payments
      .filter((one) => one.isLate && one.turn > since)
      .map((one) => signed(owner, it, -one.amountMinor)),
  );
  const openingMinor = (previous?.dues.get(owner)?.carriedMinor ?? 0) + sum([...returned, ...late]);
  const linesMinor = sum(
    lines.map((it) => (it.credit === owner ? it.amountMinor : it.debit === owner ? -it.amountMinor : 0)),
  );
  const flying = openOnes(state).filter((it) => it.finalTurn === null);
  const dueMinor = openingMinor + linesMinor;
  return {
    ...{ openingMinor, linesMinor, dueMinor, instructedMinor: 0, carriedMinor: dueMinor },
    inFlightMinor: sum(flying.map((it) => signed(owner, it, it.amountMinor))),
  };
}

/** The instructions of approved settlements. */
function openOnes(state: State): Instruction[] {
  return state.instructions.filter((it) => it.settlement.decision === "approved");
}

function paidAtEnd({ payments }: Instruction): number {
  return sum(payments.filter((it) => !it.isLate).map((it) => it.amountMinor));
}

function paidOn({ payments }: Instruction): number {
  return sum(payments.map((it) => it.amountMinor));
}

function signed(
  owner: string,
  { payer, payee }: Pick<Instruction, "payer" | "payee">,
  amountMinor: number,
): number {
  return payee === owner ? amountMinor : payer === owner ? -amountMinor : 0;
}

/** Debits of a pair less their reversals; where more was reversed than owed, the rest is owed back. */
function obligationsOf(lines: readonly Line[]): Map<string, number> {
  const owed = new Map<string, number>();
  for (const { debit, credit, amountMinor, isReversal } of lines) {
    const pair = isReversal ? `${credit} ${debit}` : `${debit} ${credit}`;
    owed.set(pair, (owed.get(pair) ?? 0) + (isReversal ? -amountMinor : amountMinor));
  }
  const turned = new Map<string, number>();
  for (const [pair, minor] of owed) {
    const way = minor < 0 ? pair.split(" ").reverse().join(" ") : pair;
    if (minor !== 0) turned.set(way, (turned.get(way) ?? 0) + Math.abs(minor));
  }
  return turned;
}

/**
 * Takes over the payments that the close asked for, where they are such as the rules ask for.
 *
 * @returns what is wrong with them; nothing where all is well.
 */
export function adopt(state: State, asked: readonly Asked[]): string[] {
  const settlement = state.settlements.at(-1);
  if (settlement === undefined) return ["there is no settlement"];
  const wrong = wrongWith(state, settlement, asked);
  for (const it of asked) {
    const retries = it.retries === null ? null : (state.instructions[it.retries] ?? null);
    const { payer, payee, amountMinor } = it;
    const instruction: Instruction = {
      ...{ no: state.instructions.length, settlement, payer, payee, amountMinor, retries },
      ...{ status: "planned", finalTurn: null, payments: [] },
    };
    settlement.instructions.push(instruction);
    state.instructions.push(instruction);
  }
  for (const [owner, figures] of settlement.dues) {
    figures.instructedMinor = sum(asked.map((it) => signed(owner, it, it.amountMinor)));
    figures.carriedMinor = figures.dueMinor - figures.instructedMinor;
  }
  return wrong;
}

function wrongWith(state: State, settlement: Settlement, asked: readonly Asked[]): string[] {
  const again = asked.filter((it) => it.retries !== null);
  const expected = restsAskedAgain(state, settlement);
  const netted = asked.filter((it) => it.retries === null);
  const left = new Map(
    OWNERS.map((owner) => {
      const kept = sum(again.map((it) => signed(owner, it, it.amountMinor)));
      return [owner, (settlement.dues.get(owner)?.dueMinor ?? 0) - kept];
    }),
  );
  return [
    ...(inWords(again) === inWords(expected)
      ? []
      : [`asked again: ${inWords(again)}, not ${inWords(expected)}`]),
    ...(state.policy.settlementMode === "clearing"
      ? wrongCleared(left, netted)
      : wrongDirect(state, left, netted)),
  ];
}

function inWords(asked: readonly Asked[]): string {
  return asked
    .map((it) => `${it.payer} ${it.payee} ${it.amountMinor} for ${it.retries}`)
    .sort()
    .join(", ");
}

/** What became final unpaid since the close before, between the same two; too small a rest is carried. */
function restsAskedAgain(state: State, settlement: Settlement): Asked[] {
  const since = standing(state).at(-2)?.turn ?? -1;
  return openOnes(state)
    .filter((it) => it.finalTurn !== null && it.finalTurn > since && it.settlement !== settlement)
    .filter((it) => !openOnes(state).some((other) => other.retries === it))
    .map((it) => ({ payer: it.payer, payee: it.payee, amountMinor: restOf(it), retries: it.no }))
    .filter((it) => it.amountMinor > 0 && it.amountMinor >= smallest(state));
}

/** What the first of a row of retries asked for, less all that was paid on any of them. */
function restOf(instruction: Instruction): number {
  const { retries, amountMinor } = instruction;
  const before = retries === null ? amountMinor : restOf(retries);
  return before - paidOn(instruction);
}

function smallest({ policy }: State): number {
  return policy.settlementMode === "clearing" ? 1 : Math.max(1, policy.minPayoutMinor);
}

/** Each merchant and the alliance pay to or are paid by one account, whatever the amount. */
function wrongCleared(left: ReadonlyMap<string, number>, netted: readonly Asked[]): string[] {
  return [...left]
    .filter(([owner]) => owner !== "clearing")
    .flatMap(([owner, dueMinor]) => {
      const own = netted.filter((it) => it.payer === owner || it.payee === owner);
      const given = sum(own.map((it) => signed(owner, it, it.amountMinor)));
      const isThrough = own.every((it) => it.payer === "clearing" || it.payee === "clearing");
      const isRight = given === dueMinor && isThrough && own.length === Number(dueMinor !== 0);
      return isRight ? [] : [`${owner} is due ${dueMinor} and cleared ${given} in ${own.length}`];
    });
}

/** The fewest payments, of which those below the minimum are not made: what they would have paid is carried. */
function wrongDirect(state: State, left: ReadonlyMap<string, number>, netted: readonly Asked[]): string[] {
  const minimum = smallest(state);
  const rest = new Map(left);
  for (const { payer, payee, amountMinor } of netted) {
    rest.set(payer, (rest.get(payer) ?? 0) + amountMinor);
    rest.set(payee, (rest.get(payee) ?? 0) - amountMinor);
  }
  const carried = sum([...rest.values()].map((minor) => Math.max(minor, 0)));
  const notMade = fewest([...left.values()]) - netted.length;
  return [
    ...netted.filter((it) => it.amountMinor < minimum).map((it) => `${it.payer} pays ${it.amountMinor}`),
    ...(sum(left.values()) === 0 ? [] : ["dues do not sum to zero"]),
    ...(notMade < 0 ? [`${-notMade} payments more than the fewest`] : []),
    ...(carried > notMade * (minimum - 1) ? [`${carried} carried by ${notMade} payments not made`] : []),
  ];
}

export function approve(state: State, { admin, settlement: no }: ApproveCommand): Outcome {
  const settlement = state.settlements[no];
  if (settlement === undefined) return refused(404, "not_found");
  if (settlement.decision !== null) return refused(409, "settlement_not_closed");
  if (settlement.closedBy === admin) return refused(409, "approver_closed_it");
  if (state.now < settlement.closedAt + state.policy.reviewHours * HOUR_MS)
    return refused(409, "review_not_over");
  settlement.decision = "approved";
  return { status: 200, answer: { status: statusOf(settlement) } };
}

/** Only the latest, not approved; its instructions become withdrawn. */
export function reopen(state: State, { settlement: no }: ReopenCommand): Outcome {
  const settlement = state.settlements[no];
  if (settlement === undefined) return refused(404, "not_found");
  if (settlement.decision === "reopened") return refused(409, "settlement_not_closed");
  if (standing(state).at(-1) !== settlement) return refused(409, "settlement_not_latest");
  if (settlement.decision === "approved") return refused(409, "settlement_not_closed");
  settlement.decision = "reopened";
  return { status: 200, answer: { status: "reopened" } };
}

export function statusOf({ decision, instructions }: Settlement): string {
  if (decision !== "approved") return decision ?? "closed";
  return instructions.every((it) => it.finalTurn !== null) ? "paid" : "approved";
}

export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
