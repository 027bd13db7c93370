// Plans the two settlements: last month's start closes one that is approved and paid, this month's one that waits.
import { addDays } from "../../schema/time.ts";
import { type Calendar, type Cutoff, instantOn } from "./calendar.ts";
import type { Settling } from "./events.ts";

const MORNING = 9 * 60 + 30;
const AFTERNOON = 14 * 60;

/** One admin closes on the first morning; the other approves two days later, and then the merchants pay. */
export function planSettlements({ cutoffs: [previous, latest], nowMs }: Calendar): Settling[] {
  const waiting = step("closing", latest, 0, MORNING);
  return [
    step("closing", previous, 0, MORNING),
    step("approval", previous, 2, MORNING),
    step("sending", previous, 3, AFTERNOON),
    step("confirmation", previous, 5, MORNING),
    // On the first of a month its morning may still lie ahead.
    { ...waiting, atMs: Math.min(waiting.atMs, nowMs) },
  ];
}

function step(kind: Settling["kind"], cutoff: Cutoff, afterDays: number, minutes: number): Settling {
  const atMs = instantOn(addDays(cutoff.day, afterDays), minutes);
  return { kind, month: cutoff.month, cutoffAtMs: cutoff.atMs, atMs };
}
