// Rules about who is paid where, files for banks, and what banks answer.
import type { ProblemText } from "./text.ts";

export const PAYMENTS_PROBLEMS = {
  payee_account_differs: {
    status: 422,
    title: {
      en: "Money of this currency cannot be sent to such details",
      zh: "该币种无法使用这样的收款资料",
    },
    remedy: {
      en: "In euro give an IBAN, with name and address in Latin letters.",
      zh: "欧元联盟请填写 IBAN，户名和地址用拉丁字母书写。",
    },
  },
  payee_change_pending: {
    status: 409,
    title: { en: "Another change of these payee details is pending", zh: "收款资料已有一项变更待生效" },
    remedy: {
      en: "Wait until it takes effect, or refuse it first.",
      zh: "请等其生效，或先驳回该变更。",
    },
  },
  payee_details_not_proposed: {
    status: 409,
    title: { en: "These payee details are decided already", zh: "该收款资料变更已有结论" },
    remedy: { en: "Read them again; propose anew if needed.", zh: "请刷新查看；如有需要可重新提交。" },
  },
  payee_details_in_force: {
    status: 409,
    title: { en: "These payee details have taken effect", zh: "该收款资料已生效" },
    remedy: { en: "Propose other details to replace them.", zh: "如需更换，请提交新的收款资料。" },
  },
  confirmer_proposed_it: {
    status: 409,
    title: { en: "Another person confirms than the one who proposed", zh: "须由另一人确认" },
    remedy: {
      en: "Ask another owner or an admin to compare the account with the holder's own papers.",
      zh: "请另一位店主或联盟管理员对照开户资料核实后确认。",
    },
  },
  payee_details_missing: {
    status: 409,
    title: {
      en: "Payee details of somebody in this file are missing",
      zh: "付款文件中有商家缺少有效收款资料",
    },
    remedy: {
      en: "`ownerIds` says whose: they propose theirs and another person confirms.",
      zh: "`ownerIds` 列出了缺少资料的商家，请其提交并经另一人确认。",
    },
  },
  nothing_to_pay: {
    status: 409,
    title: { en: "Nothing of this settlement is left to pay by file", zh: "本期没有可通过文件支付的款项" },
    remedy: {
      en: "Its payments have been sent already or are final.",
      zh: "相关付款均已付出或已终结。",
    },
  },
} as const satisfies Record<string, ProblemText>;
