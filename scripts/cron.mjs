// Ticks the cron triggers of wrangler.toml, which a local Worker never receives by itself.

const MINUTE = 60_000;
const DAILY = /^([0-5]?\d) ([01]?\d|2[0-3]) \* \* \*$/;

/**
 * Calls `fire({ cron, scheduledTime })` once in each minute in which an expression is due, and returns a function that stops it.
 * Throws on an expression it cannot read, so a new kind of trigger is not silently never fired.
 */
export function startCrons(expressions, fire) {
  for (const expression of expressions) isDue(expression, new Date());
  let timer;
  const waitForNextMinute = () => {
    const scheduledAt = (Math.floor(Date.now() / MINUTE) + 1) * MINUTE;
    timer = setTimeout(() => {
      const scheduledTime = new Date(scheduledAt);
      for (const cron of expressions) if (isDue(cron, scheduledTime)) fire({ cron, scheduledTime });
      waitForNextMinute();
    }, scheduledAt - Date.now());
    timer.unref();
  };
  waitForNextMinute();
  return () => clearTimeout(timer);
}

/** Whether a daily expression ("minute hour * * *", in UTC as on Cloudflare) is due in the minute of an instant. */
export function isDue(expression, instant) {
  const daily = DAILY.exec(expression);
  if (!daily) throw new Error(`The cron expression "${expression}" is not of the form "minute hour * * *".`);
  return instant.getUTCMinutes() === Number(daily[1]) && instant.getUTCHours() === Number(daily[2]);
}
