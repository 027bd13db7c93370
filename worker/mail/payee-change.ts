// What we write to those who can stop a change of the account to which money is sent.
import type { Language } from "../../schema/contract/people.ts";
import type { Mail } from "./mailer.ts";

/** `merchant` is null where the alliance's own account changes; `effectiveAt` where it is confirmed, epoch milliseconds. */
export type PayeeChangeFacts = {
  language: Language;
  alliance: string;
  merchant: string | null;
  who: string;
  lastFour: string;
  effectiveAt: number | null;
  url: string;
  /** A test alliance's mail says so before anything else. */
  test: boolean;
};

/** The mail at a proposal, and again at its confirmation. */
export function payeeChangeMail(facts: PayeeChangeFacts): Pick<Mail, "subject" | "text"> {
  return PAYEE_CHANGE[facts.language](facts);
}

const PAYEE_CHANGE: Record<Language, (facts: PayeeChangeFacts) => Pick<Mail, "subject" | "text">> = {
  en: ({ alliance, merchant, who, lastFour, effectiveAt, url, test }) => ({
    subject: `${test ? "[TEST] " : ""}${merchant ?? alliance}: the account that is paid is to change`,
    text: `${who} has ${effectiveAt === null ? "proposed" : "confirmed"} another account for money to ${merchant ?? alliance}, in the alliance ${alliance}. It ends in ${lastFour}.

${effectiveAt === null ? "Nothing changes until another person confirms it, and then not for three days." : `From ${momentOf(effectiveAt)} (UTC) on money is sent there.`}

If you do not know of this, refuse it before then:

${url}

Ask by a number you know already, never by one from a mail. We never ask for account numbers.
`,
  }),
  zh: ({ alliance, merchant, who, lastFour, effectiveAt, url, test }) => ({
    subject: `${test ? "【测试】" : ""}「${merchant ?? alliance}」的收款账户将变更`,
    text: `您好，${who} ${effectiveAt === null ? "提交" : "确认"}了「${alliance}」联盟中「${merchant ?? alliance}」的新收款账户，尾号 ${lastFour}。

${effectiveAt === null ? "须经另一人确认，并再过三天，变更才会生效。" : `自 ${momentOf(effectiveAt)}（UTC）起，款项将汇入该账户。`}

如果您对此并不知情，请在生效前驳回：

${url}

核实时请拨打您原先就掌握的电话，不要用邮件里给出的号码。我们不会向您索要账号。
`,
  }),
};

function momentOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace("T", " ");
}
