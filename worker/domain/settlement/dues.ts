// From sums to a settlement: what each owner is due, what each owed each other, and the payments that follow.
import { CLEARING_OWNER } from "../../../schema/ids.ts";
import { sumOf } from "../../../schema/money.ts";
import { fewestPayments, type Payment, throughOneAccount } from "./net.ts";

/** The transfers of one kind from one account to another, summed. */
export type Flow = { debitId: string; creditId: string; isReversal: boolean; amountMinor: number };

/** What a failed or short instruction left unpaid between the same two. */
export type Rest = Payment & { instructionId: string };

/** All that a closing has to know. */
export type Books = {
  /** Of every owner: its position now, and the part of it that takes effect only after the cut-off. */
  owners: readonly { ownerId: string; positionMinor: number; laterMinor: number }[];
  /** The lines of the period. */
  flows: readonly Flow[];
  /** Instructions of earlier settlements that are not final. */
  inFlight: readonly Payment[];
  /** Instructions that became final unpaid since the previous closing. */
  returned: readonly Rest[];
};

export type Rules = {
  mode: "direct" | "clearing";
  minPayoutMinor: number;
  /** Owners whose tail settles however small. */
  leaving: ReadonlySet<string>;
};

/** A payment to instruct; `retries` names the instruction whose rest it asks for again. */
export type Planned = Payment & { retries: string | null };

/** One owner's period, in minor units, positive = to the owner. */
export type Figures = {
  ownerId: string;
  openingMinor: number;
  linesMinor: number;
  dueMinor: number;
  instructedMinor: number;
  carriedMinor: number;
  inFlightMinor: number;
};

export type Obligation = { debtorId: string; creditorId: string; amountMinor: number };

export type Settled = { dues: Figures[]; obligations: Obligation[]; instructions: Planned[] };

/**
 * Settles a period. For every owner opening + lines = due = instructed + carried, and each column sums to zero.
 *
 * The opening is what the position holds beyond the lines of this period and later and beyond what is on its way:
 * the previous carried and returned amounts, and money that arrived late.
 */
export function settle(books: Books, rules: Rules): Settled {
  const lines = signed(books.flows.map((it) => [it.creditId, it.debitId, it.amountMinor]));
  const inFlight = signed(books.inFlight.map(toPayee));
  const opened = books.owners.map(({ ownerId, positionMinor, laterMinor }) => {
    const linesMinor = lines.get(ownerId) ?? 0;
    const inFlightMinor = inFlight.get(ownerId) ?? 0;
    const dueMinor = positionMinor - laterMinor - inFlightMinor;
    return { ownerId, openingMinor: dueMinor - linesMinor, linesMinor, dueMinor, inFlightMinor };
  });
  const instructions = instruct(opened, books.returned, rules);
  const instructed = signed(instructions.map(toPayee));
  const dues = opened.map((it) => {
    const instructedMinor = instructed.get(it.ownerId) ?? 0;
    return { ...it, instructedMinor, carriedMinor: it.dueMinor - instructedMinor };
  });
  return { dues: dues.filter(hasFigures), obligations: obligationsOf(books.flows), instructions };
}

/**
 * What each owner owes each other before netting: its debits towards the other less their reversals, which run the
 * other way. Where more was reversed than owed, the rest is owed back.
 */
export function obligationsOf(flows: readonly Flow[]): Obligation[] {
  const owed: Debts = new Map();
  for (const { debitId, creditId, isReversal, amountMinor } of flows)
    if (isReversal) owe(owed, creditId, debitId, -amountMinor);
    else owe(owed, debitId, creditId, amountMinor);
  const netted: Debts = new Map();
  for (const { debtorId, creditorId, amountMinor } of listOf(owed))
    if (amountMinor < 0) owe(netted, creditorId, debtorId, -amountMinor);
    else owe(netted, debtorId, creditorId, amountMinor);
  return listOf(netted).filter(({ amountMinor }) => amountMinor > 0);
}

/** By debtor, then creditor: joining the two ids to one key takes four times as long as finding both. */
type Debts = Map<string, Map<string, number>>;

function owe(debts: Debts, debtorId: string, creditorId: string, amountMinor: number): void {
  const owed = debts.get(debtorId) ?? new Map<string, number>();
  debts.set(debtorId, owed.set(creditorId, (owed.get(creditorId) ?? 0) + amountMinor));
}

function listOf(debts: Debts): Obligation[] {
  return [...debts].flatMap(([debtorId, owed]) =>
    Array.from(owed, ([creditorId, amountMinor]) => ({ debtorId, creditorId, amountMinor })),
  );
}

/** The sum of what all owe each other, or of what all instructions ask for. */
export function totalOf(amounts: readonly { amountMinor: number }[]): number {
  return sumOf(amounts.map(({ amountMinor }) => amountMinor));
}

type Opened = Pick<Figures, "ownerId" | "dueMinor">;

/** What failed before is asked for again between the same two and kept out of netting; the rest is netted. */
function instruct(opened: readonly Opened[], returned: readonly Rest[], rules: Rules): Planned[] {
  const again = returned.filter((it) => isWorthPaying(it, rules));
  const kept = signed(again.map(toPayee));
  const dues = opened.map(({ ownerId, dueMinor }) => ({
    ownerId,
    dueMinor: dueMinor - (kept.get(ownerId) ?? 0),
  }));
  // What the clearing account itself is due stays on it: that is what lets the others' dues come to nothing.
  const netted = rules.mode === "clearing" ? throughOneAccount(dues, CLEARING_OWNER) : fewestPayments(dues);
  return [
    ...again.map(({ instructionId, ...payment }) => ({ ...payment, retries: instructionId })),
    ...netted.filter((it) => isWorthPaying(it, rules)).map((it) => ({ ...it, retries: null })),
  ];
}

/** A small payment is not made and both sides carry it, unless one of them leaves or all is cleared through one account. */
function isWorthPaying({ payerId, payeeId, amountMinor }: Payment, rules: Rules): boolean {
  if (rules.mode === "clearing" || amountMinor >= rules.minPayoutMinor) return true;
  return rules.leaving.has(payerId) || rules.leaving.has(payeeId);
}

type Movement = readonly [toId: string, fromId: string, amountMinor: number];

function toPayee({ payeeId, payerId, amountMinor }: Payment): Movement {
  return [payeeId, payerId, amountMinor];
}

/** What movements come to for each owner: in less out. */
function signed(movements: readonly Movement[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [toId, fromId, amountMinor] of movements) {
    sums.set(toId, (sums.get(toId) ?? 0) + amountMinor);
    sums.set(fromId, (sums.get(fromId) ?? 0) - amountMinor);
  }
  return sums;
}

function hasFigures({ ownerId: _, ...figures }: Figures): boolean {
  return Object.values(figures).some((minor) => minor !== 0);
}
