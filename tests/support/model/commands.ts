// What happens next, drawn by dice from what there is: mostly what is possible, sometimes what must be refused.
import type { Dice } from "./dice.ts";
import { drawRates, drawTerms, MERCHANTS } from "./plan.ts";
import type { Command } from "./rules.ts";
import {
  type Coupon,
  CURRENCY,
  type Instruction,
  isLive,
  latestCutoff,
  type State,
  standing,
  startOfDayNumber,
} from "./state.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function drawCommand(dice: Dice, state: State): Command {
  const { gifts, coupons, reservations, redemptions, settlements, instructions } = state;
  const isUsable = coupons.some((it) => isOpen(state, it));
  const isUndecided = standing(state).at(-1)?.decision === null;
  const isPaying = payable(state).length > 0;
  const draw = dice.weighted<() => Command>([
    [20, () => drawGift(dice, state)],
    [coupons.length > 0 ? (isUsable ? 26 : 2) : 0, () => drawRedeem(dice, state)],
    [coupons.length > 0 ? (isUsable ? 5 : 1) : 0, () => drawReserve(dice, state)],
    [reservations.length > 0 ? 1 : 0, () => drawRelease(dice, state)],
    [redemptions.length > 0 ? 9 : 0, () => drawRefund(dice, state)],
    [gifts.length > 0 ? 2 : 0, () => drawRevoke(dice, state)],
    [12, () => drawClock(dice, state)],
    [isLocked(state) ? 12 : 2, () => drawClose(dice, state)],
    [settlements.length > 0 ? (isUndecided ? 14 : 1) : 0, () => drawApprove(dice, state)],
    [settlements.length > 0 ? (isUndecided ? 2 : 1) : 0, () => drawReopen(dice, state)],
    [instructions.length > 0 ? (isPaying ? 24 : 2) : 0, () => drawStep(dice, state)],
    [5, () => drawChange(dice, state)],
    [redemptions.length > 0 ? 6 : 0, () => drawDispute(dice, state)],
    [state.disputes.length > 0 ? 6 : 0, () => drawWord(dice, state)],
    [3, () => drawCorrection(dice, state)],
  ]);
  return draw();
}

function isOpen(state: State, coupon: Coupon): boolean {
  return isLive(state, coupon) && coupon.opensAt <= state.now;
}

/** Something took effect since the latest cut-off. */
function isLocked(state: State): boolean {
  const cutoffAt = latestCutoff(state);
  return state.transfers.some((it) => cutoffAt <= it.effectiveAt && it.effectiveAt < state.now);
}

/** The instructions that somebody may still pay. */
function payable({ instructions }: State): Instruction[] {
  return instructions.filter((it) => it.finalTurn === null && it.settlement.decision === "approved");
}

function drawGift(dice: Dice, state: State): Command {
  const { allotments } = state;
  const first = dice.pick(allotments);
  const own = allotments.filter((it) => it.gifter === first.gifter);
  const wanted = Array.from({ length: dice.pick([1, 1, 2, 3]) }, () => dice.pick(own).no);
  const foreign = allotments.find((it) => it.gifter !== first.gifter);
  return {
    do: "gift",
    gifter: first.gifter,
    allotments: dice.chance(0.03) && foreign ? [...wanted, foreign.no] : wanted,
    holder: dice.pick([null, "1", "1", "2", "3"]),
    source: dice.chance(0.3) ? `S-${dice.int(1, 4)}` : null,
  };
}

/** Mostly one that would be honoured, and best one whose checkout is just about to end. */
function drawCoupon(dice: Dice, state: State): Coupon {
  const edges = state.reservations.filter((it) => Math.abs(it.expiresAt - state.now) <= 1);
  if (edges.length > 0 && dice.chance(0.8)) return dice.pick(edges).coupon;
  const open = state.coupons.filter((it) => isOpen(state, it));
  return dice.pick(open.length > 0 && dice.chance(0.9) ? open : state.coupons);
}

function drawAmount(dice: Dice, { terms }: Coupon): number {
  const { minSpendMinor } = terms;
  return dice.weighted([
    [8, minSpendMinor + dice.int(0, 40_000)],
    [2, minSpendMinor],
    [1, Math.max(0, minSpendMinor - 1)],
    [1, dice.int(0, 10)],
  ]);
}

/** Mostly the coupon's own redeemer. */
function drawTill(dice: Dice, { redeemer }: Coupon): string {
  return dice.chance(0.95) ? redeemer : dice.pick(MERCHANTS);
}

function drawRedeem(dice: Dice, state: State): Command {
  const coupon = drawCoupon(dice, state);
  const held = state.reservations.findLast((it) => it.coupon === coupon);
  const usesHeld = held !== undefined && dice.chance(0.8);
  const reference = dice.chance(0.4) ? `O-${dice.int(1, 6)}` : null;
  return {
    do: "redeem",
    by: drawTill(dice, coupon),
    coupon: dice.chance(0.02) ? null : coupon.no,
    amountMinor: drawAmount(dice, coupon),
    reference: usesHeld && dice.chance(0.8) ? held.reference : reference,
    reservation: usesHeld ? held.no : null,
    holder: dice.pick([null, null, "1", "2", "3"]),
  };
}

function drawReserve(dice: Dice, state: State): Command {
  const coupon = drawCoupon(dice, state);
  return {
    do: "reserve",
    by: drawTill(dice, coupon),
    coupon: coupon.no,
    amountMinor: drawAmount(dice, coupon),
    reference: `O-${dice.int(1, 6)}`,
    ttlSeconds: dice.pick([30, 600, 1800]),
  };
}

function drawRelease(dice: Dice, { reservations }: State): Command {
  const held = dice.pick(reservations);
  return { do: "release", by: drawTill(dice, held.coupon), reservation: held.no };
}

function drawRefund(dice: Dice, { redemptions }: State): Command {
  const redemption = dice.pick(redemptions);
  const before = redemption.refunds.at(-1)?.refundedMinor ?? 0;
  const leftMinor = redemption.netMinor - before;
  const amountMinor = dice.weighted<number | null>([
    [4, dice.int(1, Math.max(1, leftMinor))],
    [2, Math.max(1, Math.round(redemption.netMinor / 2))],
    [1, Math.max(1, leftMinor)],
    [1, leftMinor + 1],
    [4, null],
  ]);
  return {
    do: "refund",
    by: drawTill(dice, redemption.coupon),
    redemption: redemption.no,
    reference: `R-${dice.chance(0.1) ? 1 : redemption.refunds.length + 1}`,
    amountMinor,
  };
}

function drawRevoke(dice: Dice, { gifts }: State): Command {
  const given = dice.pick(gifts);
  const by = dice.chance(0.9) ? given.gifter : dice.pick(MERCHANTS);
  return { do: "revoke", by, gift: given.no, fraud: dice.chance(0.3) };
}

/** Onwards a little, a lot, to the next month, or to the very edge of something that is to come. */
function drawClock(dice: Dice, state: State): Command {
  const { now } = state;
  const edges = [
    state.coupons.flatMap((it) => [it.opensAt, it.expiresAt]),
    state.reservations.filter((it) => it.coupon.ending === null).map((it) => it.expiresAt),
    state.transfers.map((it) => it.effectiveAt),
    state.disputes.filter((it) => it.outcome === null).map((it) => it.answerBy),
  ]
    .map((instants) => instants.filter((at) => at > now))
    .filter((instants) => instants.length > 0);
  const edge = edges.length > 0 ? dice.pick(dice.pick(edges)) : now;
  const month = new Date(now + 8 * 3_600_000);
  const nextMonth = Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1) / DAY_MS;
  const toMs = dice.weighted([
    [2, now + dice.int(1, 40) * MINUTE_MS],
    [3, now + dice.int(1, 48) * 60 * MINUTE_MS],
    [2, now + dice.int(2, 20) * DAY_MS],
    [2, startOfDayNumber(nextMonth) + dice.int(-1, 1)],
    [5, edge + dice.pick([-1, 0, 0, 1])],
  ]);
  return { do: "clock", toMs: Math.max(now, toMs) };
}

function drawClose(dice: Dice, state: State): Command {
  const { now } = state;
  const last = standing(state).at(-1)?.cutoffAt ?? now - 10 * DAY_MS;
  const cutoffAt = dice.weighted<number | null>([
    [8, null],
    [2, Math.round((last + now) / 2)],
    [1, last],
    [1, now + 1],
  ]);
  return { do: "close", admin: dice.int(0, 1), cutoffAt };
}

function drawApprove(dice: Dice, { settlements }: State): Command {
  const settlement = latest(dice, settlements.length);
  const closedBy = settlements[settlement]?.closedBy ?? 0;
  return { do: "approve", admin: dice.chance(0.85) ? 1 - closedBy : closedBy, settlement };
}

function drawReopen(dice: Dice, { settlements }: State): Command {
  return { do: "reopen", settlement: latest(dice, settlements.length) };
}

/** Mostly the latest of so many. */
function latest(dice: Dice, count: number): number {
  return dice.chance(0.85) ? count - 1 : dice.int(0, count - 1);
}

function drawStep(dice: Dice, state: State): Command {
  const { instructions, bankReferences } = state;
  const open = payable(state);
  const instruction = dice.pick(open.length > 0 && dice.chance(0.85) ? open : instructions);
  const { no, payer, payee, amountMinor, status } = instruction;
  const step = dice.weighted<"send" | "fail" | "unknown" | "confirm">([
    [status === "planned" ? 6 : 1, "send"],
    [8, "confirm"],
    [3, "fail"],
    [status === "sent" ? 4 : 1, "unknown"],
  ]);
  const sides = [payer, payee, "A"].filter(isMerchant);
  const by = dice.chance(0.7) ? "admin" : dice.pick(sides);
  if (step !== "confirm") return { do: step, by, instruction: no };
  return {
    do: "confirm",
    by,
    instruction: no,
    amountMinor: dice.pick([null, null, amountMinor, dice.int(1, amountMinor), amountMinor + 3]),
    bankReference: `bank-${dice.chance(0.15) ? 1 : bankReferences.size + 1}`,
  };
}

function isMerchant(name: string): boolean {
  return MERCHANTS.some((it) => it === name);
}

/** Mostly by who is debited, of something that nobody disputed yet. */
function drawDispute(dice: Dice, state: State): Command {
  const moving = state.redemptions.filter((it) => it.originals.length > 0);
  const fresh = moving.filter((it) => !state.disputes.some((one) => one.redemption === it));
  if (moving.length === 0) return drawClock(dice, state);
  const { no, originals } = dice.pick(fresh.length > 0 && dice.chance(0.8) ? fresh : moving);
  const money = originals.filter((it) => it.unit === CURRENCY);
  const { debit, code } = dice.pick(money.length > 0 && dice.chance(0.9) ? money : originals);
  return { do: "dispute", by: dice.chance(0.9) ? debit : dice.pick(MERCHANTS), redemption: no, code };
}

/** A note, an outcome, or the job that ends what nobody ended; mostly in a dispute that is open. */
function drawWord(dice: Dice, { disputes }: State): Command {
  const open = disputes.filter((it) => it.outcome === null);
  const it = dice.pick(open.length > 0 && dice.chance(0.9) ? open : disputes);
  const heldMinor = it.heldMinor;
  return dice.weighted<Command>([
    [3, { do: "note", by: dice.pick(["admin", it.debtor, it.creditor, it.creditor, "A"]), dispute: it.no }],
    [2, { do: "resolve", dispute: it.no, outcome: "rejected", allowedMinor: null }],
    [1, { do: "resolve", dispute: it.no, outcome: "upheld", allowedMinor: null }],
    [
      2,
      {
        ...{ do: "resolve", dispute: it.no, outcome: "upheld" },
        allowedMinor: dice.pick([1, dice.int(1, heldMinor), heldMinor, heldMinor + 1]),
      },
    ],
    [3, { do: "overdue" }],
  ]);
}

function drawCorrection(dice: Dice, { adjustments, deposits }: State): Command {
  const [debit, credit] = dice.pick([
    ["A", "B"],
    ["B", "C"],
    ["C", "alliance"],
    ["alliance", "D"],
    ["D", "A"],
  ]);
  const waiting = adjustments.findIndex((it) => it.decision === null);
  const adjustment = waiting < 0 ? adjustments.length - 1 : waiting;
  const proposedBy = adjustments[adjustment]?.proposedBy ?? 0;
  const admin = dice.chance(0.8) ? 1 - proposedBy : proposedBy;
  return dice.weighted<Command>([
    [2, { do: "adjust", admin: dice.int(0, 1), debit, credit, amountMinor: dice.int(1, 9000) }],
    [adjustment < 0 ? 0 : 4, { do: "allow", admin, adjustment }],
    [
      adjustment < 0 ? 0 : 1,
      { do: "turn down", how: dice.pick(["refused", "withdrawn"]), admin: dice.int(0, 1), adjustment },
    ],
    [
      3,
      {
        ...{ do: "deposit", merchant: dice.pick(MERCHANTS), amountMinor: dice.int(1, 3000) },
        kind: dice.pick(["deposit", "deposit", "withdrawal"]),
        bankReference: `held-${dice.chance(0.1) ? 1 : deposits.length + 1}`,
      },
    ],
  ]);
}

function drawChange(dice: Dice, { offers, allotments, suspended, forFraud }: State): Command {
  const offer = dice.pick(offers);
  const behind = allotments.filter((it) => it.coFundingBps > 0 && it.accepted < it.offer.versions.length);
  const allotment = dice.pick(behind.length > 0 ? behind : allotments);
  const merchant = dice.pick(suspended.size > 0 && dice.chance(0.7) ? [...suspended] : MERCHANTS);
  return dice.weighted<Command>([
    [2, { do: "policy", rates: drawRates(dice) }],
    [3, { do: "terms", offer: offer.no, terms: drawTerms(dice) }],
    [
      behind.length > 0 ? 6 : 1,
      { do: "accept", allotment: allotment.no, version: allotment.offer.versions.length },
    ],
    [offer.status === "live" ? 1 : 4, { do: offer.status === "live" ? "pause" : "resume", offer: offer.no }],
    [1, { do: dice.pick(["pause", "resume"]), offer: offer.no }],
    [
      suspended.size > 0 ? 6 : 2,
      suspended.has(merchant) && (forFraud.has(merchant) || dice.chance(0.7))
        ? { do: "reinstate", merchant }
        : { do: "suspend", merchant, fraud: dice.chance(0.6) },
    ],
  ]);
}
