// Ticks the cron triggers of wrangler.toml, which a local Worker never receives by itself.

import { isDue } from "./due.ts";

const MINUTE = 60_000;

/**
 * Calls `fire({ cron, scheduledTime })` once in each minute in which an expression is due, and returns a function that stops it.
 * Throws at once on an expression of a form it does not know.
 */
export function startCrons(expressions, fire) {
  for (const expression of expressions) isDue(expression, new Date());
  let timer;
  // A timer may fire a moment early by the clock: the next minute is never the one that was just handled.
  const waitAfter = (handledAt) => {
    const scheduledAt = Math.max(Math.floor(Date.now() / MINUTE) * MINUTE, handledAt) + MINUTE;
    timer = setTimeout(() => {
      const scheduledTime = new Date(scheduledAt);
      for (const cron of expressions) if (isDue(cron, scheduledTime)) fire({ cron, scheduledTime });
      waitAfter(scheduledAt);
    }, scheduledAt - Date.now());
    timer.unref();
  };
  waitAfter(0);
  return () => clearTimeout(timer);
}
