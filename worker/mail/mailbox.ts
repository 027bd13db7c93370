// The mailbox of a local instance, in which mail waits that would have been sent; nothing else binds one.
import { z } from "zod";

const keptMails = z.array(
  z.object({ to: z.string(), subject: z.string(), text: z.string(), receivedAt: z.iso.datetime() }),
);
export type KeptMail = z.infer<typeof keptMails>[number];

/** Newest first; those to one address, or all. */
export async function readMailbox(mailbox: Fetcher, to?: string): Promise<KeptMail[]> {
  const query = to === undefined ? "" : `?to=${encodeURIComponent(to)}`;
  const answer = await mailbox.fetch(`http://mailbox/${query}`);
  return keptMails.parse(await answer.json());
}
