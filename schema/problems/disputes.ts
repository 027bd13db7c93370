// Rules about disputes and adjustments.
import type { ProblemText } from "./text.ts";

export const DISPUTES_PROBLEMS = {
  transfer_is_disputable: {
    status: 422,
    title: { en: "This kind of transfer cannot be disputed", zh: "这类款项不能提出争议" },
    remedy: {
      en: "Dispute a commission, its fee or a subsidy; anything else is corrected by an adjustment.",
      zh: "可争议的是佣金、手续费或补贴；其他情况请申请调整。",
    },
  },
  dispute_in_time: {
    status: 409,
    title: { en: "Its settlement is approved already", zh: "所属结算已批准" },
    remedy: {
      en: "A dispute is opened before approval; afterwards ask the admins for an adjustment.",
      zh: "争议须在批准前提出；批准后请联系管理员做调整。",
    },
  },
  disputed_once: {
    status: 409,
    title: { en: "This has been disputed already", zh: "该款项已提出过争议" },
    remedy: {
      en: "Read the dispute there is; what it left out is corrected by an adjustment.",
      zh: "请查看已有的争议；如有遗漏，请申请调整。",
    },
  },
  something_left_to_dispute: {
    status: 409,
    title: { en: "Nothing of it is left to dispute", zh: "该款项已无余额可争议" },
    remedy: { en: "It was taken back by refunds.", zh: "该款项已随退款冲回。" },
  },
  dispute_is_open: {
    status: 409,
    title: { en: "This dispute is decided", zh: "该争议已有结论" },
    remedy: { en: "Read its outcome; it is decided once.", zh: "请查看结论；每个争议只裁定一次。" },
  },
  allowance_within_hold: {
    status: 422,
    title: { en: "More would be allowed than is held", zh: "准许金额超过暂扣金额" },
    remedy: { en: "Allow at most `heldMinor`.", zh: "准许金额请不超过 heldMinor。" },
  },
  owner_unknown: {
    status: 422,
    title: { en: "Nobody of this id has an account here", zh: "本联盟没有该账户" },
    remedy: {
      en: "Name merchants that were admitted to this alliance, or `alliance`.",
      zh: "请填写已加入本联盟的商家，或 alliance（联盟本身）。",
    },
  },
  adjustment_is_proposed: {
    status: 409,
    title: { en: "This adjustment is decided", zh: "该调整已有结论" },
    remedy: {
      en: "Read what became of it; it is decided once, and what is still to be corrected is proposed anew.",
      zh: "请查看结论；每笔调整只决定一次，仍需更正的请重新提出。",
    },
  },
  approver_proposed_it: {
    status: 409,
    title: { en: "Another person decides than the one who proposed", zh: "须由另一人决定" },
    remedy: {
      en: "Ask another admin, or withdraw it.",
      zh: "请由另一位管理员批准或驳回；您本人可以撤回。",
    },
  },
  proposal_not_yours: {
    status: 409,
    title: { en: "Only who proposed it withdraws it", zh: "只有提出人可以撤回" },
    remedy: { en: "Refuse it instead, with a reason.", zh: "请改为驳回，并说明理由。" },
  },
} as const satisfies Record<string, ProblemText>;
