// The mail that the Worker under test has sent, as its reader finds it.
import { env } from "cloudflare:workers";
import { type KeptMail, readMailbox } from "../../worker/mail/mailbox.ts";

/** An address that nobody else in these tests has. */
export function aNewAddress(name = "somebody"): string {
  return `${name}-${crypto.randomUUID()}@shop.example`;
}

/** The mails to an address, newest first. */
export async function mailsTo(address: string): Promise<KeptMail[]> {
  if (env.MAILBOX === undefined) throw new Error("the tests run with a mailbox");
  return readMailbox(env.MAILBOX, address);
}

/** What one mail holds to sign in with. */
export function proofsIn({ text }: KeptMail): { linkToken: string; code: string } {
  const [link] = text.match(/^http\S+$/m) ?? [];
  const [code] = text.match(/^\d{6}$/m) ?? [];
  if (link === undefined || code === undefined) throw new Error(`no link or no code in: ${text}`);
  return { linkToken: new URL(link).hash.slice(1), code };
}

/** What the newest mail to an address holds. */
export async function newestProofsTo(address: string): Promise<{ linkToken: string; code: string }> {
  const [newest] = await mailsTo(address);
  if (newest === undefined) throw new Error(`no mail to ${address}`);
  return proofsIn(newest);
}
