// Mail that follows from a deed: it leaves once the deed is done, and undoes nothing where it cannot leave.
import type { Mail, Mailer } from "./mailer.ts";

/** True where the mail was handed over; the caller's answer says so, and the log says why not. Null where there is none. */
export async function handOver(
  ctx: { mail: Mailer; requestId: string },
  mail: Mail | null,
): Promise<boolean | null> {
  if (mail === null) return null;
  try {
    await ctx.mail.send(mail);
    return true;
  } catch (cause) {
    console.error(ctx.requestId, cause);
    return false;
  }
}
