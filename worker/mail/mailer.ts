// The one way by which mail leaves: the mail binding of production, or the mailbox of a local instance.
import type { Bindings } from "../env.ts";

export type Mail = { to: string; subject: string; text: string };

export type Mailer = {
  /** True where mail stays on this machine. */
  isLocal: boolean;
  /** Throws where the mail could not be handed over: whoever asked for it tries again. */
  send: (mail: Mail) => Promise<void>;
};

export function mailerOf({ MAIL, MAIL_FROM, MAILBOX }: Bindings): Mailer {
  if (MAILBOX !== undefined) return { isLocal: true, send: (mail) => keepIn(MAILBOX, mail) };
  return {
    isLocal: false,
    send: async (mail) => {
      if (MAIL === undefined || MAIL_FROM === undefined) throw new Error("MAIL and MAIL_FROM are not bound.");
      await MAIL.send({ from: MAIL_FROM, ...mail });
    },
  };
}

async function keepIn(mailbox: Fetcher, mail: Mail): Promise<void> {
  const kept = await mailbox.fetch("http://mailbox/", { method: "POST", body: JSON.stringify(mail) });
  if (!kept.ok) throw new Error(`The mailbox answered ${kept.status}.`);
}
