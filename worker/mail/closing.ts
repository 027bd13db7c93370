// What we write to an alliance's admins when a period of its calendar has ended.
import type { Language } from "../../schema/contract/people.ts";
import type { Mail } from "./mailer.ts";

export type ClosingFacts = {
  language: Language;
  alliance: string;
  /** The last local day of the period: "2026-10-31". */
  lastDay: string;
  closesAutomatically: boolean;
  /** Where the app is; null where that is not known. */
  url: string | null;
  /** A test alliance's mail says so before anything else. */
  test: boolean;
};

/** The mail to an admin of the alliance. */
export function closingMail(facts: ClosingFacts): Pick<Mail, "subject" | "text"> {
  return CLOSING[facts.language](facts);
}

const CLOSING: Record<Language, (facts: ClosingFacts) => Pick<Mail, "subject" | "text">> = {
  en: ({ alliance, lastDay, closesAutomatically, url, test }) => ({
    subject: `${test ? "[TEST] " : ""}${alliance}: the period to ${lastDay} has ended`,
    text: `The settlement period of ${alliance} ended with ${lastDay}.

${
  closesAutomatically
    ? "It is closed by the calendar, once the settlement before it is approved. Look through it then. An admin who did not write the policy approves it: nobody is asked to pay before that."
    : "Close it when you are ready. Another admin approves it then: nobody is asked to pay before that."
}
${url === null ? "" : `\n${url}\n`}${test ? "\nThis is a test alliance: no coupon and no money in it is real.\n" : ""}`,
  }),
  zh: ({ alliance, lastDay, closesAutomatically, url, test }) => ({
    subject: `${test ? "【测试】" : ""}「${alliance}」截至 ${lastDay} 的结算期已结束`,
    text: `您好，「${alliance}」的结算期已于 ${lastDay} 结束。

${
  closesAutomatically
    ? "上一期批准后，系统会按日历自动关账。请届时复核，由没有写下现行规则的管理员批准；批准之前，不会要求任何商家付款。"
    : "请在准备好后关账，再由另一位管理员批准；批准之前，不会要求任何商家付款。"
}
${url === null ? "" : `\n${url}\n`}${test ? "\n这是测试联盟，其中的券和金额都不是真的。\n" : ""}`,
  }),
};
