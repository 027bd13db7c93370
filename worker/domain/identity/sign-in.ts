// Asks for a sign-in: one mail with a link and a code goes to the address, the same whether we know it or not.
import { sql } from "drizzle-orm";
import type { SignIn, SignInRequest } from "../../../schema/contract/sign-ins.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { newSixDigits } from "../../../schema/six-digits.ts";
import { signIns } from "../../../schema/tables/people.ts";
import { DAY_MS, MINUTE_MS, toIso } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { insert, statement } from "../../db/statement.ts";
import type { Mail } from "../../mail/mailer.ts";
import { signInMail } from "../../mail/messages.ts";
import { signInCodeDigest } from "./sign-in-code.ts";

/** How long a mailed link and code are good for. */
export const SIGN_IN_MS = 10 * MINUTE_MS;

/**
 * The answer is remembered only once the mail is on its way: a request that is repeated after `mail_not_sent` sends it.
 *
 * @throws Problem `sign_in_already_mailed`, `mail_not_sent`.
 */
export async function requestSignIn(ctx: Context, { email, language }: SignInRequest): Promise<SignIn> {
  const [id, token, code] = [newId("signIn"), newLinkToken(ctx.shard), newSixDigits()];
  const row = {
    ...{ id, email, language, tries: 0, createdAt: ctx.receivedAt, expiresAt: ctx.receivedAt + SIGN_IN_MS },
    linkHash: await sha256(token),
    codeHash: await signInCodeDigest(ctx.signInSecret, id, code),
  };
  await commit({ ...ctx, memo: null }, null, [...must(mailIsWanted(row)), insert(signIns, row)]);
  const url = `${ctx.origin}/sign-in/link#${token}`;
  const minutes = SIGN_IN_MS / MINUTE_MS;
  await send(ctx, id, { to: email, ...signInMail({ language, email, url, code, minutes }) });
  return commit(ctx, { id, expiresAt: toIso(row.expiresAt), localMailbox: ctx.mail.isLocal }, []);
}

/** So many mails of one address may wait to be used; once it had more than a day's ordinary share, one. */
const MOST_WAITING = 5;
const ORDINARY_A_DAY = 10;

/**
 * A mail is refused only while an earlier one still signs in. So whoever asks in another's name can neither flood the
 * mailbox nor lock its owner out: there is always a link in it, or another mail to be had.
 */
function mailIsWanted({ email, createdAt }: typeof signIns.$inferInsert): Guard {
  const mailed = sql`SELECT count(*) FROM sign_ins WHERE email = ${email}
    AND created_at > ${createdAt - DAY_MS}`;
  const waiting = sql`SELECT count(*) FROM sign_ins WHERE email = ${email}
    AND created_at > ${createdAt - SIGN_IN_MS} AND used_at IS NULL`;
  const most = sql`iif((${mailed}) < ${ORDINARY_A_DAY}, ${MOST_WAITING}, 1)`;
  return [sql`(${waiting}) < ${most}`, "sign_in_already_mailed"];
}

/** A sign-in whose mail did not leave is taken back, so that it does not stand in the way of the next one. */
async function send(ctx: Context, signInId: string, mail: Mail): Promise<void> {
  try {
    await ctx.mail.send(mail);
  } catch (cause) {
    const takenBack = statement(sql`DELETE FROM sign_ins WHERE id = ${signInId}`);
    await commit({ ...ctx, memo: null }, null, [takenBack]);
    throw new Problem("mail_not_sent", {}, { cause });
  }
}
