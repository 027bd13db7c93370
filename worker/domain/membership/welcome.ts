// Telling somebody by mail that they were given a role and may sign in.
import type { NamedPerson } from "../../../schema/contract/named-people.ts";
import type { Context } from "../../context.ts";
import { welcomeMail } from "../../mail/welcome.ts";
import { handOver } from "./hand-over.ts";

/** Of what one became an admin, or with a `merchant` an owner. */
export type Welcome = { alliance: { name: string; test: boolean }; merchant: string | null };

/** Whether the mail was handed over; null where no address is known. */
export function welcome(
  ctx: Context,
  { email, language }: Pick<NamedPerson, "language"> & { email?: string | undefined },
  { alliance, merchant }: Welcome,
): Promise<boolean | null> {
  if (email === undefined) return handOver(ctx, null);
  const url = `${ctx.origin}/sign-in`;
  const facts = { language, alliance: alliance.name, merchant, url, test: alliance.test };
  return handOver(ctx, { to: email, ...welcomeMail(facts) });
}
