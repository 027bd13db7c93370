// When a cron trigger is due, for the two forms of expression that wrangler.toml uses.

const EVERY_MINUTE = "* * * * *";
const DAILY = /^([0-5]?\d) ([01]?\d|2[0-3]) \* \* \*$/;

/**
 * Whether an expression ("* * * * *", or a daily "minute hour * * *" in UTC as on Cloudflare) is due in the minute of an
 * instant. Throws on any other form, so a new kind of trigger is not silently never fired.
 */
export function isDue(expression: string, instant: Date): boolean {
  if (expression === EVERY_MINUTE) return true;
  const daily = DAILY.exec(expression);
  if (!daily) {
    throw new Error(
      `The cron expression "${expression}" is not of the form "minute hour * * *" or "* * * * *".`,
    );
  }
  return instant.getUTCMinutes() === Number(daily[1]) && instant.getUTCHours() === Number(daily[2]);
}
