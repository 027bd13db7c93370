// The two ways of mail: the binding of production, as the local runtime offers it, and the mailbox of an instance.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aNewAddress, mailsTo } from "../../tests/support/mailbox.ts";
import { only } from "../../tests/support/world.ts";
import { mailerOf } from "./mailer.ts";

const letter = (to: string) => ({ to, subject: "登录借花", text: "您好 👋\n" });

test("the mail binding takes what we hand over, and the mailbox of this machine gets none of it", async () => {
  const { MAILBOX: _, ...production } = env;
  const to = aNewAddress();
  const mailer = mailerOf(production);
  expect(mailer.isLocal).toBe(false);
  await mailer.send(letter(to));
  expect(await mailsTo(to)).toEqual([]);
});

test("an instance to which no mail is bound, or no address to send it from, sends none", async () => {
  const { MAILBOX: _, MAIL, MAIL_FROM, ...bare } = env;
  if (MAIL === undefined || MAIL_FROM === undefined) throw new Error("the tests run with a mail binding");
  for (const half of [bare, { ...bare, MAIL }, { ...bare, MAIL_FROM }])
    await expect(mailerOf(half).send(letter(aNewAddress()))).rejects.toThrow("MAIL");
});

test("where a mailbox is bound all mail stays in it, even beside a mail binding", async () => {
  const to = aNewAddress();
  const mailer = mailerOf(env);
  expect(mailer.isLocal).toBe(true);
  await mailer.send(letter(to));
  expect(only(await mailsTo(to))).toMatchObject(letter(to));
});
