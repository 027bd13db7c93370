// Rules about closing periods and paying what they leave.
import type { ProblemText } from "./text.ts";

export const SETTLEMENT_PROBLEMS = {
  period_is_open: {
    status: 409,
    title: { en: "The period of this transfer is closed", zh: "该笔所属期间已关账" },
    remedy: {
      en: "The server takes the next period by itself; clients never see this.",
      zh: "系统会自动计入下一期，客户端不会见到此提示。",
    },
  },
  cutoff_in_future: {
    status: 422,
    title: { en: "The cut-off lies in the future", zh: "截止时刻不能在未来" },
    remedy: { en: "Choose a cut-off that has passed.", zh: "请选择已过去的时刻。" },
  },
  cutoff_already_passed: {
    status: 409,
    title: { en: "A later cut-off has been settled already", zh: "已有更晚的结算截止" },
    remedy: { en: "Choose a cut-off after the latest settlement's.", zh: "请选择晚于最近一期的截止时刻。" },
  },
  previous_settlement_not_approved: {
    status: 409,
    title: { en: "The previous settlement is not approved", zh: "上一期结算尚未批准" },
    remedy: { en: "Approve or reopen it first.", zh: "请先批准或重开上一期。" },
  },
  nothing_to_settle: {
    status: 409,
    title: { en: "There is nothing to settle", zh: "没有可结算的内容" },
    remedy: {
      en: "No transfer locked in this period and nothing was carried forward.",
      zh: "本期没有锁定的款项，也无结转。",
    },
  },
  settlement_not_closed: {
    status: 409,
    title: { en: "This settlement is not awaiting approval", zh: "该结算不在待批准状态" },
    remedy: { en: "It has been approved or reopened already.", zh: "该结算已批准或已重开。" },
  },
  settlement_not_latest: {
    status: 409,
    title: { en: "Only the latest settlement can be reopened", zh: "只能重开最近一期结算" },
    remedy: { en: "Reopen the latest one first.", zh: "请先处理最近一期。" },
  },
  approver_closed_it: {
    status: 409,
    title: { en: "Another person approves than the one who closed", zh: "须由另一人批准" },
    remedy: {
      en: "Ask another admin. Where the calendar closed it, whoever wrote that version of the policy counts as who did.",
      zh: "请由另一位管理员批准。按日历自动关账的，写下该版政策的人视同关账人。",
    },
  },
  review_not_over: {
    status: 409,
    title: { en: "The review period is not over", zh: "复核期未满" },
    remedy: {
      en: "Approve when the policy's review hours have passed.",
      zh: "请在政策规定的复核时长之后批准。",
    },
  },
  settlement_not_approved: {
    status: 409,
    title: { en: "Its settlement is not approved", zh: "所属结算尚未批准" },
    remedy: { en: "Payments start when the settlement is approved.", zh: "结算批准后方可付款。" },
  },
  settlement_not_paid: {
    status: 409,
    title: { en: "This settlement is not paid", zh: "该期结算尚未付清" },
    remedy: {
      en: "It can be archived once it is approved and each of its instructions is final.",
      zh: "批准后，待全部付款指令终结，即可归档。",
    },
  },
  instruction_is_final: {
    status: 409,
    title: { en: "This instruction is final", zh: "该付款指令已终结" },
    remedy: { en: "What it left unpaid is part of the next settlement.", zh: "未付部分计入下一期结算。" },
  },
  instruction_not_planned: {
    status: 409,
    title: { en: "This instruction cannot be sent now", zh: "该付款指令现在不能标记为已付" },
    remedy: {
      en: "It has been sent already or its outcome is being reconciled.",
      zh: "该指令已付出，或结果待核对。",
    },
  },
  instruction_not_sent: {
    status: 409,
    title: { en: "This instruction has not been sent", zh: "该付款指令尚未付出" },
    remedy: { en: "Mark it sent first.", zh: "请先标记为已付出。" },
  },
  bank_reference_used: {
    status: 409,
    title: { en: "This bank reference is recorded already", zh: "该银行流水号已记录" },
    remedy: {
      en: "Each line of a bank is booked once: as a payment, or as a deposit.",
      zh: "每条银行流水只记一次：或作付款，或作保证金。",
    },
  },
  withdrawal_exceeds_deposit: {
    status: 409,
    title: { en: "Less is held than is to be paid back", zh: "退还金额超过保证金余额" },
    remedy: { en: "Pay back at most what its deposits come to.", zh: "退还金额不能超过其保证金余额。" },
  },
  payout_needs_collections: {
    status: 409,
    title: { en: "The collected money does not cover this payout yet", zh: "已收款项不足以支付" },
    remedy: { en: "Payouts are sent only against confirmed collections.", zh: "须先确认收款，方可付出。" },
  },
} as const satisfies Record<string, ProblemText>;
