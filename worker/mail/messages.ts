// What our mails say, in both languages: plain text, in which every address is readable before it is opened.
import type { KeyRole } from "../../schema/contract/api-keys.ts";
import type { Language } from "../../schema/contract/people.ts";
import type { Mail } from "./mailer.ts";

type Message = Pick<Mail, "subject" | "text">;

/** `url` opens a session once; so do the six digits of `code`, typed where the mail was asked for. */
export type SignInFacts = { language: Language; email: string; url: string; code: string; minutes: number };

/** The mail to somebody who wants to sign in. */
export function signInMail(facts: SignInFacts): Message {
  return SIGN_IN[facts.language](facts);
}

const SIGN_IN: Record<Language, (facts: SignInFacts) => Message> = {
  en: ({ email, url, code, minutes }) => ({
    subject: "Sign in to Jiehua",
    text: `Sign in to Jiehua as ${email} by opening this link:

${url}

Or type this code on the page where you asked to sign in:

${code}

Use either one, once, within ${minutes} minutes.

If it was not you who asked, ignore this mail: nobody gets in without the link or the code. Do not pass them on. We never ask for them.
`,
  }),
  zh: ({ email, url, code, minutes }) => ({
    subject: "登录借花",
    text: `您好，${email} 正在登录借花。请打开链接完成登录：

${url}

也可以回到登录页面，输入验证码：

${code}

链接和验证码用其中一个即可，${minutes} 分钟内有效，用过即失效。

如果不是您本人操作，请忽略本邮件，账号不会受影响。请勿把链接或验证码告诉任何人，我们也不会向您索要。
`,
  }),
};

/** `merchant` is null for an admin of the alliance, `expiresAt` in epoch milliseconds. */
export type InvitationFacts = {
  language: Language;
  alliance: string;
  merchant: string | null;
  role: KeyRole;
  inviter: string;
  /** What the inviter calls whom it invites, where it said so. */
  name?: string;
  url: string;
  expiresAt: number;
  /** A test alliance's mail says so before anything else. */
  test: boolean;
};

/** The mail to somebody who is invited by address. */
export function invitationMail(facts: InvitationFacts): Message {
  const { subject, text } = INVITATION[facts.language](facts);
  return facts.test ? { subject: `${TEST_MARK[facts.language]}${subject}`, text } : { subject, text };
}

const TEST_MARK: Record<Language, string> = { en: "[TEST] ", zh: "【测试】" };

const INVITATION: Record<Language, (facts: InvitationFacts) => Message> = {
  en: ({ alliance, merchant, role, inviter, name, url, expiresAt, test }) => ({
    subject: `${inviter} invites you to ${merchant ?? alliance} on Jiehua`,
    text: `${name === undefined ? "" : `${name},\n\n`}${inviter} invites you to ${merchant === null ? "" : `${merchant}, a shop of `}the alliance ${alliance}, as ${ROLES.en[role]}.

To accept, open this link and sign in with this address:

${url}

The invitation is good until ${dayOf(expiresAt)} (UTC).${test ? "\n\nThis is a test alliance: no coupon and no money in it is real." : ""}

If you do not know ${inviter}, ignore this mail: nothing happens unless you accept.
`,
  }),
  zh: ({ alliance, merchant, role, inviter, name, url, expiresAt, test }) => ({
    subject: `${inviter} 邀请您加入借花上的「${merchant ?? alliance}」`,
    text: `${name ?? ""}您好，${inviter} 邀请您加入${merchant === null ? `「${alliance}」` : `「${alliance}」联盟的「${merchant}」`}，担任${ROLES.zh[role]}。

接受邀请，请打开链接，并用本邮箱登录：

${url}

邀请在 ${dayOf(expiresAt)}（UTC）前有效。${test ? "\n\n这是测试联盟，其中的券和金额都不是真的。" : ""}

如果您不认识 ${inviter}，请忽略本邮件；不接受邀请，就不会有任何变化。
`,
  }),
};

/** The mail to a person to whose account a passkey was added, in case it was not they who did it. */
export function passkeyMail(facts: { language: Language; label: string; url: string }): Message {
  return PASSKEY[facts.language](facts);
}

const PASSKEY: Record<Language, (facts: { label: string; url: string }) => Message> = {
  en: ({ label, url }) => ({
    subject: "A passkey was added to your account on Jiehua",
    text: `The passkey "${label}" can now be used to sign in to your account on Jiehua.

If it was you, there is nothing to do. If it was not, remove it and sign out everywhere:

${url}
`,
  }),
  zh: ({ label, url }) => ({
    subject: "您的借花账户新增了通行密钥",
    text: `您好，通行密钥「${label}」已加入您的借花账户，可用于登录。

如果是您本人操作，无需处理；如果不是，请移除它并退出所有设备：

${url}
`,
  }),
};

const ROLES: Record<Language, Record<KeyRole, string>> = {
  en: {
    admin: "an administrator of the alliance",
    owner: "an owner of the shop",
    staff: "a member of its staff",
    cashier: "a cashier",
  },
  zh: { admin: "联盟管理员", owner: "店主", staff: "店员", cashier: "收银员" },
};

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10);
}
