// What we write to somebody who was given a role by their address: there is nothing to accept, they sign in.
import type { Language } from "../../schema/contract/people.ts";
import type { Mail } from "./mailer.ts";

/** `url` is where one signs in. */
export type WelcomeFacts = {
  language: Language;
  alliance: string;
  url: string;
  /** A test alliance's mail says so before anything else. */
  test: boolean;
};

/** The mail to an admin whom the operator named. */
export function welcomeMail(facts: WelcomeFacts): Pick<Mail, "subject" | "text"> {
  return WELCOME[facts.language](facts);
}

const WELCOME: Record<Language, (facts: WelcomeFacts) => Pick<Mail, "subject" | "text">> = {
  en: ({ alliance, url, test }) => ({
    subject: `${test ? "[TEST] " : ""}${alliance} is on Jiehua`,
    text: `You now administer the alliance ${alliance} on Jiehua.

Sign in with this address, without a password:

${url}
${test ? "\nThis is a test alliance: no coupon and no money in it is real.\n" : ""}
If you did not expect this, ignore this mail: nothing happens unless you sign in.
`,
  }),
  zh: ({ alliance, url, test }) => ({
    subject: `${test ? "【测试】" : ""}「${alliance}」已开通借花`,
    text: `您好，您已成为「${alliance}」的联盟管理员。

请用本邮箱登录，无需密码：

${url}
${test ? "\n这是测试联盟，其中的券和金额都不是真的。\n" : ""}
如果您对此并不知情，请忽略本邮件；不登录，就不会有任何变化。
`,
  }),
};
