// Telling somebody by mail that they were made an admin and may sign in.
import type { NamedPerson } from "../../../schema/contract/named-people.ts";
import type { Context } from "../../context.ts";
import { handOver } from "../../mail/hand-over.ts";
import { welcomeMail } from "../../mail/welcome.ts";

/** Whether the mail was handed over; null where no address is known. */
export function welcome(
  ctx: Context,
  { email, language }: Pick<NamedPerson, "language"> & { email?: string | undefined },
  { name, test }: { name: string; test: boolean },
): Promise<boolean | null> {
  if (email === undefined) return handOver(ctx, null);
  const url = `${ctx.origin}/sign-in`;
  return handOver(ctx, { to: email, ...welcomeMail({ language, alliance: name, url, test }) });
}
