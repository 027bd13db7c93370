// When a request happens: real time, or in a test alliance what the header Jiehua-Now says, never backwards.
import { z } from "zod";
import { Problem } from "../../schema/problems.ts";

export type Clock = { now: number; clockIsSet: boolean };

const instant = z.iso.datetime();
/** Days stay comparable as text up to the year 9999, and coupons may outlast the clock by years. */
const LAST_INSTANT = Date.UTC(9000, 0, 1);

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
  if (!instant.safeParse(header).success || !(wanted >= 0 && wanted < LAST_INSTANT)) {
    throw new Problem("malformed_request", { detail: "Jiehua-Now takes an ISO 8601 instant in UTC." });
  }
  if (wanted < alliance.clockAt) throw new Problem("clock_goes_back");
  return { now: wanted, clockIsSet: true };
}
