// Rules about how people prove who they are.
import type { ProblemText } from "./text.ts";

export const IDENTITY_PROBLEMS = {
  invited_too_often: {
    status: 409,
    title: { en: "This address was invited five times within a day", zh: "该邮箱一天内已收到五次邀请" },
    remedy: {
      en: "Send the link of an open invitation by another way, or invite again tomorrow.",
      zh: "请用其他方式发送仍有效的邀请链接，或明天再邀请。",
    },
  },
  sign_in_not_valid: {
    status: 422,
    title: { en: "This does not sign you in", zh: "无法登录" },
    remedy: {
      en: "It may be mistyped, used already or older than ten minutes. Open the link of the newest mail, or ask for another mail.",
      zh: "可能输入有误、已被使用，或已超过十分钟。请打开最新邮件中的链接，或重新获取邮件。",
    },
  },
  sign_in_already_mailed: {
    status: 409,
    title: { en: "That mailbox already holds a link that signs you in", zh: "邮箱中已有可用的登录链接" },
    remedy: {
      en: "Open the newest mail. If none arrives, ask again in ten minutes.",
      zh: "请打开最新一封邮件登录；若未收到，请十分钟后再试。",
    },
  },
  mail_not_sent: {
    status: 503,
    title: { en: "The mail could not be sent", zh: "邮件未能发出" },
    remedy: {
      en: "Nothing is waiting for it. Try again in a moment; if it persists, tell the operator.",
      zh: "没有遗留任何待办。请稍后重试；若仍失败，请告知运营方。",
    },
  },
  passkey_not_valid: {
    status: 422,
    title: { en: "This passkey cannot be added", zh: "无法添加此通行密钥" },
    remedy: {
      en: "Ask for a new registration and answer it once, within five minutes, in the same browser.",
      zh: "请重新发起注册，并在五分钟内于同一浏览器中完成一次验证。",
    },
  },
} as const satisfies Record<string, ProblemText>;
