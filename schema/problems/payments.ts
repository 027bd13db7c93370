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
  bank_file_not_readable: {
    status: 422,
    title: { en: "This file is not what its format says", zh: "文件内容与所选格式不符" },
    remedy: {
      en: "`detail` says what was found. Send the file as the bank gave it, at most a thousand lines at a time.",
      zh: "原因见 `detail`。请上传银行导出的原始文件，每次不超过一千行。",
    },
  },
  bank_line_not_matched: {
    status: 409,
    title: { en: "This line cannot be taken for a payment like that", zh: "该流水无法对应到这笔付款" },
    remedy: {
      en: "Name an instruction of the same currency to this account, or dismiss the line.",
      zh: "请指定本账户同币种的付款指令，或将该流水标为无关。",
    },
  },
  bank_line_decided: {
    status: 409,
    title: { en: "This line is decided already", zh: "该流水已处理" },
    remedy: { en: "Read it again.", zh: "请刷新查看。" },
  },
} as const satisfies Record<string, ProblemText>;
