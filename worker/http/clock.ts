// When a request happens: real time, or in a test alliance what the header Jiehua-Now says, never backwards.
import { z } from "zod";
import { Problem } from "../../schema/problems.ts";

export type Clock = { now: number; clockIsSet: boolean };

const instant = z.iso.datetime();

/**
 * @throws Problem `clock_is_real` for the header in a live alliance, `clock_goes_back` before the alliance's latest effect.
 */
export function clockOf(
  header: string | undefined,
  real: number,
  alliance: { test: boolean; clockAt: number } | undefined,
): Clock {
  if (header === undefined)
    return { now: alliance?.test ? Math.max(real, alliance.clockAt) : real, clockIsSet: false };
  if (!alliance?.test) throw new Problem("clock_is_real");
  const wanted = Date.parse(header);
  if (!instant.safeParse(header).success || Number.isNaN(wanted) || wanted < 0) {
    throw new Problem("malformed_request", { detail: "Jiehua-Now takes an ISO 8601 instant in UTC." });
  }
  if (wanted < alliance.clockAt) throw new Problem("clock_goes_back");
  return { now: wanted, clockIsSet: true };
}
